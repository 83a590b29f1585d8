// Pastes the README's tour line by line into a shell and compares every answer with what the
// README shows; "…" in the README stands for anything. `--write` puts the real answers in.
import { spawn, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { whyTable } from "./why.mjs";

const root = path.resolve(import.meta.dirname, "..");
const readme = path.join(root, "README.md");
const home = mkdtempSync(path.join(tmpdir(), "hip tour "));
const text = readFileSync(readme, "utf8");
const from = text.indexOf("## A tour");
const to = text.indexOf("\n## ", from + 3);
const tour = text.slice(from, to);
const today = /HIP_TODAY=(\S+)/.exec(tour)[1];

const server = spawn(process.execPath, ["dist/src/main.js"], {
  cwd: root,
  env: { ...process.env, HIP_TODAY: today, HIP_DATA_DIR: path.join(home, ".data") },
  stdio: ["ignore", "pipe", "inherit"],
});
const address = await new Promise((resolve, reject) => {
  let said = "";
  server.stdout.on("data", (chunk) => {
    said += chunk;
    const ready = /HIP is ready:\s+(http:\/\/\S+)\/graphql/.exec(said);
    if (ready) resolve(ready[1]);
  });
  server.on("exit", (code) => reject(new Error(`the server ended with ${code}`)));
});

const BLOCK = /```sh\n([\s\S]*?)```\n(?:\n```json\n([\s\S]*?)```)?/g;
const WHY = /(<!-- why -->\n\n)([\s\S]*?)(\n\n<!-- \/why -->)/;
const shownWhy = WHY.exec(text)?.[2];

/** Asks as a reviewer, who sees what was sent and why it was not paid. */
async function askAsReviewer(query, variables) {
  const keys = JSON.parse(readFileSync(path.join(home, ".data", "demo-credentials.json"), "utf8"));
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${keys.SENIOR_REVIEWER}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

let realWhy = "";
let functions = "";
let wrong = 0;
let checked = 0;
let written = tour;
try {
  for (const [block, command, shown] of tour.matchAll(BLOCK)) {
    if (command.includes("npm start")) continue;
    if (shown === undefined) {
      functions += command;
      continue;
    }
    const answer = execFileSync("bash", ["-c", functions + command], {
      cwd: home,
      encoding: "utf8",
    });
    checked += 1;
    if (process.argv.includes("--write")) {
      const kept = block.slice(0, block.indexOf("```json\n"));
      written = written.replace(block, () => `${kept}\`\`\`json\n${answer.trim()}\n\`\`\``);
      continue;
    }
    const pattern = shown
      .trim()
      .split("…")
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("[^\\n]*");
    if (new RegExp(`^${pattern}$`).test(answer.trim())) continue;
    wrong += 1;
    console.error(
      `the README shows another answer to:\n${command}\nshown:\n${shown}\nreal:\n${answer}`,
    );
  }
  realWhy = await whyTable(askAsReviewer);
  if (realWhy !== shownWhy && !process.argv.includes("--write")) {
    wrong += 1;
    console.error(`the README shows another table of what was not paid; real:\n${realWhy}`);
  }
} finally {
  server.removeAllListeners("exit");
  server.kill("SIGTERM");
  await new Promise((resolve) => server.on("exit", resolve));
  rmSync(home, { recursive: true, force: true });
}
if (process.argv.includes("--write"))
  writeFileSync(
    readme,
    text.replace(tour, () => written).replace(WHY, (_, a, _shown, b) => a + realWhy + b),
  );
if (checked < 5) throw new Error(`the tour has only ${checked} requests`);
if (wrong > 0) process.exitCode = 1;
else console.log(`tour: ${checked} answers and the table of what was not paid are as shown`);
