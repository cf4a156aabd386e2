import { type Period, shiftPeriod } from "../../kernel/calendar/index.js";
import { type Faults, readPeriod, readText } from "../../kernel/facts/index.js";
import { type Issue, ownFields, ownItems } from "../../kernel/issue/index.js";
import { leaveOut } from "./readNominees.js";
import type { AwardRules } from "./types.js";

const WON: ReadonlySet<string> = new Set(["awardId", "personId", "period"]);

/** Who won this award in the periods before this one in which a winner cannot win again. */
export function readHistory(
  value: unknown,
  { id, notAgainFor = 0 }: AwardRules,
  period: Period,
  faults: Faults,
): ReadonlySet<string> {
  const since = notAgainFor === 0 ? period.from : startBefore(period, notAgainFor);
  const recent = new Set<string>();
  const items = value === undefined ? [] : (ownItems(value, "/history", faults.issues) ?? []);
  for (const [index, item] of items.entries()) {
    const path = `/history/${index}`;
    const own: Issue[] = [];
    const fields = ownFields(item, path, own, WON);
    const awardId = fields === null ? null : readText(fields, "awardId", path, own);
    const personId = fields === null ? null : readText(fields, "personId", path, own);
    const won = fields === null ? null : readPeriod(fields, "period", path, own);
    if (own.length > 0) leaveOut(personId ?? `#${index}`, "history", index, own, faults);
    else if (awardId === id && personId !== null && won !== null && since < won.to && won.to <= period.from)
      recent.add(personId);
  }
  return recent;
}

/** The first day of the period so many before; the first of all days where the calendar does not reach so far back. */
function startBefore(period: Period, count: number): string {
  try {
    return shiftPeriod(period, -count).from;
  } catch {
    return "0001-01-01";
  }
}
