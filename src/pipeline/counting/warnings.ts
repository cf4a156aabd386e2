import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { PipelineFactsCode } from "../codes.js";
import type { ChangesByDeal, ReadChange } from "../facts/readChanges.js";
import { gapWarning } from "../history/gapWarning.js";
import { historyOf } from "../history/historyOf.js";
import type { PlacedDeal } from "./bookOf.js";
import { isClosed, type Meaning } from "./meaningOf.js";
import { standingOf } from "./standingOf.js";

/** Behind every day. */
const FOREVER = "~";

type MeaningOfStage = (stageId: string | null) => Meaning;

/** What is worth a look in the deals that were counted. `path` is where their list stands. */
export function warningsOf(
  deals: readonly PlacedDeal[],
  changes: ChangesByDeal,
  path: string,
  meaningOfStage: MeaningOfStage,
): readonly Issue[] {
  const differing: Issue[] = [];
  for (const deal of deals) {
    const history = changes.get(deal.id);
    const found = history === undefined ? null : difference(deal, history, meaningOfStage);
    if (found !== null) differing.push(found);
    const gap = history === undefined ? null : gapWarning(deal, history, FOREVER);
    if (gap !== null) differing.push(gap);
  }
  return [...differing, ...unmapped(deals, path), ...undated(deals, path)];
}

/** A deal that says something else today than its whole history does. */
function difference(
  deal: PlacedDeal,
  history: readonly ReadChange[],
  meaningOfStage: MeaningOfStage,
): Issue | null {
  const last = history.at(-1);
  if (last === undefined) return null;
  const { id, stageId, closedOn } = deal;
  if (stageId !== null && stageId !== last.stageId) {
    const message = `The deal ${quoted(id)} says that it stands in ${quoted(stageId)}, its last change says ${quoted(last.stageId)}; the change counts. Mend the one that is wrong.`;
    const params = {
      id: id.slice(0, 80),
      stageId: stageId.slice(0, 80),
      lastStageId: last.stageId.slice(0, 80),
    };
    return warning("pipeline.stage_differs", `${deal.path}/stageId`, message, params);
  }
  if (closedOn === null) return null;
  const closing = standingOf(historyOf(deal, history, FOREVER, meaningOfStage)).closedOn;
  if (closing === null || closing === closedOn) return null;
  const message = `The deal ${quoted(id)} says that it was closed on ${closedOn}, its changes say ${closing}; the change counts. Mend the one that is wrong.`;
  const params = { id: id.slice(0, 80), closedOn, closing };
  return warning("pipeline.closing_differs", `${deal.path}/closedOn`, message, params);
}

function unmapped(deals: readonly PlacedDeal[], path: string): readonly Issue[] {
  const counts = new Map<string | null, number>();
  for (const { standing } of deals)
    if (standing.meaning === "unmapped")
      counts.set(standing.stageId, (counts.get(standing.stageId) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => ((a ?? "") < (b ?? "") ? -1 : 1))
    .map(([stageId, count]) => {
      const where = stageId === null ? "in no stage" : `in ${quoted(stageId)}, which the model does not know`;
      const message = `Deals that stand ${where}: ${count}; they count as unmapped. Correct the stage, or add it to the model.`;
      const params = { stageId: stageId === null ? null : stageId.slice(0, 80), count };
      return warning("pipeline.unmapped_stage", path, message, params);
    });
}

function undated(deals: readonly PlacedDeal[], path: string): readonly Issue[] {
  const count = deals.filter(
    ({ standing }) => isClosed(standing.meaning) && standing.closedOn === null,
  ).length;
  if (count === 0) return [];
  const message = `Closed deals without a date of closing: ${count}; no figure of any period counts them. Give closedOn, or their stage changes.`;
  return [warning("pipeline.missing_closing_date", path, message, { count })];
}

function warning(code: PipelineFactsCode, path: string, message: string, params: Issue["params"]): Issue {
  return issueOf<PipelineFactsCode>(code, path, message, params, "warning");
}
