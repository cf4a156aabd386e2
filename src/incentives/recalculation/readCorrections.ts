import { type Period, safeParsePeriod } from "../../kernel/calendar/index.js";
import { type Issue, issueOf, ownFields, type Result } from "../../kernel/issue/index.js";
import type { AdjustmentCause } from "../adjustments/types.js";
import { readPlanFacts } from "../facts/readPlanFacts.js";
import type { RecalculationCode } from "./codes.js";
import { type GivenFacts, givenFacts } from "./givenFacts.js";
import type { ReadClosed } from "./readClosed.js";
import { causeOf } from "./readRequest.js";
import type { Corrections } from "./stageFacts.js";

/** The corrections of all periods while they are read. */
type Course = Map<string, { whole: GivenFacts | null; byCause: Map<AdjustmentCause, GivenFacts> }>;

const FIELDS: ReadonlySet<string> = new Set(["facts", "cause"]);

/** The corrections by period, or every fault in them; with `reports` faulty items are left to be reported. */
export function readCorrections(
  corrected: readonly unknown[],
  closed: readonly ReadClosed[],
  reports: boolean,
): Result<ReadonlyMap<string, Corrections>> {
  const issues: Issue[] = [];
  const read: Course = new Map();
  for (const [index, item] of corrected.entries()) {
    const path = `/corrected/${index}`;
    const fields = ownFields(item, path, issues, FIELDS);
    if (fields === null) continue;
    const cause = fields.has("cause") ? causeOf(fields.get("cause"), `${path}/cause`, issues) : null;
    const facts = givenFacts(fields.get("facts"), `${path}/facts`, issues);
    if (facts === null) continue;
    const period = periodOf(facts, `${path}/facts`, closed, issues);
    for (const issue of faultsOf(facts, reports))
      issues.push({ ...issue, path: `${path}/facts${issue.path}` });
    if (period !== null) add(read, period.id, cause, facts, `${path}/facts/period`, issues);
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, data: read };
}

function periodOf(
  { period: given }: GivenFacts,
  path: string,
  closed: readonly ReadClosed[],
  issues: Issue[],
): Period | null {
  const period = safeParsePeriod(given);
  // That it is none is told with all else that is wrong in the facts.
  if (!period.ok) return null;
  const { id } = period.data;
  if (closed.some((each) => each.period.id === id)) return period.data;
  const message = `${id} is not among the closed periods. Add its statement, or leave these facts out.`;
  issues.push(
    issueOf<RecalculationCode>("incentives.corrected_not_closed", `${path}/period`, message, { period: id }),
  );
  return null;
}

/** What is wrong with the facts by themselves: a part of them may be used in one stage and not in another. */
function faultsOf(facts: GivenFacts, reports: boolean): readonly Issue[] {
  const read = readPlanFacts(facts);
  if (!read.ok) return read.issues;
  return reports ? [] : read.data.issues;
}

function add(
  read: Course,
  id: string,
  cause: AdjustmentCause | null,
  facts: GivenFacts,
  path: string,
  issues: Issue[],
): void {
  const known = read.get(id) ?? { whole: null, byCause: new Map<AdjustmentCause, GivenFacts>() };
  const isTwice =
    known.whole !== null || (cause === null ? known.byCause.size > 0 : known.byCause.has(cause));
  if (isTwice) {
    const message = `${id} is corrected twice for one cause. Join the two, or name a cause in each.`;
    issues.push(issueOf<RecalculationCode>("incentives.corrected_twice", path, message, { period: id }));
  }
  if (cause === null) known.whole = facts;
  else known.byCause.set(cause, facts);
  read.set(id, known);
}
