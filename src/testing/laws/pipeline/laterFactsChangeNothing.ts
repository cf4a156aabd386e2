import fc from "fast-check";
import { addDays, parsePeriod } from "../../../kernel/index.js";
import type { CompiledStageModel, PipelineFacts } from "../../../pipeline/index.js";
import type { Deal, StageChange } from "../../../records/index.js";
import { pipelineFacts } from "../../arbitraries/pipeline/pipelineFacts.js";
import { difference, type Law, lawOf } from "../law.js";
import { historiesOf, withoutIssues } from "./pipelineCase.js";

type LaterScenario = {
  readonly facts: PipelineFacts;
  /** Per deal, counted round: where it goes after the period, and how many days later; some stay. */
  readonly later: readonly { readonly stageId: string; readonly days: number; readonly moves: boolean }[];
};

/** Universal. */
export function laterFactsChangeNothing(model: CompiledStageModel): readonly Law[] {
  const stageIds = model.document.stages.map(({ id }) => id);
  const move = fc.record({ stageId: fc.constantFrom(...stageIds), days: fc.nat(40), moves: fc.boolean() });
  const scenarios: fc.Arbitrary<LaterScenario> = fc.record({
    facts: pipelineFacts(model),
    later: fc.array(move, { minLength: 4, maxLength: 4 }),
  });
  const statement = "What happens after a period, to old deals and to new ones, changes nothing in it.";
  return [
    lawOf("laterFactsChangeNothing", statement, scenarios, ({ facts, later }) => {
      const grown = grownFacts(facts, later);
      return (
        difference(withoutIssues(model.evaluate(facts)), withoutIssues(model.evaluate(grown)), { grown }) ??
        difference(historiesOf(model, facts), historiesOf(model, grown), { grown })
      );
    }),
  ];
}

/** The same facts as they are told some weeks later: deals have moved on and say so, and new ones have come. */
function grownFacts(facts: PipelineFacts, later: LaterScenario["later"]): PipelineFacts {
  const { to } = parsePeriod(facts.period);
  const changes = [...(facts.changes ?? [])];
  const deals = facts.deals.map((deal, index): Deal => {
    const own = changes.filter(({ dealId }) => dealId === deal.id).sort(canonically);
    const stageId = own.at(-1)?.stageId ?? deal.stageId;
    const move = later[index % later.length];
    if (move === undefined || !move.moves || stageId === undefined || isUntold(own, to)) return deal;
    const changedOn = addDays(latest([to, deal.createdOn, deal.closedOn, own.at(-1)?.changedOn]), move.days);
    changes.push({
      id: `${deal.id}/later`,
      dealId: deal.id,
      fromStageId: stageId,
      stageId: move.stageId,
      changedOn,
      // Behind all that happened on the same day.
      sequence: 1000,
    });
    return { ...deal, stageId: move.stageId };
  });
  const created = {
    id: "later",
    stageId: deals[0]?.stageId ?? "",
    amount: "12",
    createdOn: to,
    closedOn: to,
  };
  return { ...facts, deals: [...deals, created], changes };
}

/** Where a deal stood is not known if all its changes came later and the first does not tell what it moved the deal from. */
function isUntold([first]: readonly StageChange[], end: string): boolean {
  return first !== undefined && first.changedOn >= end && (first.fromStageId ?? null) === null;
}

function latest(days: readonly (string | null | undefined)[]): string {
  return (
    days
      .flatMap((day) => day ?? [])
      .sort()
      .at(-1) ?? ""
  );
}

function canonically(a: StageChange, b: StageChange): number {
  if (a.changedOn !== b.changedOn) return a.changedOn < b.changedOn ? -1 : 1;
  const [m, n] = [a.sequence ?? 0, b.sequence ?? 0];
  if (m !== n) return m - n;
  return a.id < b.id ? -1 : 1;
}
