import { isCalendarDate, notADate, type Period } from "../kernel/calendar/index.js";
import { type Faults, readText } from "../kernel/facts/index.js";
import { type Fields, type Issue, issueOf, ownFields } from "../kernel/issue/index.js";
import type { LadderFactsCode } from "./codes.js";
import type { LadderFunction } from "./ladderFunction.js";
import type { TierDecision } from "./types.js";

const FIELDS: ReadonlySet<string> = new Set(["toTierId", "effectiveOn"]);

/** A decision is a single fact: reported, the person is judged as if nobody had decided. */
export function readDecision(
  ladder: LadderFunction,
  facts: Fields,
  period: Period,
  faults: Faults,
): TierDecision | null {
  const value = facts.get("decision");
  if (value === undefined || value === null) return null;
  const issues: Issue[] = [];
  const fields = ownFields(value, "/decision", issues, FIELDS);
  const toTierId = fields === null ? null : readText(fields, "toTierId", "/decision", issues);
  if (toTierId !== null) issues.push(...ladder.checkDecision(toTierId, "/decision"));
  const effectiveOn = fields?.has("effectiveOn") ? readEffective(fields, period, "/decision", issues) : null;
  const [first] = issues;
  if (first === undefined && toTierId !== null)
    return { toTierId, ...(effectiveOn === null ? {} : { effectiveOn }) };
  for (const issue of issues) faults.issues.push(issue);
  const id = toTierId?.slice(0, 80) ?? "#0";
  const reason = first?.code ?? "document.missing_field";
  faults.leftOut.push({ id, stream: "decision", index: 0, reason, amount: null });
  return null;
}

/** The day from which a decision takes effect: one of the period, or the first day after it. */
export function readEffective(
  fields: Fields,
  { id, from, to }: Period,
  path: string,
  issues: Issue[],
): string | null {
  const date = readText(fields, "effectiveOn", path, issues);
  const at = `${path}/effectiveOn`;
  if (date === null) return null;
  if (!isCalendarDate(date)) {
    issues.push(notADate(at));
    return null;
  }
  if (date >= from && date <= to) return date;
  const message = `The decision takes effect on ${date}, outside ${id}. Name a day from ${from} to ${to}, or decide it in its own period.`;
  issues.push(issueOf<LadderFactsCode>("tiers.effective_outside_period", at, message, { date, period: id }));
  return null;
}
