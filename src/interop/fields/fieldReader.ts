import type { Severity } from "../../kernel/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import type { CrmStage } from "../types.js";

/** A value that JSON knows and that is no list and no object. */
export type PlainValue = string | number | boolean | null;

/** What is wrong with a value, before it is known where it stands. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly severity?: Severity;
  readonly params?: Issue["params"];
}

/** What a value of a CRM says. It is undefined where it says nothing that fits, and then it stays among the unmapped. */
export interface Reading {
  readonly value: PlainValue | undefined;
  readonly problem?: Problem;
}

/** What is fixed for a CRM and a configuration. */
export interface ReadContext {
  readonly dateOf: (instant: string) => string;
  /** Instants may be milliseconds since 1970. */
  readonly epochs: boolean;
  /** How many places the probability is moved by: 2 where it is 0 to 100, 0 where it is 0 to 1. */
  readonly percentPlaces: 0 | 2;
  /** The forecast categories by what the CRM calls them. */
  readonly categories: Readonly<Record<string, NonNullable<CrmStage["forecastCategory"]>>>;
}

/** Reads a value that is there: never undefined, null or an empty text. */
export type FieldReader = (value: unknown, context: ReadContext) => Reading;

/** What does not fit a field. */
export function wrongValue(expected: string): Reading {
  const message = `The value is not ${expected}. Correct it in the CRM; it is kept among the unmapped fields.`;
  return { value: undefined, problem: { code: "interop.wrong_value", message, params: { expected } } };
}

/** Is there nothing? Every CRM has its own way to say so. */
export function isEmpty(value: unknown): value is undefined | null | "" {
  return value === undefined || value === null || value === "";
}
