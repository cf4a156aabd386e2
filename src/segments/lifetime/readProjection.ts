import {
  addFractions,
  type Fraction,
  fractionOf,
  multiplyFractions,
  ONE,
  readLiteral,
} from "../../kernel/decimal/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import { doubleOf } from "../../kernel/statistics/index.js";
import type { BgNbd } from "./bgNbd.js";
import { isPredictable } from "./bgNbd.js";
import type { LifetimeCode } from "./codes.js";
import { type GammaGamma, readFromZero, readPurchaseModel, readSpendModel } from "./readModels.js";
import type { ProjectionOptions, TimeUnit } from "./types.js";

/** How lifetime values are projected, read. */
export interface Projection {
  readonly parameters: BgNbd;
  /** Null where the worth of a purchase is what it was so far. */
  readonly spend: GammaGamma | null;
  readonly months: number;
  readonly unitsPerMonth: Fraction;
  /** `(1 + monthlyDiscountRate)^k` for k from 0 to `months`. */
  readonly discounts: readonly Fraction[];
  readonly margin: Fraction;
  readonly rounding: NonNullable<ProjectionOptions["rounding"]>;
}

/** Of the Python package lifetimes. */
const PER_MONTH: Readonly<Record<TimeUnit, string>> = { day: "30", week: "4.345", month: "1" };

/** Reads the options of a projection; null where they are faulty. */
export function readProjection(options: ProjectionOptions, issues: Issue[]): Projection | null {
  const { purchases, spend, months, margin = "1" } = options;
  const { rounding = { places: 2, mode: "halfUp" } } = options;
  const parameters = readPurchaseModel(purchases, "/options/purchases", issues);
  const spending = spend === "meanRepeatValue" ? null : readSpendModel(spend, "/options/spend", issues);
  const rate = readFromZero(options.monthlyDiscountRate, "/options/monthlyDiscountRate", issues);
  const unitsPerMonth = readUnits(options, issues);
  const part = readLiteral(margin, "/options/margin", issues);
  if (parameters === null || rate === null || unitsPerMonth === null || part === null) return null;
  if (!isPredictable(parameters, doubleOf(unitsPerMonth) * months)) issues.push(tooLong());
  if (issues.length > 0) return null;
  const discounts = powersOf(addFractions(fractionOf(ONE), rate), months);
  return { parameters, spend: spending, months, unitsPerMonth, discounts, margin: part, rounding };
}

function readUnits({ unitsPerMonth, purchases }: ProjectionOptions, issues: Issue[]): Fraction | null {
  const path = "/options/unitsPerMonth";
  const read = readLiteral(unitsPerMonth ?? PER_MONTH[purchases.unit], path, issues);
  if (read === null || read.numerator.units > 0) return read;
  const message = "A month has more than no time. Write how many units of the model it has.";
  issues.push(issueOf<LifetimeCode>("segments.rate_out_of_range", path, message));
  return null;
}

function powersOf(base: Fraction, count: number): readonly Fraction[] {
  const powers: Fraction[] = [fractionOf(ONE)];
  for (let index = 0; index < count; index++)
    powers.push(multiplyFractions(powers[index] ?? fractionOf(ONE), base));
  return powers;
}

function tooLong(): Issue {
  const message = "The months are too many for what the model knows. Take fewer, or check the unit.";
  return issueOf<LifetimeCode>("segments.bad_horizon", "/options/months", message);
}
