import { safeParsePeriod } from "../../kernel/calendar/index.js";
import { readText } from "../../kernel/facts/index.js";
import type { Fields, Issue } from "../../kernel/issue/index.js";
import type { ProgramFunction } from "../programFunction.js";

/** The period of an entry, by the name that the program has for it; null where it is none, and `issues` says why. */
export function readPeriodId(
  { fiscalYear }: ProgramFunction,
  fields: Fields,
  path: string,
  issues: Issue[],
): string | null {
  const text = readText(fields, "period", path, issues);
  const read = text === null ? null : safeParsePeriod(text, fiscalYear);
  if (read?.ok === true) return read.data.id;
  for (const issue of read?.issues ?? []) issues.push({ ...issue, path: `${path}/period` });
  return null;
}
