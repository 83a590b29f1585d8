import { setStatus } from "../claims/corrections.kit";
import { openWorld, type World } from "../kit/world";
import {
  appeal,
  appealKeys,
  decideAppeal,
  opened,
  partly,
  recover,
  took,
  uphold,
  type AppealKeys,
} from "./appeal.kit";

let world: World;
let keys: AppealKeys;

beforeAll(async () => {
  world = await openWorld();
  keys = await appealKeys(world);
});
afterAll(() => world.close());

async function counted(work: () => Promise<unknown>): Promise<number> {
  for (const key of [keys.desk, keys.senior, keys.auditor])
    await world.ask(key, "{ services { code } }");
  world.statements();
  await work();
  return world.statements().length;
}

const lines = (size: number) =>
  Array.from({ length: size }, (_, index) => ({ service: index === 0 ? "OPD" : "COSM" }));

test("an act on an appeal takes the same statements for two lines and for twelve", async () => {
  const counts: Record<string, number[]> = { appeal: [], uphold: [], overturn: [], recover: [] };
  for (const size of [2, 12]) {
    const [first, second, third] = [
      await partly(world, keys.desk, lines(size)),
      await partly(world, keys.desk, lines(size)),
      await partly(world, keys.desk, lines(size)),
    ];
    counts.appeal?.push(await counted(async () => took(await appeal(world, keys.desk, first))));
    const one = took(await appeal(world, keys.desk, first)).appeals[0];
    counts.uphold?.push(
      await counted(async () => took(await uphold(world, keys.senior, one?.id ?? ""))),
    );
    const { id } = await opened(world, keys.desk, second);
    counts.overturn?.push(
      await counted(async () => took(await decideAppeal(world, keys.senior, id))),
    );
    await setStatus(world, third, "PAID");
    const deny = [{ line: 1, ruling: "DENY" }];
    const seen = { ...third, version: 1 };
    counts.recover?.push(
      await counted(async () => took(await recover(world, keys.senior, seen, deny))),
    );
  }
  for (const [small, large] of Object.values(counts)) expect(large).toBe(small);
});

test("lists take the same statements for one row and for many", async () => {
  for (let n = 0; n < 4; n += 1) await opened(world, keys.desk, await partly(world, keys.desk));
  const asked = (first: number) =>
    counted(() =>
      world.ask(
        keys.auditor,
        `{ openAppeals(first: ${first}) { edges { node { id claim { claimNumber appeals { id } } } } } }`,
      ),
    );
  expect(await asked(4)).toBe(await asked(1));
});
