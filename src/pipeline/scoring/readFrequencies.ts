import { checkText, readText } from "../../kernel/facts/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  ownFields,
  ownItems,
  quoted,
} from "../../kernel/issue/index.js";
import { addTo, type FrequencyTable, keyOf } from "./frequencyTable.js";
import { leadIssue } from "./leadIssue.js";
import type { LeadRule } from "./leadRule.js";

const KNOWN: ReadonlySet<string> = new Set(["kind", "scoringId", "leads", "counts"]);
const LEADS: ReadonlySet<string> = new Set(["team", "won", "lost"]);
const COUNTS: ReadonlySet<string> = new Set(["team", "field", "value", "won", "lost"]);

/** Reads frequencies into a table, added to what it holds; every fault goes to `issues`. */
export function readFrequencies(
  given: unknown,
  path: string,
  { document }: LeadRule,
  table: FrequencyTable,
  issues: Issue[],
): void {
  const fields = ownFields(given, path, issues, KNOWN);
  if (fields === null) return;
  if (fields.get("kind") !== "leadFrequencies") {
    const message =
      'These are no frequencies of leads. Hand over what counting gave, of kind "leadFrequencies".';
    issues.push(
      documentIssue("document.wrong_value", `${path}/kind`, message, { allowed: ["leadFrequencies"] }),
    );
  }
  const scoringId = readText(fields, "scoringId", path, issues);
  if (scoringId !== null && scoringId !== document.id) {
    const message = `The frequencies are those of the scoring ${quoted(scoringId)}. Hand over those of ${quoted(document.id)}.`;
    issues.push(
      leadIssue("pipeline.other_lead_scoring", `${path}/scoringId`, message, {
        scoringId: scoringId.slice(0, 80),
      }),
    );
  }
  const own: FrequencyTable = new Map();
  for (const list of ["leads", "counts"] as const) readRows(fields, list, path, own, issues);
  for (const row of own.values()) addTo(table, row, row.won, row.lost);
}

function readRows(
  fields: Fields,
  list: "leads" | "counts",
  path: string,
  table: FrequencyTable,
  issues: Issue[],
): void {
  const known = list === "leads" ? LEADS : COUNTS;
  for (const [index, item] of (ownItems(fields.get(list), `${path}/${list}`, issues) ?? []).entries()) {
    const at = `${path}/${list}/${index}`;
    const row = ownFields(item, at, issues, known);
    if (row === null) continue;
    const team = textOrNull(row, "team", at, issues);
    const field = list === "leads" ? null : readText(row, "field", at, issues);
    const value = list === "leads" ? null : textOrNull(row, "value", at, issues);
    const [won, lost] = [countOf(row, "won"), countOf(row, "lost")];
    const place = { team, field, value };
    if (won === null || lost === null)
      issues.push(badRow(at, "has a count that is no whole number from 0. Count again."));
    else if (table.has(keyOf(place))) issues.push(badRow(at, "stands twice. Count again."));
    else table.set(keyOf(place), { ...place, won, lost });
  }
}

function textOrNull(row: Fields, name: string, path: string, issues: Issue[]): string | null {
  const value = row.get(name) ?? null;
  return value === null ? null : checkText(value, `${path}/${name}`, issues);
}

function countOf(row: Fields, name: string): number | null {
  const value = row.get(name);
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

function badRow(path: string, what: string): Issue {
  return leadIssue("pipeline.bad_lead_frequency", path, `A row of the frequencies ${what}`);
}
