import type { Locale } from "../../types.js";

/** The words for why a measure has no value. */
export const measureReasons: Locale["reasons"] = {
  no_records: "no record counted",
  zero_denominator: "the denominator is zero",
  zero_base: "the base of the growth is zero",
  negative_base: "the base of the growth is below zero",
  given_as_null: "given as not known",
  not_given: "not given, and no record holds it",
};
