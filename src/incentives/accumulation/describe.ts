import { divideFractions, type Fraction, formatFraction } from "../../kernel/decimal/index.js";
import type { LineResult } from "../components/definition.js";
import type { StatementLine } from "../types.js";
import type { ResolvedSource } from "./accumulator.js";
import type { Bearings } from "./bearings.js";

/** The line of a component, with what it tells about its measure. */
export function describe(
  { accumulator, terms, now, toDate }: Bearings,
  pay: Pick<StatementLine, "value" | "reason">,
): StatementLine {
  const { id, kind, title, measure } = accumulator;
  const { quota, quotaValue } = terms;
  return {
    id,
    kind,
    ...(title === undefined ? {} : { title }),
    ...pay,
    measure,
    measured: textOf(now),
    ...(quota === null ? {} : { quota: textOf(quota.value), attainment: textOf(ratio(toDate, quotaValue)) }),
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

function ratio(value: Fraction | null, quota: Fraction | null): Fraction | null {
  return value === null || quota === null ? null : divideFractions(value, quota);
}

function textOf(value: Fraction | null): string | null {
  return value === null ? null : formatFraction(value);
}
