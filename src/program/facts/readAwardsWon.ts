import { eachOnce } from "../../incentives/facts/eachOnce.js";
import { readText } from "../../kernel/facts/index.js";
import { type Issue, ownFields, ownItems } from "../../kernel/issue/index.js";
import type { ProgramFunction } from "../programFunction.js";
import type { PersonState } from "../types.js";
import { readPeriodId } from "./readPeriodId.js";
import { strangeState } from "./strangeState.js";

const FIELDS: ReadonlySet<string> = new Set(["awardId", "period"]);

/** Reads the awards that somebody won: each at most once in a period. */
export function readAwardsWon(
  program: ProgramFunction,
  given: unknown,
  path: string,
  issues: Issue[],
): NonNullable<PersonState["awards"]> {
  const once = eachOnce(issues);
  return (ownItems(given, path, issues) ?? []).flatMap((item, index) => {
    const at = `${path}/${index}`;
    const fields = ownFields(item, at, issues, FIELDS);
    if (fields === null) return [];
    const awardId = readText(fields, "awardId", at, issues);
    const period = readPeriodId(program, fields, at, issues);
    if (awardId !== null && !program.documents.awards.some(({ document }) => document.id === awardId))
      issues.push(strangeState(awardId, `${at}/awardId`));
    if (awardId === null || period === null) return [];
    once(awardId, [awardId, period], at);
    return [{ awardId, period }];
  });
}
