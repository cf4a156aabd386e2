import { type Period, safeParsePeriod } from "../../kernel/calendar/index.js";
import { checkText, readText } from "../../kernel/facts/index.js";
import { type Issue, issueOf, ownFields, ownItems, ownValue } from "../../kernel/issue/index.js";
import { readAmount } from "../facts/readAmount.js";
import type { RecalculationCode } from "./codes.js";
import type { LineValues } from "./lineValues.js";

/** What a recalculation looks at in a closed statement. */
export interface ReadStatement {
  readonly period: Period;
  readonly planId: string | null;
  readonly personId: string | null;
  readonly lines: LineValues;
  /** Not looked into. */
  readonly state: unknown;
  readonly canonical: { readonly rules: unknown; readonly facts: unknown } | null;
}

/** Reads a closed statement without running any code of it; null where it is at fault. */
export function readStatement(value: unknown, path: string, issues: Issue[]): ReadStatement | null {
  const before = issues.length;
  const fields = ownFields(value, path, issues);
  if (fields === null) return null;
  const period = safeParsePeriod(fields.get("period"));
  if (!period.ok) {
    for (const issue of period.issues) issues.push({ ...issue, path: `${path}/period` });
    return null;
  }
  const planId = readText(fields, "planId", path, issues);
  const person = fields.get("personId") ?? null;
  const personId = person === null ? null : checkText(person, `${path}/personId`, issues);
  const lines = readLines(fields.get("lines"), `${path}/lines`, issues);
  if (issues.length > before) return null;
  if (fields.get("value") === null || lines === null) {
    const message = `The statement of ${period.data.id} has no value, so that nothing can differ from it. Close the period first.`;
    issues.push(issueOf<RecalculationCode>("incentives.closed_without_value", `${path}/value`, message));
    return null;
  }
  const text = fields.get("canonical");
  const canonical =
    text === undefined ? null : { rules: ownValue(text, "rules"), facts: ownValue(text, "facts") };
  return { period: period.data, planId, personId, lines, state: fields.get("state") ?? null, canonical };
}

/** The value of each line; null where one has none. */
function readLines(value: unknown, path: string, issues: Issue[]): LineValues | null {
  const lines: LineValues = new Map(
    (ownItems(value, path, issues) ?? []).flatMap((item, index) => {
      const at = `${path}/${index}`;
      const fields = ownFields(item, at, issues);
      const id = fields === null ? null : readText(fields, "id", at, issues);
      if (fields === null || id === null) return [];
      return [[id, fields.get("value") === null ? null : readAmount(fields, "value", at, issues)] as const];
    }),
  );
  return lines;
}
