import { containsDate, type Period } from "../../kernel/calendar/index.js";
import { type Decimal, formatDecimal, readDecimal } from "../../kernel/decimal/index.js";
import { checkText, readPeriod, readText } from "../../kernel/facts/index.js";
import { documentIssue, type Issue, issueOf, ownFields, ownItems, quoted } from "../../kernel/issue/index.js";
import { readTotalExtras, type TotalExtras, totalExtraFields } from "../accumulation/readTotalExtras.js";
import type { PastSpan } from "../clawback/paidPast.js";
import { readSpans } from "../clawback/readSpans.js";
import type { PlanFactsCode } from "../codes.js";
import type { CashToDate } from "../settlement/cashToDate.js";
import { readAmount } from "./readAmount.js";
import { type ReadBalance, readBalances, readCashToDate } from "./readBalances.js";

/** The running total of one component, as the period before left it. */
export interface ReadTotal extends TotalExtras {
  readonly id: string;
  readonly quotaPeriod: Period;
  readonly measured: Decimal;
  readonly earned: Decimal;
  readonly index: number;
}

/** A state whose shape is sound. */
export interface ReadState {
  readonly planId: string;
  readonly personId: string | null;
  readonly period: Period;
  readonly totals: ReadonlyMap<string, ReadTotal>;
  /** The balances of the settlement, by ledger. */
  readonly balances: ReadonlyMap<string, ReadBalance>;
  /** The cash so far, by record. */
  readonly cash: ReadonlyMap<string, CashToDate>;
  /** What was paid before and can be taken back. */
  readonly spans: readonly PastSpan[];
  /** What is wrong with it though its shape is sound. */
  readonly issues: readonly Issue[];
  /** Where it stands among the facts. */
  readonly path: string;
}

const FIELDS: ReadonlySet<string> = new Set([
  "planId",
  "personId",
  "period",
  "components",
  "balances",
  "cash",
  "spans",
]);
const TOTAL_FIELDS: ReadonlySet<string> = new Set([
  "id",
  "quotaPeriod",
  "measured",
  "earned",
  ...totalExtraFields,
]);

/** Reads a state that stands at `path`, or null where it is at fault, and then `issues` says why. */
export function readState(value: unknown, issues: Issue[], path: string = "/state"): ReadState | null {
  const before = issues.length;
  const fields = ownFields(value, path, issues, FIELDS);
  if (fields === null) return null;
  const planId = readText(fields, "planId", path, issues);
  const personId = readPersonId(fields.get("personId"), `${path}/personId`, issues);
  const period = readPeriod(fields, "period", path, issues);
  const misplaced: Issue[] = [];
  const totals = readTotals(fields.get("components"), `${path}/components`, period, issues, misplaced);
  const balances = readBalances(fields.get("balances"), `${path}/balances`, period, issues);
  const cash = readCashToDate(fields.get("cash"), `${path}/cash`, issues);
  const spans = readSpans(fields, path, period, issues);
  if (issues.length === before && planId !== null && period !== null)
    return { planId, personId, period, totals, balances, cash, spans, issues: misplaced, path };
  for (const issue of misplaced) issues.push(issue);
  return null;
}

function readPersonId(value: unknown, path: string, issues: Issue[]): string | null {
  if (value === null) return null;
  if (value !== undefined) return checkText(value, path, issues);
  const message =
    "A required field is missing. Add it (string, or null for a statement of nobody in particular).";
  issues.push(documentIssue("document.missing_field", path, message, { expected: "string" }));
  return null;
}

function readTotals(
  value: unknown,
  path: string,
  period: Period | null,
  issues: Issue[],
  misplaced: Issue[],
): ReadonlyMap<string, ReadTotal> {
  const totals = new Map<string, ReadTotal>();
  if (value === undefined) {
    issues.push(
      documentIssue("document.missing_field", path, "A required field is missing. Add it (array).", {
        expected: "array",
      }),
    );
    return totals;
  }
  for (const [index, item] of (ownItems(value, path, issues) ?? []).entries()) {
    const total = readTotal(item, index, `${path}/${index}`, period, issues, misplaced);
    if (total === null) continue;
    if (totals.has(total.id)) {
      const message = `The id ${quoted(total.id)} stands twice in the state. Keep one entry per component.`;
      issues.push(
        documentIssue("document.duplicate_id", `${path}/${index}/id`, message, { id: total.id.slice(0, 80) }),
      );
    }
    totals.set(total.id, total);
  }
  return totals;
}

function readTotal(
  item: unknown,
  index: number,
  path: string,
  period: Period | null,
  issues: Issue[],
  misplaced: Issue[],
): ReadTotal | null {
  const fields = ownFields(item, path, issues, TOTAL_FIELDS);
  if (fields === null) return null;
  const id = readText(fields, "id", path, issues);
  const quotaPeriod = readPeriod(fields, "quotaPeriod", path, issues);
  const measured = readAmount(fields, "measured", path, issues);
  const earned = readAmount(fields, "earned", path, issues);
  const extras = readTotalExtras(fields, path, issues);
  if (quotaPeriod !== null && period !== null && !containsDate(quotaPeriod, period.from))
    misplaced.push(ofAnotherQuotaPeriod(quotaPeriod, period, path));
  return id === null || quotaPeriod === null || measured === null || earned === null
    ? null
    : // Its places must not depend on how it is written.
      { ...extras, id, quotaPeriod, measured, earned: readDecimal(formatDecimal(earned)), index };
}

function ofAnotherQuotaPeriod(quotaPeriod: Period, period: Period, path: string): Issue {
  const message = `The total belongs to ${quotaPeriod.id}, but the state is of ${period.id}. Hand over the state as the statement before returned it.`;
  return issueOf<PlanFactsCode>("incentives.state_of_another_quota_period", `${path}/quotaPeriod`, message, {
    quotaPeriod: quotaPeriod.id,
    period: period.id,
  });
}
