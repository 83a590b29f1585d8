import type { Refusal } from "../shared/refusal";

/** How a plan asks for one rule to be set. */
export interface AskedSetting {
  code: string;
  on: boolean;
  parameters: readonly { name: string; value: string }[];
}

/** Everything wrong with the parameters of rules that are on; paths begin at the list. */
export function settingProblems(_rules: readonly AskedSetting[]): Refusal[] {
  return [];
}
