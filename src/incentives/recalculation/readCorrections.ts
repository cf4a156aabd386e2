import { safeParsePeriod } from "../../kernel/calendar/index.js";
import { type Issue, issueOf, type Result } from "../../kernel/issue/index.js";
import type { AdjustmentCause } from "../adjustments/types.js";
import type { PlanFacts } from "../types.js";
import type { RecalculationCode } from "./codes.js";
import type { ReadClosed } from "./readClosed.js";
import type { Corrections } from "./stageFacts.js";
import type { CorrectedPeriod } from "./types.js";

/** The corrections by period, or every fault in them. */
export function readCorrections(
  corrected: readonly CorrectedPeriod[],
  closed: readonly ReadClosed[],
): Result<ReadonlyMap<string, Corrections>> {
  const issues: Issue[] = [];
  const read = new Map<string, { whole: PlanFacts | null; byCause: Map<AdjustmentCause, PlanFacts> }>();
  for (const [index, { facts, cause }] of corrected.entries()) {
    const path = `/corrected/${index}/facts/period`;
    const period = safeParsePeriod(facts.period);
    if (!period.ok) {
      for (const issue of period.issues) issues.push({ ...issue, path });
      continue;
    }
    const { id } = period.data;
    if (!closed.some((each) => each.period.id === id)) {
      const message = `${id} is not among the closed periods. Add its statement, or leave these facts out.`;
      issues.push(
        issueOf<RecalculationCode>("incentives.corrected_not_closed", path, message, { period: id }),
      );
    }
    const known = read.get(id) ?? { whole: null, byCause: new Map<AdjustmentCause, PlanFacts>() };
    const isTwice =
      known.whole !== null || (cause === undefined ? known.byCause.size > 0 : known.byCause.has(cause));
    if (isTwice) {
      const message = `${id} is corrected twice for one cause. Join the two, or name a cause in each.`;
      issues.push(issueOf<RecalculationCode>("incentives.corrected_twice", path, message, { period: id }));
    }
    if (cause === undefined) known.whole = facts;
    else known.byCause.set(cause, facts);
    read.set(id, known);
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, data: read };
}
