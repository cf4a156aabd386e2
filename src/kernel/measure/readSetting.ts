import { type FiscalYear, safeParsePeriod } from "../calendar/index.js";
import { type Issue, ownFields, type Result } from "../issue/index.js";
import type { MeasuresSetting } from "./types.js";

const KNOWN: ReadonlySet<string> = new Set(["fiscalYear"]);

/** Reads how measures are to be compiled: a copy, since what the caller does to the setting afterwards must not matter. */
export function readSetting(setting: unknown): Result<MeasuresSetting> {
  const issues: Issue[] = [];
  const given = ownFields(setting, "/setting", issues, KNOWN)?.get("fiscalYear");
  if (given === undefined) return issues.length > 0 ? { ok: false, issues } : { ok: true, data: {} };
  const path = "/setting/fiscalYear";
  const fields = ownFields(given, path, issues);
  const fiscalYear = { firstMonth: fields?.get("firstMonth"), named: fields?.get("named") };
  if (fields !== null && isFiscalYear(fiscalYear, path, issues) && issues.length === 0)
    return { ok: true, data: { fiscalYear } };
  return { ok: false, issues };
}

/** The calendar says what a fiscal year is; a year is a period in all of them. */
function isFiscalYear(
  fiscalYear: { readonly firstMonth: unknown; readonly named: unknown },
  path: string,
  issues: Issue[],
): fiscalYear is FiscalYear {
  // Only its fiscal year can be at fault, and what is no fiscal year is told as such.
  const read = safeParsePeriod("2026", fiscalYear as FiscalYear);
  if (!read.ok) for (const issue of read.issues) issues.push({ ...issue, path });
  return read.ok;
}
