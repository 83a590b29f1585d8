/** How a plan version sets one adjudication rule; absent members keep the catalogue's default. */
export interface RuleSetting {
  on?: boolean;
  parameters?: Record<string, string>;
}
