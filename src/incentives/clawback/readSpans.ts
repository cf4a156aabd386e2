import { containsDate, type Period } from "../../kernel/calendar/index.js";
import type { Fraction } from "../../kernel/decimal/index.js";
import { checkText, readPeriod, readText } from "../../kernel/facts/index.js";
import { documentIssue, type Fields, type Issue, issueOf, ownFields } from "../../kernel/issue/index.js";
import { eachOnce } from "../facts/eachOnce.js";
import { notAsLeft } from "../facts/notAsLeft.js";
import type { ClawbackCode } from "./codes.js";
import type { PastDeal, PastSpan } from "./paidPast.js";
import { readExact } from "./readExact.js";
import { readList, readPlain } from "./readList.js";
import { readPastDeal } from "./readPastDeal.js";

const SPAN: ReadonlySet<string> = new Set([
  "componentId",
  "period",
  "terms",
  "measured",
  "earned",
  "measures",
  "attributes",
  "deals",
]);
const READING: ReadonlySet<string> = new Set(["id", "value"]);

/** Reads the history of a state at `path`; faults go to `issues`. `closed` is the period that the state closes. */
export function readSpans(
  state: Fields,
  path: string,
  closed: Period | null,
  issues: Issue[],
): readonly PastSpan[] {
  if (!state.has("spans")) return [];
  const once = eachOnce(issues);
  return readList(state, "spans", path, issues, (item, at) => {
    const span = readSpan(item, at, closed, issues);
    if (span !== null) once(span.componentId, [span.componentId, span.period.id], at);
    return span;
  });
}

function readSpan(item: unknown, path: string, closed: Period | null, issues: Issue[]): PastSpan | null {
  const fields = ownFields(item, path, issues, SPAN);
  if (fields === null) return null;
  const componentId = readText(fields, "componentId", path, issues);
  const period = readPeriod(fields, "period", path, issues);
  const terms = readPeriod(fields, "terms", path, issues);
  const measured = readMaybe(fields, "measured", path, issues);
  const earned = readPlain(fields, "earned", path, issues);
  const measures = readList(fields, "measures", path, issues, (each, at) => readMeasure(each, at, issues));
  const attributes = readList(fields, "attributes", path, issues, (each, at) =>
    readAttribute(each, at, issues),
  );
  const deals = readList(fields, "deals", path, issues, (each, at) => readPastDeal(each, at, issues));
  if (terms !== null && closed !== null && terms.to > closed.to) issues.push(afterState(terms, closed, path));
  if (componentId === null || period === null || terms === null || earned === null) return null;
  checkTimes(period, terms, deals, path, issues);
  const read = { measures: new Map(measures), attributes: new Map(attributes), deals };
  return { componentId, period, terms, measured, earned, ...read };
}

/** The last evaluated period begins within the span, and no deal of it is later; each deal is there once. */
function checkTimes(
  period: Period,
  terms: Period,
  deals: readonly PastDeal[],
  path: string,
  issues: Issue[],
): void {
  if (!containsDate(period, terms.from)) issues.push(notAsLeft(`${path}/terms`));
  const once = eachOnce(issues);
  for (const [index, { id, measure, date }] of deals.entries()) {
    const at = `${path}/deals/${index}`;
    if (date >= terms.to) issues.push(notAsLeft(`${at}/date`));
    once(id, [measure, date, id], at);
  }
}

type Reading<T> = readonly [id: string, value: T];

function readMeasure(item: unknown, path: string, issues: Issue[]): Reading<Fraction | null> | null {
  const fields = ownFields(item, path, issues, READING);
  if (fields === null) return null;
  const id = readText(fields, "id", path, issues);
  const value = readMaybe(fields, "value", path, issues);
  return id === null ? null : [id, value];
}

/** An exact number, or null for one that was missing. */
function readMaybe(fields: Fields, name: string, path: string, issues: Issue[]): Fraction | null {
  return fields.get(name) === null ? null : readExact(fields, name, path, issues);
}

function readAttribute(
  item: unknown,
  path: string,
  issues: Issue[],
): Reading<string | number | boolean | null> | null {
  const fields = ownFields(item, path, issues, READING);
  if (fields === null) return null;
  const id = readText(fields, "id", path, issues);
  const value = fields.get("value");
  if (value === null || value === "" || typeof value === "boolean") return id === null ? null : [id, value];
  if (typeof value === "number" && Number.isFinite(value)) return id === null ? null : [id, value];
  if (typeof value === "string") {
    const text = checkText(value, `${path}/value`, issues);
    return id === null || text === null ? null : [id, text];
  }
  const message =
    "An attribute is a text, a finite number, true, false or null. Hand over the state as the statement before returned it.";
  issues.push(documentIssue("document.wrong_type", `${path}/value`, message));
  return null;
}

function afterState(terms: Period, closed: Period, path: string): Issue {
  const message = `The history is of ${terms.id}, but the state closes ${closed.id}. Hand over the state as the statement before returned it.`;
  const params = { terms: terms.id, period: closed.id };
  return issueOf<ClawbackCode>("incentives.history_after_state", `${path}/terms`, message, params);
}
