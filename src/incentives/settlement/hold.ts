import { addDays, addMonths } from "../../kernel/calendar/index.js";
import {
  type Decimal,
  fractionOf,
  larger,
  minus,
  multiplyFractions,
  plus,
  smaller,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Moment } from "./definition.js";
import type { HoldbackTerms } from "./holdbackTerms.js";
import type { LinePay } from "./linePays.js";
import type { Part } from "./part.js";
import type { Release } from "./release.js";
import { partOf } from "./releasedToDate.js";

/** What is held of the period, and how that came about. */
export interface Held {
  readonly parts: readonly Part[];
  /** What it is a share of. */
  readonly base: Decimal;
  /** All that is held. */
  readonly total: Decimal;
}

/** Something of which a part may be held: a record, or a whole line. */
interface Holdable {
  readonly pay: Decimal;
  readonly part: Omit<Part, "whole" | "amount">;
}

/** What was earned: line by line, and what of it was taken back from records of earlier periods. */
interface EarnedLines {
  readonly lines: readonly LinePay[];
  readonly takenBack: ReadonlyMap<string, Decimal>;
}

/** What of the pay is held: so much of what was earned, never more than pay is left, spread over what earned it. */
export function hold(terms: HoldbackTerms, pay: Decimal, earned: EarnedLines, moment: Moment): Held {
  const { nothing, rounding } = moment;
  const holdable = eachOnce(earned.lines.flatMap((line) => holdableOf(line, terms.release, moment)));
  const base = larger(nothing, baseOf(terms, earned, moment));
  const wanted =
    "share" in terms.held
      ? rounding.round(multiplyFractions(fractionOf(base), terms.held.share))
      : smaller(terms.held.amount, base);
  const total = larger(nothing, smaller(wanted, pay));
  return { parts: spread(total, holdable, moment), base, total };
}

/** What the share is of: the components, or the value; without what was taken back, of which the held part is cancelled. */
function baseOf({ componentIds, release }: HoldbackTerms, earned: EarnedLines, moment: Moment): Decimal {
  const { lines, takenBack } = earned;
  const { nothing, value } = moment;
  const byCash = release.kind === "cash";
  const back = [...takenBack.values()].reduce(plus, nothing);
  if (componentIds === null && !byCash) return plus(value, back);
  const totals = new Map<string, Decimal>();
  for (const { componentId, value: amount, records, lacksDeals } of lines) {
    if (byCash && records === null && !lacksDeals) continue;
    totals.set(componentId, plus(totals.get(componentId) ?? takenBack.get(componentId) ?? nothing, amount));
  }
  const ofLines = [...totals.values()].reduce((sum, amount) => plus(sum, larger(nothing, amount)), nothing);
  return componentIds === null ? smaller(ofLines, plus(value, back)) : ofLines;
}

function holdableOf(line: LinePay, release: Release, moment: Moment): readonly Holdable[] {
  const { componentId, records, value, lacksDeals } = line;
  if (value.units <= 0) return [];
  const { period } = moment;
  const since = { since: period.id, age: 0, componentId };
  if (records === null) {
    if (release.kind === "cash" && !lacksDeals) return [];
    return [{ pay: value, part: { ...since, ...dueOn(release, addDays(period.to, -1)) } }];
  }
  const paid = records.filter(({ pay }) => pay.units > 0);
  // What rounding leaves of a record that the period undoes is held with the others: no cash ever comes for it.
  const standing = paid.filter(({ isUndone }) => !isUndone);
  return (standing.length > 0 ? standing : paid).map(({ recordId, date, pay, credited, uncredited }) => ({
    pay,
    part: {
      ...since,
      recordId,
      credited: plus(credited, uncredited),
      ...(uncredited.units === 0 ? {} : { uncredited }),
      ...dueOn(release, date),
    },
  }));
}

/** A record that the line of a component pays, and its clawback line as well, has one part. */
function eachOnce(holdable: readonly Holdable[]): readonly Holdable[] {
  const byRecord = new Map<string, Holdable>();
  for (const { pay, part } of holdable) {
    const key = JSON.stringify([part.componentId, part.recordId]);
    const found = byRecord.get(key);
    byRecord.set(key, found === undefined ? { pay, part } : joined(found, { pay, part }));
  }
  return [...byRecord.values()];
}

function joined(one: Holdable, { pay, part }: Holdable): Holdable {
  const credited = plus(one.part.credited ?? ZERO, part.credited ?? ZERO);
  const uncredited = plus(one.part.uncredited ?? ZERO, part.uncredited ?? ZERO);
  const taken = uncredited.units === 0 ? {} : { uncredited };
  return { pay: plus(one.pay, pay), part: { ...one.part, credited, ...taken } };
}

function dueOn(release: Release, date: string): Pick<Part, "dueOn"> {
  if (release.kind !== "after") return {};
  const { days, months } = release;
  if (days !== undefined) return { dueOn: addDays(date, days) };
  return months === undefined ? {} : { dueOn: addMonths(date, months) };
}

/** Cuts the total in proportion to pay; the parts sum to it, because each is the difference of two rounded sums. */
function spread(
  total: Decimal,
  holdable: readonly Holdable[],
  { nothing, rounding, period }: Moment,
): readonly Part[] {
  if (total.units === 0) return [];
  const whole = holdable.reduce((sum, { pay }) => plus(sum, pay), ZERO);
  // Pay that steps of the plan alone have made is of no component.
  if (holdable.length === 0) return [{ since: period.id, age: 0, whole: total, amount: total }];
  let [passed, cut] = [ZERO, nothing];
  return holdable.flatMap(({ pay, part }) => {
    passed = plus(passed, pay);
    const next = partOf(total, passed, whole, rounding);
    const amount = minus(next, cut);
    cut = next;
    return amount.units === 0 ? [] : [{ ...part, whole: amount, amount }];
  });
}
