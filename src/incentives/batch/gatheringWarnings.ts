import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { ClawbackCode } from "../clawback/codes.js";
import type { PlanFactsCode } from "../codes.js";
import type { CompiledVersion } from "../compileVersion.js";
import type { Gathering, MeasureGathering } from "./gathering.js";
import type { Frame } from "./readFrame.js";

/** What `evaluate` warns of by looking at single credits, told once where only their sum is known. */
export function gatheringWarnings(
  versions: readonly CompiledVersion[],
  { credited }: Frame,
  { byMeasure }: Gathering,
): readonly Issue[] {
  const named = new Set(versions.flatMap(({ measures, fields }) => [...measures, ...fields]));
  return credited.flatMap((measure, index) => {
    const gathered = byMeasure.get(measure);
    if (gathered === undefined || gathered.kept !== null) return [];
    const isUsed = named.has(measure) || gathered.sums.count === 0;
    return [...refundWarning(measure, gathered), ...(isUsed ? [] : [unused(measure, index)])];
  });
}

function refundWarning(measure: string, { refundAt }: MeasureGathering): readonly Issue[] {
  if (refundAt === null) return [];
  const message = `Credits of ${quoted(measure)} take others back, this one first, and count as negative amounts now, whatever period they are of. Say in clawback how pay is taken back.`;
  return [warning("incentives.refund_without_clawback", refundAt, message, measure)];
}

function unused(measure: string, index: number): Issue {
  const message = `The plan does not name the measure ${quoted(measure)}, so that its credits count for nothing. Correct the name, or leave them out.`;
  return warning("incentives.unused_credits", `/credited/${index}`, message, measure);
}

function warning(code: ClawbackCode | PlanFactsCode, path: string, message: string, measure: string): Issue {
  return issueOf(code, path, message, { measure: measure.slice(0, 80) }, "warning");
}
