import { containsDate, daysBetween, parsePeriod } from "../../../kernel/index.js";
import type {
  CompiledStageModel,
  DealHistory,
  PipelineFacts,
  PipelineResult,
  StageStay,
} from "../../../pipeline/index.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";
import { historiesOf, pipelineScenarios } from "./pipelineCase.js";

/** Universal. */
export function staysAdjoin(model: CompiledStageModel): readonly Law[] {
  const statement =
    "A stay ends when the next one begins, its days lie between, and no day is told that the facts do not hold.";
  return [
    lawOf("staysAdjoin", statement, pipelineScenarios(model), ({ facts }) =>
      firstOf(historiesOf(model, facts), (history) => {
        const told = daysOf(facts, history.dealId);
        return (
          firstOf(history.stays, (stay) => stayFinding(stay, history, told)) ??
          difference(null, history.stays.at(-1)?.leftOn, { dealId: history.dealId })
        );
      }),
    ),
  ];
}

function stayFinding(
  stay: StageStay,
  { dealId, stays }: DealHistory,
  told: ReadonlySet<string>,
): Finding | null {
  const at = stays.indexOf(stay);
  const next = stays[at + 1];
  const { enteredOn, leftOn, stageId } = stay;
  const visit = stays.slice(0, at + 1).filter((each) => each.stageId === stageId).length;
  const days = enteredOn === null || leftOn === null ? null : daysBetween(enteredOn, leftOn);
  if (enteredOn !== null && !told.has(enteredOn)) return { dealId, expected: [...told], found: enteredOn };
  return (
    difference([visit, days], [stay.visit, stay.days], { dealId, stay }) ??
    difference(next?.enteredOn ?? null, leftOn, { dealId, stay }) ??
    difference(false, stageId !== null && next?.stageId === stageId, { dealId, stay })
  );
}

/** Universal. */
export function lastStayIsTheStanding(model: CompiledStageModel): readonly Law[] {
  const statement = "A deal is counted where its history ends, and only its last closing can stand.";
  return [
    lawOf("lastStayIsTheStanding", statement, pipelineScenarios(model), ({ facts }) => {
      const histories = historiesOf(model, facts);
      const last = histories.map(({ stays }) => stays.at(-1));
      const { stages, totals } = model.evaluate(facts);
      const counts = stages.map(({ id }) => last.filter((stay) => stay?.stageId === id).length);
      const meanings = totals.map(({ id }) => last.filter((stay) => stay?.meaning === id).length);
      return (
        difference(
          [counts, meanings],
          [stages.map(({ count }) => count), totals.map(({ count }) => count)],
        ) ?? firstOf(histories, closingFinding)
      );
    }),
  ];
}

function closingFinding({ dealId, closings, stays }: DealHistory): Finding | null {
  const standing = closings.filter(({ reversedOn }) => reversedOn === null);
  const meaning = stays.at(-1)?.meaning;
  const expected = meaning === "won" || meaning === "lost" || meaning === "void" ? [meaning] : [];
  return difference(
    expected,
    standing.map((closing) => closing.meaning),
    { dealId },
  );
}

/** Universal. */
export function reversedWinsAreToldOnce(model: CompiledStageModel): readonly Law[] {
  const statement = "A win that was reversed is told in the period that reversed it, and in no other.";
  return [
    lawOf("reversedWinsAreToldOnce", statement, pipelineScenarios(model), ({ facts }) => {
      const span = parsePeriod(facts.period);
      const expected = historiesOf(model, facts).flatMap(({ dealId, closings }) =>
        closings.flatMap(({ meaning, closedOn, reversedOn }) =>
          meaning === "won" && reversedOn !== null && containsDate(span, reversedOn)
            ? [[dealId, closedOn, reversedOn]]
            : [],
        ),
      );
      return difference(expected, reversedOf(model.evaluate(facts)));
    }),
  ];
}

function reversedOf({ reversedWins }: PipelineResult): unknown {
  return reversedWins.map(({ dealId, closedOn, reversedOn }) => [dealId, closedOn, reversedOn]);
}

/** The days that the facts hold of a deal. */
function daysOf({ deals, changes = [] }: PipelineFacts, id: string): ReadonlySet<string> {
  const created = deals.filter((deal) => deal.id === id).flatMap(({ createdOn }) => createdOn ?? []);
  const moved = changes.filter(({ dealId }) => dealId === id).map(({ changedOn }) => changedOn);
  return new Set([...created, ...moved]);
}
