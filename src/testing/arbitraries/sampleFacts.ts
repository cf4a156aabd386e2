import type { Credit, PlanFacts, PlanState } from "../../incentives/index.js";
import { formatPeriod } from "../../kernel/index.js";
import { earningBounds, earningBy } from "../documents/earningBounds.js";
import { minus, NOTHING, plus, printRational, type Rational, rationalOf, times } from "../rational/index.js";
import type { EarningSample, FactSample } from "./factSample.js";
import { written } from "./maybe.js";
import { valueNear } from "./nearBound.js";
import { aroundFacts, dayIn } from "./plan/aroundFacts.js";
import type { PlanPeriod } from "./planPeriods.js";
import { sampleGroups } from "./sampleGroups.js";

/** What came before: the credits that refunds may name, and the state. */
export interface Earlier {
  readonly credits: readonly Credit[];
  readonly state: PlanState | null;
}

/** The facts that a sample comes to for one person in one period; ids of credits begin with the prefix. */
export function sampleFacts(
  when: PlanPeriod,
  personId: string | undefined,
  sample: FactSample,
  { credits: before, state }: Earlier,
  prefix: string = "",
): PlanFacts {
  const { measures: given, attributes } = sample.given;
  const measures: Record<string, string | null> = { ...given };
  const ranked: RankedCredit[] = [];
  const isParted = sample.around.cuts.length > 0;
  for (const each of sample.earning) {
    const total = totalOf(when, personId, each, given, state);
    measures[each.measure] = total === null ? null : printRational(total);
    // What a part of a period measures is told by its credits alone.
    if (total === null || (each.form === "total" && !isParted)) continue;
    ranked.push(...creditsOf(each, total, when, before, prefix));
    if (each.form !== "both") delete measures[each.measure];
  }
  const credits = ranked.sort((a, b) => a.rank - b.rank).map(({ credit }) => credit);
  const groups = sampleGroups(when.plan, personId, measures, sample.others);
  return {
    period: formatPeriod(when.span),
    ...(personId === undefined ? {} : { personId }),
    measures,
    attributes,
    ...(credits.length === 0 ? {} : { credits }),
    ...(groups.length === 0 ? {} : { groups }),
    ...aroundFacts(sample.around, { ...when, credits, state }),
    ...(state === null ? {} : { state }),
  };
}

interface RankedCredit {
  readonly credit: Credit;
  readonly rank: number;
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

/** The credits of a measure: those that take back another have the sign that this takes, and the last one takes the rest. */
function creditsOf(
  { measure, deals }: EarningSample,
  total: Rational,
  { span }: PlanPeriod,
  before: readonly Credit[],
  prefix: string,
): readonly RankedCredit[] {
  const made: RankedCredit[] = [];
  let rest = plus(total, NOTHING);
  for (const [index, { amount, day, rank, back, level, fields }] of deals.entries()) {
    const isLast = index === deals.length - 1;
    const known = [...made.map(({ credit }) => credit), ...before.filter((each) => each.measure === measure)];
    const of = back === undefined || isLast ? undefined : known[back.at % Math.max(1, known.length)];
    const taken =
      of === undefined
        ? rationalOf(amount)
        : times(rationalOf(`-${back?.part ?? "1"}`), rationalOf(of.amount));
    const value = isLast ? rest : taken;
    rest = minus(rest, value);
    const credit = written({
      id: `${prefix}${measure}-${index + 1}`,
      measure,
      date: dayIn(span, day),
      amount: printRational(value),
      refundOf: of?.id,
      role: level === undefined ? undefined : ("rollup" as const),
      level,
      fields,
    });
    made.push({ rank, credit });
  }
  return made;
}
