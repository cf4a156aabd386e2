import type { CrmConfig, DealStatus, MappedDeal } from "../../../interop/index.js";
import type { StageKind } from "../../../pipeline/index.js";
import { readRational } from "../../rational/index.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";
import { fieldsOf, type InteropCase, idOf } from "./interopCase.js";

const statuses: Readonly<Record<StageKind, DealStatus>> = {
  open: "open",
  onHold: "open",
  won: "won",
  postSale: "won",
  lost: "lost",
  void: "void",
};

/** Universal: the table is searched here as it is written. */
export function statusFollowsTheStageTable({ config, map, scenarios }: InteropCase): readonly Law[] {
  const statement =
    "A deal stands for what the stage table says of its stage, and has a day of closing only where it is closed.";
  return [
    lawOf("statusFollowsTheStageTable", statement, scenarios, ({ records }) =>
      firstOf(map(records).deals, (deal) => {
        const status = statusIn(config, deal);
        const closed = status === null || status === "open" ? null : deal.closedOn;
        const [expected, found] = [
          { status, closedOn: closed },
          { status: deal.status, closedOn: deal.closedOn },
        ];
        return difference(expected, found, { deal: deal.id });
      }),
    ),
  ];
}

function statusIn({ stageTables }: CrmConfig, { pipelineId, stageId }: MappedDeal): DealStatus | null {
  const own = stageTables.find((table) => table.pipelineId === (pipelineId ?? undefined));
  const others = stageTables.find((table) => table.pipelineId === undefined);
  const only = (pipelineId ?? null) === null && stageTables.length === 1 ? stageTables[0] : undefined;
  const stage = (own ?? others ?? only)?.stages.find(({ key }) => key === stageId);
  return stage === undefined ? null : statuses[stage.kind];
}

/** Universal: a history that does not lead to the stage of its deal is told. */
export function movesLeadToTheStage({ map, scenarios }: InteropCase): readonly Law[] {
  const statement =
    "Each move of a deal leaves the stage that the one before it entered, and the last one enters its stage.";
  return [
    lawOf("movesLeadToTheStage", statement, scenarios, ({ records }) => {
      const { changes, deals, issues } = map(records);
      const behind = new Set(
        issues.flatMap(({ code, params }) => (code === "interop.history_incomplete" ? [params.record] : [])),
      );
      return firstOf(deals, (deal): Finding | null => {
        const moves = changes.filter(({ dealId }) => dealId === deal.id);
        const entered = [null, ...moves.map(({ stageId }) => stageId)];
        const last = entered.at(-1) ?? null;
        return (
          difference(
            entered.slice(0, -1),
            moves.map(({ fromStageId }) => fromStageId),
            { deal: deal.id },
          ) ??
          firstOf(moves, ({ fromStageId, stageId }) => difference(true, fromStageId !== stageId)) ??
          (moves.length === 0 || behind.has(deal.id)
            ? null
            : difference(deal.stageId, last, { deal: deal.id }))
        );
      });
    }),
  ];
}

const AMOUNT = /^-?\d+(?:\.\d+)?$/;

/** Universal: read here as the digits that a record holds. */
export function amountsAreThoseOfTheCrm({ map, scenarios }: InteropCase): readonly Law[] {
  const statement =
    "A deal has the amount of its record, to the last digit; none where that is empty or no number.";
  return [
    lawOf("amountsAreThoseOfTheCrm", statement, scenarios, ({ records }) => {
      const { deals, issues } = map(records);
      const told = new Set(issues.map(({ params }) => params.record));
      const given = new Map(records.deals.map((record) => [idOf(record), amountIn(record)]));
      return firstOf(deals, ({ amount, id }) => {
        const expected = given.get(id) ?? null;
        if (expected !== null && AMOUNT.test(expected))
          return difference(exact(expected), exact(String(amount)), { deal: id });
        return difference([null, true], [amount ?? null, told.has(id)], { deal: id });
      });
    }),
  ];
}

function amountIn(record: unknown): string | null {
  const { Amount, amount } = fieldsOf(record);
  const given = Amount ?? amount ?? null;
  return given === null ? null : String(given);
}

/** As text, because JSON does not know the bigints of a quotient. */
function exact(amount: string): string {
  const read = readRational(amount);
  return read === null ? "no number" : `${read.over}/${read.under}`;
}
