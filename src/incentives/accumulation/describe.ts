import { divideFractions, type Fraction, fractionText } from "../../kernel/decimal/index.js";
import type { LineResult } from "../components/definition.js";
import { lineTime } from "../time/lineTime.js";
import type { StatementLine } from "../types.js";
import type { ResolvedSource } from "./accumulator.js";
import type { Bearings } from "./bearings.js";
import { shareOfYear } from "./shareOfYear.js";

/**
 * What counts of the measure since the quota period began over the quota, annualized where the pay is; null without a
 * quota above zero.
 */
export function attainmentOf({
  accumulator,
  opening,
  reading,
  counted,
  toDate,
  terms,
}: Bearings): Fraction | null {
  const figure = accumulator.accumulation === "annualized" ? counted : toDate;
  if (figure === null || terms.quotaValue === null) return null;
  const share = shareOfYear(accumulator, opening, reading.period);
  return divideFractions(share === null ? figure : divideFractions(figure, share), terms.quotaValue);
}

/** The line of a component, with what it tells about its measure. */
export function describe(bearings: Bearings, pay: Pick<StatementLine, "value" | "reason">): StatementLine {
  const { accumulator, terms, now } = bearings;
  const { id, kind, title, measure } = accumulator;
  const { quota } = terms;
  return {
    id,
    kind,
    ...(title === undefined ? {} : { title }),
    ...pay,
    measure,
    measured: fractionText(now),
    ...(quota === null
      ? {}
      : { quota: fractionText(quota.value), attainment: fractionText(attainmentOf(bearings)) }),
    ...lineTime(terms.time),
  };
}

/** The facts behind a line, with the credits that its measure was summed from. */
export function inputsOf({ accumulator, reading, terms, opening, now }: Bearings): LineResult["inputs"] {
  const { measure } = accumulator;
  const sources = reading.credits.get(measure)?.map((credit) => credit.id);
  const before = opening.carried ? [{ id: "measuredBefore", value: opening.measured }] : [];
  return [
    { id: measure, value: now, ...(sources === undefined ? {} : { sources }) },
    ...before,
    ...[terms.quota, terms.target].flatMap(fromMeasure),
  ];
}

function fromMeasure(source: ResolvedSource | null): LineResult["inputs"] {
  return source === null || source.measure === null ? [] : [{ id: source.measure, value: source.value }];
}
