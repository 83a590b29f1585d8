import type { Text } from "../../../shared/text";

/** What remedies would bring: what is done about it, and what the scheme would then pay. */
export const EFFECT_TEXT: Text = {
  en: "{remedies}: {amount:money}",
  km: "{remedies}៖ {amount:money}",
  fr: "{remedies} : {amount:money}",
};
