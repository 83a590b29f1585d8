import { parseMinor, type Money } from "../shared/money";
import type { DraftMoney } from "./draft.rules";

/** An amount as sent, read; null when none was sent, or when it stands for none. */
export const readMoney = (money: DraftMoney | null): Money | null => {
  if (money === null) return null;
  const minor = parseMinor(money.amount, money.currency);
  return minor === null ? null : { minor, currency: money.currency };
};
