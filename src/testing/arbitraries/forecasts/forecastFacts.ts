import fc from "fast-check";
import { addDays, daysBetween, parsePeriod } from "../../../kernel/index.js";
import type { ForecastFacts, StageModel } from "../../../pipeline/index.js";
import type { Deal } from "../../../records/index.js";
import { decimals } from "../decimals.js";
import { maybe, written } from "../maybe.js";
import { periods } from "../periods.js";

/**
 * What {@link forecastFacts} may give.
 *
 * @since 0.1.0
 */
export interface ForecastFactsConstraints {
  /** The period; absent: any month or quarter, or none in one of four cases. */
  readonly period?: string;
  /** The most deals, 12 by default. */
  readonly maxDeals?: number;
}

/**
 * Deals to forecast from by one stage model: in each of its stages and in unknown ones, with and without amounts,
 * probabilities and categories, expected or closed on, just before and just behind the bounds of the period, and well away
 * from them. Amounts are of zero or more, in one currency.
 *
 * @param model - A stage model as plain JSON.
 * @param constraints - See {@link ForecastFactsConstraints}.
 * @returns An arbitrary of facts that `forecastWeighted` and `forecastByCategory` accept, valid by construction.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { safeForecastWeighted, sixStepSale } from "attainment/pipeline";
 * import { forecastFacts } from "attainment/testing";
 * const sample = fc.sample(forecastFacts(sixStepSale), { seed: 42, numRuns: 50 });
 * sample.every((facts) => safeForecastWeighted(facts, { model: sixStepSale }).ok); // => true
 * ```
 * @since 0.1.0
 */
export function forecastFacts(
  model: StageModel,
  { period, maxDeals = 12 }: ForecastFactsConstraints = {},
): fc.Arbitrary<ForecastFacts> {
  const named = period === undefined ? maybeNamed : fc.constant(period);
  const ids = model.stages.map(({ id }) => id);
  const draft = fc.record({
    stageId: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...ids) },
      { weight: 1, arbitrary: fc.constant("unknown") },
    ),
    amount: fc.oneof(
      { weight: 12, arbitrary: decimals({ min: "0", max: "100000", places: 2 }) },
      { weight: 1, arbitrary: fc.constantFrom(null, undefined) },
    ),
    probability: maybe(fc.oneof(decimals({ min: "0", max: "1", places: 2 }), fc.constantFrom("0", "1")), 2),
    forecastCategory: maybe(fc.constantFrom("commit", "bestCase", "pipeline", "omitted", "upside"), 3),
    currency: maybe(fc.constant("EUR"), 2),
    expected: fc.option(day, { freq: 8 }),
    closed: fc.option(day, { freq: 8 }),
  });
  return fc.tuple(named, fc.array(draft, { maxLength: maxDeals, size: "max" })).map(([name, drafts]) => {
    const span = parsePeriod(name ?? "2026-Q3");
    const onDay = (told: ToldDay | null) => (told === null ? null : dayOf(told, span));
    const deals = drafts.map(({ expected, closed, ...fields }, index): Deal => {
      const isOpen = model.stages.some(
        ({ id, kind }) => id === fields.stageId && (kind === "open" || kind === "onHold"),
      );
      const dates = { expectedCloseOn: onDay(expected), closedOn: isOpen ? null : onDay(closed) };
      return { id: `deal-${index + 1}`, ...written(fields), ...dates };
    });
    return { ...(name === undefined ? {} : { period: name }), deals };
  });
}

const maybeNamed = fc.oneof(
  { weight: 3, arbitrary: periods({ units: ["month", "quarter"] }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

/** A day told from the first day of a period or from its end. */
interface ToldDay {
  readonly from: "first" | "end";
  readonly days: number;
}

/** On a bound of the period or just beside it in half of the cases. */
const day: fc.Arbitrary<ToldDay> = fc.record({
  from: fc.constantFrom("first" as const, "end" as const),
  days: fc.oneof(fc.constantFrom(-1, 0, 1), fc.integer({ min: -40, max: 40 })),
});

function dayOf({ from, days }: ToldDay, period: { readonly from: string; readonly to: string }): string {
  const start = from === "first" ? period.from : period.to;
  // The calendar begins with the year 1.
  return addDays(start, Math.max(days, -daysBetween("0001-01-01", start)));
}
