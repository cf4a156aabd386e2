import { addDays, type Period } from "../kernel/calendar/index.js";
import {
  addFractions,
  type Decimal,
  formatFixed,
  fractionOf,
  isZeroFraction,
  minus,
  plus,
  readDecimal,
  ZERO,
} from "../kernel/decimal/index.js";
import { readText } from "../kernel/facts/index.js";
import {
  attainmentError,
  capIssues,
  type Fields,
  type Issue,
  ownFields,
  ownItems,
} from "../kernel/issue/index.js";
import type { DealWorth } from "./accumulation/askTypes.js";
import { evaluateVersion } from "./evaluateVersion.js";
import { readAmount } from "./facts/readAmount.js";
import { directCredit, readRecordFields } from "./facts/readCreditOrigin.js";
import type { ReadCredit } from "./facts/readCredits.js";
import { type PlanReading, readPlanFacts } from "./facts/readPlanFacts.js";
import type { PlanVersions } from "./planVersions.js";
import { prepare } from "./prepare.js";
import type { Statement } from "./types.js";

/** What one more deal pays: the statement with it less the statement without it; throws where something is at fault. */
export function worthOfDeal(plan: PlanVersions, deal: unknown, facts: unknown): DealWorth {
  const read = readPlanFacts(facts);
  const issues: Issue[] = read.ok ? [] : [...read.issues];
  const credits = readDeals(deal, read.ok ? read.data.period : null, issues);
  if (!read.ok || issues.length > 0) throw attainmentError(capIssues(issues));
  const before = statementOf(plan, read.data);
  const after = statementOf(plan, withCredits(read.data, credits));
  return difference(before, after);
}

function statementOf(plan: PlanVersions, reading: PlanReading): Statement {
  const prepared = prepare(plan, reading, (version) => version);
  if (!("version" in prepared)) throw attainmentError(capIssues(prepared));
  if (prepared.faults.length > 0) throw attainmentError(capIssues(prepared.faults));
  return evaluateVersion(prepared);
}

const FIELDS: ReadonlySet<string> = new Set(["measure", "amount", "fields"]);

/** One deal, or all that one deal is credited for; it is the last of the period. */
function readDeals(deal: unknown, period: Period | null, issues: Issue[]): readonly ReadCredit[] {
  const items = Array.isArray(deal) ? (ownItems(deal, "/deal", issues) ?? []) : [deal];
  return items.flatMap((item, index) => {
    const path = Array.isArray(deal) ? `/deal/${index}` : "/deal";
    const fields = ownFields(item, path, issues, FIELDS);
    return fields === null ? [] : (readDeal(fields, path, index, period, issues) ?? []);
  });
}

function readDeal(
  fields: Fields,
  path: string,
  index: number,
  period: Period | null,
  issues: Issue[],
): ReadCredit | null {
  const measure = readText(fields, "measure", path, issues);
  const amount = readAmount(fields, "amount", path, issues);
  const own = fields.has("fields")
    ? readRecordFields(fields.get("fields"), `${path}/fields`, issues)
    : new Map();
  if (measure === null || amount === null || period === null) return null;
  return { ...directCredit("next deal"), measure, amount, fields: own, date: addDays(period.to, -1), index };
}

/** The facts with more credits: they are told where deals are told, or where nothing was measured yet. */
function withCredits(reading: PlanReading, added: readonly ReadCredit[]): PlanReading {
  const measures = new Map(reading.measures);
  const credits = new Map(reading.credits);
  for (const [measure, own] of byMeasure(added)) {
    const before = reading.measures.get(measure);
    // What is not known stays so; and a measure that the facts do not hold is told by the plan.
    if (before === null) continue;
    const sum = own.reduce((total, { amount }) => plus(total, amount), ZERO);
    measures.set(measure, addFractions(before ?? fractionOf(ZERO), fractionOf(sum)));
    const deals = reading.credits.get(measure);
    const isTotal = deals === undefined && before !== undefined && !isZeroFraction(before);
    if (!isTotal) credits.set(measure, [...(deals ?? []), ...own]);
  }
  return { ...reading, measures, credits };
}

function byMeasure(credits: readonly ReadCredit[]): ReadonlyMap<string, readonly ReadCredit[]> {
  const groups = new Map<string, ReadCredit[]>();
  for (const credit of credits) {
    const group = groups.get(credit.measure);
    if (group === undefined) groups.set(credit.measure, [credit]);
    else group.push(credit);
  }
  return groups;
}

function difference(before: Statement, after: Statement): DealWorth {
  const lines = after.lines.flatMap((line) => {
    const old = before.lines.find(({ id }) => id === line.id);
    const change = lessText(line.value, old?.value ?? null);
    return change === null || readDecimal(change).units === 0 ? [] : [{ id: line.id, value: change }];
  });
  const value = lessText(after.value, before.value);
  const reason = after.reason ?? before.reason;
  return {
    value,
    ...(value !== null || reason === undefined ? {} : { reason }),
    lines,
    payable: lessText(after.payable, before.payable),
    issues: after.issues,
  };
}

function lessText(after: string | null, before: string | null): string | null {
  if (after === null || before === null) return null;
  const change: Decimal = minus(readDecimal(after), readDecimal(before));
  return formatFixed(change, change.places);
}
