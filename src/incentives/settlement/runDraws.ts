import { parsePeriod } from "../../kernel/calendar/index.js";
import {
  comparison,
  type Decimal,
  fractionOf,
  larger,
  minus,
  multiplyFractions,
  negate,
  plus,
  quotient,
  readDecimal,
  smaller,
} from "../../kernel/decimal/index.js";
import { type Issue, issueOf, pointer, quoted } from "../../kernel/issue/index.js";
import { compareTexts } from "../../kernel/order/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { SettlementCode } from "./codes.js";
import type { Moment, Settled, StageResult } from "./definition.js";
import { amountNow, type CompiledAmount } from "./drawAmount.js";
import type { DrawCourse, DrawTerms } from "./drawTerms.js";
import type { Part } from "./part.js";
import { entryOf, lessened, openParts, sumOf } from "./parts.js";
import { traceDraws } from "./traceDraws.js";
import { beginsWithin } from "./window.js";

/** Settles draws: first what is owed is taken back, then each advances, then what has ended is forgiven. */
export function runDraws(
  draws: readonly DrawTerms[],
  pay: Decimal,
  moment: Moment,
  trace?: Tracer,
): StageResult {
  const courses: DrawCourse[] = [];
  for (const terms of draws) {
    const course = begin(terms, moment);
    if ("code" in course) return { pay: null, ledgers: [], warnings: [course] };
    courses.push(course);
  }
  const surplus = surplusOf(courses, pay, moment);
  const afterRecovery = recover(courses, pay, surplus, moment);
  const after = advance(courses, afterRecovery, moment);
  for (const course of courses) forgive(course, moment);
  traceDraws(courses, { pay, surplus, afterRecovery }, moment, trace);
  return { pay: after, ledgers: courses.map((course) => settled(course, moment)), warnings: [] };
}

function begin(terms: DrawTerms, moment: Moment): DrawCourse | Issue {
  const { reading, nothing, rounding, period } = moment;
  const amountSource = terms.personal.get(reading.personId ?? "") ?? terms.amount;
  const isActive = moment.isPaid && beginsWithin(terms.effective, period);
  const exact = isActive ? amountNow(amountSource, reading) : null;
  if (isActive && exact === null) return missingAmount(terms, amountSource);
  const recovers = isRecovering(terms, moment);
  const opening = moment.partsOf(terms.id);
  return {
    terms,
    amountSource,
    amount: exact === null ? null : larger(nothing, rounding.round(exact)),
    opening: sumOf(opening, nothing),
    due: nothing,
    parts: recovers ? opening.map((part) => ({ ...part, age: part.age + 1 })) : opening,
    entries: [],
  };
}

/** What earlier periods left open is recovered also where the draw is no longer recoverable. */
function isRecovering({ recoveryFrom, effective }: DrawTerms, { period }: Moment): boolean {
  return recoveryFrom === "nextPeriod" || (effective.to !== undefined && effective.to <= period.from);
}

/** The earnings above what the guarantees promise. */
function surplusOf(courses: readonly DrawCourse[], pay: Decimal, { nothing }: Moment): Decimal {
  const promised = courses.map(
    ({ terms, amount }) => (terms.type === "guarantee" ? amount : null) ?? nothing,
  );
  return larger(nothing, minus(pay, promised.reduce(larger, nothing)));
}

/** Takes back what is owed, the oldest advance first. */
function recover(courses: readonly DrawCourse[], pay: Decimal, surplus: Decimal, moment: Moment): Decimal {
  let left = surplus;
  const rooms = new Map(courses.map((course) => [course, roomOf(course.terms, surplus, moment)]));
  const owed = courses
    .filter(({ terms }) => isRecovering(terms, moment))
    .flatMap((course) => course.parts.map((part, index) => ({ course, part, index })))
    .sort((a, b) => ageOrder(a.part, b.part));
  for (const { course, part, index } of owed) {
    const room = rooms.get(course) ?? moment.nothing;
    const due = dueOf(part, course.terms, moment);
    course.due = plus(course.due, due);
    const by = smaller(smaller(due, room), left);
    if (by.units <= 0) continue;
    left = minus(left, by);
    rooms.set(course, minus(room, by));
    course.entries.push(entryOf("recovered", negate(by), negate(by), part));
    course.parts = course.parts.map((each, at) => (at === index ? lessened(each, by) : each));
  }
  for (const course of courses) course.parts = openParts(course.parts);
  return minus(pay, minus(surplus, left));
}

function ageOrder(a: Part, b: Part): number {
  return compareTexts(parsePeriod(a.since).from, parsePeriod(b.since).from);
}

/** The most that a draw may take back in this period. */
function roomOf({ share, cap }: DrawTerms, surplus: Decimal, { rounding }: Moment): Decimal {
  const shared = rounding.round(multiplyFractions(fractionOf(surplus), share));
  return cap === null ? shared : smaller(shared, cap);
}

/** What of an advance is due: all that is open, or the parts of the periods so far that were not paid back. */
function dueOf({ whole, amount, age }: Part, { periods }: DrawTerms, { rounding }: Moment): Decimal {
  if (periods === null || age >= periods) return amount;
  const parts = quotient(readDecimal(age), readDecimal(periods));
  return minus(rounding.round(multiplyFractions(fractionOf(whole), parts)), minus(whole, amount));
}

/** Pays the advances, in the order of the list. */
function advance(courses: readonly DrawCourse[], pay: Decimal, { nothing, period }: Moment): Decimal {
  let after = pay;
  for (const course of courses) {
    const { terms, amount } = course;
    if (amount === null) continue;
    const by = terms.type === "additive" ? amount : larger(nothing, minus(amount, larger(nothing, after)));
    if (comparison(by, nothing) === 0) continue;
    after = plus(after, by);
    const part = { since: period.id, whole: by, amount: by, age: 0 };
    const isOwed = terms.recovery !== "nonRecoverable";
    course.entries.push(entryOf(isOwed ? "advance" : "guarantee", by, isOwed ? by : nothing, part));
    if (isOwed) course.parts = [...course.parts, part];
  }
  return after;
}

function forgive(course: DrawCourse, { period, nothing }: Moment): void {
  const { recovery, effective } = course.terms;
  if (recovery !== "forgivenAtEnd" || effective.to === undefined || period.to < effective.to) return;
  for (const part of course.parts)
    course.entries.push(entryOf("forgiven", nothing, negate(part.amount), part));
  course.parts = [];
}

function settled({ terms, opening, entries, parts }: DrawCourse, { nothing }: Moment): Settled {
  const { id, ref, title } = terms;
  const closing = sumOf(parts, nothing);
  return { id, kind: "draw", ref, title, owedBy: "person", opening, entries, closing, parts };
}

function missingAmount({ id, ref }: DrawTerms, { of }: CompiledAmount): Issue {
  const measure = "measure" in of ? of.measure : "";
  const message = `How much the draw ${quoted(id)} is cannot be told, because ${quoted(measure)} is missing: nothing can be settled. Give the measure and evaluate again.`;
  const path = pointer(["measures", measure]);
  const params = { settlementId: id.slice(0, 80), measure: measure.slice(0, 80), ref };
  return issueOf<SettlementCode>("incentives.missing_draw_amount", path, message, params, "warning");
}
