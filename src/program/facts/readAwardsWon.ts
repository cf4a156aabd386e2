import { safeParsePeriod } from "../../kernel/calendar/index.js";
import { readText } from "../../kernel/facts/index.js";
import { type Issue, ownFields, ownItems } from "../../kernel/issue/index.js";
import type { ProgramFunction } from "../programFunction.js";
import type { PersonState } from "../types.js";
import { strangeState } from "./strangeState.js";

const FIELDS: ReadonlySet<string> = new Set(["awardId", "period"]);

/** Reads the awards that somebody won. */
export function readAwardsWon(
  { documents, fiscalYear }: ProgramFunction,
  given: unknown,
  path: string,
  issues: Issue[],
): NonNullable<PersonState["awards"]> {
  return (ownItems(given, path, issues) ?? []).flatMap((item, index) => {
    const at = `${path}/${index}`;
    const fields = ownFields(item, at, issues, FIELDS);
    if (fields === null) return [];
    const awardId = readText(fields, "awardId", at, issues);
    const period = readText(fields, "period", at, issues);
    if (awardId !== null && !documents.awards.some(({ document }) => document.id === awardId))
      issues.push(strangeState(awardId, `${at}/awardId`));
    const read = period === null ? null : safeParsePeriod(period, fiscalYear);
    if (read?.ok === false) for (const issue of read.issues) issues.push({ ...issue, path: `${at}/period` });
    return awardId === null || period === null ? [] : [{ awardId, period }];
  });
}
