import { addDays, addMonths, type Period } from "../../kernel/calendar/index.js";
import {
  addFractions,
  compareFractions,
  type Fraction,
  negateFraction,
  subtractFractions,
} from "../../kernel/decimal/index.js";
import { NOTHING } from "../curves/constants.js";
import type { IncidentsFunction, RuleFunction } from "./buildIncidents.js";
import type { Incident, IncidentsResult } from "./types.js";

type Status = IncidentsResult["items"][number]["status"];

/** An incident with what it came to. */
export interface CountedIncident {
  readonly incident: Incident;
  readonly status: Status;
  /** What it is worth, without its sign; zero where it does not count. */
  readonly worth: Fraction;
}

/** A rule with the incidents that fall under it. */
export interface CountedRule {
  readonly rule: RuleFunction;
  readonly items: readonly CountedIncident[];
  readonly count: number;
  /** The sum of what they are worth, and the same within the rule's `most`. */
  readonly sum: Fraction;
  readonly points: Fraction;
}

/** All incidents of one person, counted. */
export interface CountedIncidents {
  readonly rules: readonly CountedRule[];
  /** What positive and negative ones come to within their bounds, both without a sign. */
  readonly bonus: Fraction;
  readonly deduction: Fraction;
  readonly points: Fraction;
}

/** Counts the incidents of a person in a period; `incidents` stand by date, then id. */
export function countIncidents(
  { rules, mostBonus, mostDeduction }: IncidentsFunction,
  incidents: readonly Incident[],
  period: Period,
): CountedIncidents {
  const counted = rules.map((rule) =>
    countRule(
      rule,
      incidents.filter(({ ruleId }) => ruleId === rule.document.id),
      period,
    ),
  );
  const sumOf = (effect: "positive" | "negative") =>
    counted
      .filter(({ rule }) => rule.document.effect === effect)
      .reduce((sum, { points }) => addFractions(sum, points), NOTHING);
  const bonus = atMost(sumOf("positive"), mostBonus);
  const deduction = atMost(sumOf("negative"), mostDeduction);
  return { rules: counted, bonus, deduction, points: subtractFractions(bonus, deduction) };
}

function countRule(rule: RuleFunction, incidents: readonly Incident[], period: Period): CountedRule {
  let count = 0;
  const items = incidents.map((incident): CountedIncident => {
    const status = statusOf(rule, incident, period);
    if (status !== "counted") return { incident, status, worth: NOTHING };
    const worth = rule.worth[Math.min(count, rule.worth.length - 1)] ?? NOTHING;
    count += 1;
    return { incident, status, worth };
  });
  const sum = items.reduce((total, { worth }) => addFractions(total, worth), NOTHING);
  return { rule, items, count, sum, points: atMost(sum, rule.most) };
}

/** Dates are compared as text. One counts where it occurred, and later as long as it is in force on the last day. */
function statusOf({ document: { expires } }: RuleFunction, { occurredOn }: Incident, period: Period): Status {
  if (occurredOn >= period.to) return "later";
  if (occurredOn >= period.from) return "counted";
  if (expires === undefined) return "expired";
  const { after, unit } = expires;
  const ends = unit === "days" ? addDays(occurredOn, after) : addMonths(occurredOn, after);
  return ends >= period.to ? "counted" : "expired";
}

/** The smaller of a sum and its bound, where it has one. */
export function atMost(sum: Fraction, most: Fraction | null): Fraction {
  return most !== null && compareFractions(sum, most) > 0 ? most : sum;
}

/** Points with their sign. */
export function signed({ document: { effect } }: RuleFunction, points: Fraction): Fraction {
  return effect === "negative" ? negateFraction(points) : points;
}
