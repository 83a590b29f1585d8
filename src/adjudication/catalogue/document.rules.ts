import { choicesBy, valueFor } from "../parameters.rules";
import { claimRule } from "../rule.rules";

export const DOCUMENT_ABSENT = claimRule({
  code: "DOC-001",
  family: "DOCUMENT",
  severity: "PEND",
  on: false,
  parameters: { documents: choicesBy("category") },
  claimsOnly: true,
  remedy: { action: "CORRECT_AND_RESUBMIT", by: "PROVIDER" },
  resolvableBy: ["CLAIMS_OFFICER"],
  carc: "252",
  reads: ["documents", "lines"],
  // Every kind named for a category is required; a claim's categories are those of its lines.
  judge: ({ lines, documents }, given) => {
    const required = lines.flatMap(
      ({ category }) => valueFor(given.documents, category ?? "") ?? [],
    );
    const absent = [...new Set(required)].filter((kind) => !documents.includes(kind));
    return absent.length > 0 ? { parameters: { documents: absent.sort().join(", ") } } : null;
  },
});

export const DOCUMENT_RULES = [DOCUMENT_ABSENT];
