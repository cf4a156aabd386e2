import {
  compareFractions,
  type Fraction,
  fractionOf,
  readLiteral,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { DecimalLiteral } from "../../kernel/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import { doubleOf } from "../../kernel/statistics/index.js";
import type { BgNbd } from "./bgNbd.js";
import type { LifetimeCode } from "./codes.js";
import type { PurchaseModel, SpendModel } from "./types.js";

/** The parameters of a Gamma-Gamma model. */
export interface GammaGamma {
  readonly p: Fraction;
  readonly q: Fraction;
  readonly v: Fraction;
}

/** The parameters of a model of purchases, all above zero; null where one is not. */
export function readPurchaseModel(model: PurchaseModel, path: string, issues: Issue[]): BgNbd | null {
  const read = (name: "r" | "alpha" | "a" | "b") => readParameter(model[name], name, path, issues);
  const [r, alpha, a, b] = [read("r"), read("alpha"), read("a"), read("b")];
  if (r === null || alpha === null || a === null || b === null) return null;
  return { r: doubleOf(r), alpha: doubleOf(alpha), a: doubleOf(a), b: doubleOf(b) };
}

/** The parameters of a model of spend, all above zero; null where one is not. */
export function readSpendModel(model: SpendModel, path: string, issues: Issue[]): GammaGamma | null {
  const read = (name: "p" | "q" | "v") => readParameter(model[name], name, path, issues);
  const [p, q, v] = [read("p"), read("q"), read("v")];
  return p === null || q === null || v === null ? null : { p, q, v };
}

function readParameter(
  literal: DecimalLiteral,
  name: string,
  path: string,
  issues: Issue[],
): Fraction | null {
  const value = readLiteral(literal, `${path}/${name}`, issues);
  if (value === null || value.numerator.units > 0) return value;
  const message = `The parameter ${quoted(name)} is not above zero. Write the one that was fitted.`;
  issues.push(issueOf<LifetimeCode>("segments.bad_parameter", `${path}/${name}`, message, { name }));
  return null;
}

/** A number from zero up; null where it is none. */
export function readFromZero(literal: DecimalLiteral, path: string, issues: Issue[]): Fraction | null {
  const value = readLiteral(literal, path, issues);
  if (value === null || compareFractions(value, fractionOf(ZERO)) >= 0) return value;
  const message = "This number is below zero. Write one from zero up.";
  issues.push(issueOf<LifetimeCode>("segments.rate_out_of_range", path, message));
  return null;
}
