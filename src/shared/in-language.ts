import { Arg } from "type-graphql";
import { LanguageEnum } from "./enums.type";

/** The argument of a field that is a text: its language. */
export const InLanguage = () =>
  Arg("language", () => LanguageEnum, {
    nullable: true,
    description: "The language; the request's own when left out.",
  });
