import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { PipelineFactsCode } from "../codes.js";
import type { ReadChange } from "../facts/changeRows.js";

/** What is worth a look in a history: changes that start from elsewhere than the deal stood. Null where there is none. */
export function gapWarning(
  deal: { readonly id: string; readonly path: string },
  changes: readonly ReadChange[],
  end: string,
): Issue | null {
  let count = 0;
  let first: ReadChange | null = null;
  let stood: string | null = null;
  for (const change of changes) {
    if (change.changedOn >= end) break;
    if (stood !== null && change.fromStageId !== null && change.fromStageId !== stood) {
      count += 1;
      first ??= change;
    }
    stood = change.stageId;
  }
  if (first === null) return null;
  const { changedOn, id } = first;
  const message = `Changes of the deal ${quoted(deal.id)} that start from elsewhere than it stood: ${count}, the first one ${quoted(id)} of ${changedOn}. When it went there is not known; hand over the changes in between.`;
  const params = { id: deal.id.slice(0, 80), changeId: id.slice(0, 80), changedOn, count };
  return issueOf<PipelineFactsCode>("pipeline.history_gap", deal.path, message, params, "warning");
}
