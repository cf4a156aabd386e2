import { safeParsePeriod, splitPeriod } from "../../kernel/calendar/index.js";
import { type Fraction, fractionOf, ONE } from "../../kernel/decimal/index.js";

/** A month or quarter of a goal's period, with its weight among all of them. */
export interface PeriodPart {
  readonly id: string;
  readonly weight: Fraction;
}

/** The months or quarters of a period, all alike; none of a period that is none. */
export function periodParts(period: string, by: "month" | "quarter"): readonly PeriodPart[] {
  const read = safeParsePeriod(period);
  return read.ok ? splitPeriod(read.data, by).map(({ id }) => ({ id, weight: fractionOf(ONE) })) : [];
}
