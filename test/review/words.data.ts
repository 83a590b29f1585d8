/** An amount in riel. */
export const KHR = (amount: string) => ({ amount, currency: "KHR" });

/** A reduction that does not say to what. */
export const REDUCE = { line: 1, ruling: "REDUCE", reasonCode: "REV-002", sentence: "seen once" };
/** A denial. */
export const DENY = { line: 1, ruling: "DENY", reasonCode: "REV-001", sentence: "not needed" };

/** Words on a claim of one line with two units, and where each is refused. */
export const WORDS: [what: string, lines: object[], paths: string[]][] = [
  ["a line it does not have", [{ ...DENY, line: 2 }], ["lines.0.line"]],
  ["line 0", [{ ...DENY, line: 0 }], ["lines.0.line"]],
  ["a line twice", [DENY, DENY], ["lines.1.line"]],
  ["a denial without a code", [{ ...DENY, reasonCode: null }], ["lines.0.reasonCode"]],
  ["a denial without a sentence", [{ ...DENY, sentence: " " }], ["lines.0.sentence"]],
  ["a denial by a code that reduces", [{ ...DENY, reasonCode: "REV-002" }], ["lines.0.reasonCode"]],
  [
    "a reduction by a code that denies",
    [{ ...REDUCE, allowedQuantity: 1, reasonCode: "REV-001" }],
    ["lines.0.reasonCode"],
  ],
  ["a code nobody has", [{ ...DENY, reasonCode: "REV-999" }], ["lines.0.reasonCode"]],
  ["a finding of another claim", [{ ...DENY, reasonCode: "DUP-002" }], ["lines.0.reasonCode"]],
  ["a denial that pays", [{ ...DENY, benefit: KHR("1") }], ["lines.0.benefit"]],
  ["a denial of no units but one", [{ ...DENY, allowedQuantity: 1 }], ["lines.0.allowedQuantity"]],
  ["a reduction to nobody knows what", [REDUCE], ["lines.0.allowedQuantity"]],
  ["a reduction to nothing", [{ ...REDUCE, benefit: KHR("0") }], ["lines.0.benefit"]],
  ["a reduction to no units", [{ ...REDUCE, allowedQuantity: 0 }], ["lines.0.allowedQuantity"]],
  ["more units than asked for", [{ ...REDUCE, allowedQuantity: 3 }], ["lines.0.allowedQuantity"]],
  ["a reduction that takes nothing", [{ ...REDUCE, allowedQuantity: 2 }], ["lines.0"]],
  ["an amount that is more", [{ ...REDUCE, benefit: KHR("12001") }], ["lines.0"]],
  [
    "an amount in dollars",
    [{ ...REDUCE, benefit: { amount: "1.00", currency: "USD" } }],
    ["lines.0.benefit.currency"],
  ],
  ["half a riel", [{ ...REDUCE, benefit: KHR("0.5") }], ["lines.0.benefit.amount"]],
  [
    "a code for what is allowed",
    [{ line: 1, ruling: "ALLOW", reasonCode: "REV-001" }],
    ["lines.0.reasonCode"],
  ],
  [
    "another price than the contract's",
    [{ line: 1, ruling: "ALLOW", benefit: KHR("5000") }],
    ["lines.0.benefit"],
  ],
  [
    "fewer units, allowed",
    [{ line: 1, ruling: "ALLOW", allowedQuantity: 1 }],
    ["lines.0.allowedQuantity"],
  ],
  ["a sentence without an end", [{ ...DENY, sentence: "x".repeat(2_001) }], []],
];
