import type { Credit, PlanFacts, PlanState } from "../../incentives/index.js";
import { addDays, daysBetween, formatPeriod } from "../../kernel/index.js";
import { earningBounds, earningBy } from "../documents/earningBounds.js";
import { minus, NOTHING, plus, printRational, type Rational, rationalOf } from "../rational/index.js";
import type { EarningSample, FactSample } from "./factSample.js";
import { valueNear } from "./nearBound.js";
import type { PlanPeriod } from "./planPeriods.js";
import { sampleGroups } from "./sampleGroups.js";

/** The facts that a sample comes to for one person in one period. */
export function sampleFacts(
  when: PlanPeriod,
  personId: string | undefined,
  sample: FactSample,
  state: PlanState | null,
): PlanFacts {
  const { measures: given, attributes } = sample.given;
  const measures: Record<string, string | null> = { ...given };
  const credits: { readonly credit: Credit; readonly rank: number }[] = [];
  for (const each of sample.earning) {
    const total = totalOf(when, personId, each, given, state);
    measures[each.measure] = total === null ? null : printRational(total);
    if (total === null || each.form === "total") continue;
    credits.push(...creditsOf(each, total, when));
    if (each.form === "credits") delete measures[each.measure];
  }
  const ordered = credits.sort((a, b) => a.rank - b.rank).map(({ credit }) => credit);
  const groups = sampleGroups(when.plan, personId, measures, sample.others);
  return {
    period: formatPeriod(when.span),
    ...(personId === undefined ? {} : { personId }),
    measures,
    attributes,
    ...(ordered.length === 0 ? {} : { credits: ordered }),
    ...(groups.length === 0 ? {} : { groups }),
    ...(state === null ? {} : { state }),
  };
}

/** The measure of the period: as given, or what brings the total to date to a bound. */
function totalOf(
  { plan }: PlanPeriod,
  personId: string | undefined,
  { measure, place }: EarningSample,
  given: FactSample["given"]["measures"],
  state: PlanState | null,
): Rational | null {
  const value = given[measure] ?? null;
  if (value === null || place === undefined) return value === null ? null : rationalOf(value);
  const ids = earningBy(plan, measure).map(({ id }) => id);
  const before = state?.components.find(({ id }) => ids.includes(id))?.measured;
  const toDate = valueNear(earningBounds(plan, measure, personId, given), place);
  return before === undefined ? toDate : minus(toDate, rationalOf(before));
}

function creditsOf({ measure, deals }: EarningSample, total: Rational, { span }: PlanPeriod) {
  const days = daysBetween(span.from, span.to);
  const rest = deals
    .slice(0, -1)
    .reduce((left, { amount }) => minus(left, rationalOf(amount)), plus(total, NOTHING));
  return deals.map(({ amount, day, rank }, index) => ({
    rank,
    credit: {
      id: `${measure}-${index + 1}`,
      measure,
      date: addDays(span.from, day % days),
      amount: index === deals.length - 1 ? printRational(rest) : amount,
    },
  }));
}
