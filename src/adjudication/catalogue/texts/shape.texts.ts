import type { Text } from "../../../shared/text";

/** What a rule says, and what to do about it, in every language of the scheme. */
export interface RuleTexts {
  text: Text;
  /** What to do now, who does it, by when. */
  remedy: Text;
  /**
   * What a desk reads when the reason speaks of a visit elsewhere: it names no date, no provider,
   * no claim and nothing of what was used. The like holds of how the scheme draws its samples.
   */
  neutral?: Text;
  /** The remedy as a condition, before what would then be paid: "with a referral letter". */
  with?: Text;
}
