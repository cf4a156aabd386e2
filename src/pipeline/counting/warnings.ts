import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { PipelineFactsCode } from "../codes.js";
import type { ReadChange } from "../facts/changeRows.js";
import type { ChangesByDeal } from "../facts/readChanges.js";
import { gapWarning } from "../history/gapWarning.js";
import { historyOf } from "../history/historyOf.js";
import type { PlacedDeal } from "./bookOf.js";
import { isClosed, type Meaning } from "./meaningOf.js";
import { standingOf } from "./standingOf.js";

/** Behind every day. */
const FOREVER = "~";

type MeaningOfStage = (stageId: string | null) => Meaning;

/** What is worth a look in the deals that were counted. */
export function warningsOf(
  deals: readonly PlacedDeal[],
  changes: ChangesByDeal,
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
  return [...differing, ...unmapped(deals), ...undated(deals), ...worthless(deals)];
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

function unmapped(deals: readonly PlacedDeal[]): readonly Issue[] {
  const byStage = new Map<string | null, PlacedDeal[]>();
  for (const deal of deals) {
    const { meaning, stageId } = deal.standing;
    if (meaning !== "unmapped") continue;
    const list = byStage.get(stageId);
    if (list === undefined) byStage.set(stageId, [deal]);
    else list.push(deal);
  }
  return [...byStage]
    .sort(([a], [b]) => ((a ?? "") < (b ?? "") ? -1 : 1))
    .flatMap(([stageId, found]) => {
      const where = stageId === null ? "in no stage" : `in ${quoted(stageId)}, which the model does not know`;
      return ofDeals("pipeline.unmapped_stage", found, "stageId", {
        text: (which) =>
          `Deals that stand ${where}: ${which}; they count as unmapped. Correct the stage, or add it to the model.`,
        params: { stageId: stageId === null ? null : stageId.slice(0, 80) },
      });
    });
}

function undated(deals: readonly PlacedDeal[]): readonly Issue[] {
  const found = deals.filter(({ standing }) => isClosed(standing.meaning) && standing.closedOn === null);
  return ofDeals("pipeline.missing_closing_date", found, "closedOn", {
    text: (which) =>
      `Closed deals without a date of closing: ${which}; no figure of what was closed in a period counts them. Give closedOn, or their stage changes.`,
  });
}

function worthless(deals: readonly PlacedDeal[]): readonly Issue[] {
  const found = deals.filter(({ amount }) => amount === null);
  return ofDeals("pipeline.missing_amount", found, "amount", {
    text: (which) =>
      `Deals without an amount: ${which}; they are counted and add nothing. Give the amount, 0 where they are worth nothing.`,
  });
}

/** Deals that are named in a warning; more of the same kind are told by their count. */
const NAMED = 10;

/** One warning of all deals that have the same to look at, at the field of the first. */
function ofDeals(
  code: PipelineFactsCode,
  deals: readonly PlacedDeal[],
  field: string,
  told: { readonly text: (which: string) => string; readonly params?: Issue["params"] },
): readonly Issue[] {
  const [first] = deals;
  if (first === undefined) return [];
  const dealIds = deals.slice(0, NAMED).map(({ id }) => id.slice(0, 80));
  const more = deals.length > dealIds.length ? ", ..." : "";
  const message = told.text(`${deals.length} (${dealIds.map(quoted).join(", ")}${more})`);
  return [warning(code, `${first.path}/${field}`, message, { ...told.params, count: deals.length, dealIds })];
}

function warning(code: PipelineFactsCode, path: string, message: string, params: Issue["params"]): Issue {
  return issueOf<PipelineFactsCode>(code, path, message, params, "warning");
}
