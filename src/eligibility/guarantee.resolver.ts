import { FieldResolver, Resolver, Root } from "type-graphql";
import type { Guarantees } from "./guarantee.service";
import { GuaranteeType } from "./guarantee.type";

/** The token is signed for those who ask for it; the promise stands by its number as well. */
@Resolver(() => GuaranteeType)
export class GuaranteeResolver {
  constructor(private readonly guarantees: Guarantees) {}

  @FieldResolver(() => String, {
    description:
      "For machines: a JWS (EdDSA) that anybody can check with the keys of /.well-known/jwks.json.",
  })
  token(@Root() { promise, giving }: GuaranteeType): Promise<string> {
    return this.guarantees.sign(promise, giving);
  }
}
