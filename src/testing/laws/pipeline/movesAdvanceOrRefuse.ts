import { periodOf } from "../../../kernel/index.js";
import type { CompiledStageModel, DealPosition } from "../../../pipeline/index.js";
import type { StageChange } from "../../../records/index.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";
import { movesScenarios, START, type Step, walkDeal } from "./walkDeal.js";

/** Universal. */
export function movesAdvanceOrRefuse(model: CompiledStageModel): readonly Law[] {
  const statement =
    "A move either gives the next position or every reason why not, and never both; the moves that were made lead to the same stage again, and so do they as a history.";
  return [
    lawOf("movesAdvanceOrRefuse", statement, movesScenarios(model), ({ requests }) => {
      const { steps, position } = walkDeal(model, requests);
      const made = steps.filter(({ result }) => result.position !== null);
      const again = walkDeal(
        model,
        made.map(({ request }) => request),
      );
      return (
        firstOf(steps, findingOf) ??
        difference(made, again.steps) ??
        difference(position, again.position) ??
        asHistory(model, made, position)
      );
    }),
  ];
}

function findingOf({ request, result }: Step): Finding | null {
  const { value, reason, refusals, event } = result;
  const position =
    result.position === null ? null : { stateId: result.position.stateId, since: result.position.since };
  const refused = { value: null, reason: "refused", position: null, event: null };
  const made = {
    value: request.toStageId,
    position: { stateId: request.toStageId, since: request.on },
    event,
  };
  const found = reason === undefined ? { value, position, event } : { value, reason, position, event };
  return difference(refusals.length > 0 ? refused : made, found, { request });
}

/** A deal with these moves as its history stands where they led, since when they led there, and was won as often. */
function asHistory(
  model: CompiledStageModel,
  made: readonly Step[],
  { stateId, since }: DealPosition,
): Finding | null {
  const start: StageChange = {
    id: "0",
    dealId: "d",
    stageId: model.process.start(START).stateId,
    changedOn: START,
    sequence: 0,
  };
  const changes = made.map(({ request }, index): StageChange => {
    const { toStageId: stageId, on: changedOn } = request;
    return { id: String(index + 1), dealId: "d", stageId, changedOn, sequence: index + 1 };
  });
  const measures = Object.fromEntries(model.inputs.map((name) => [name, null]));
  const facts = { deals: [{ id: "d" }], changes: [start, ...changes] };
  const period = periodOf(START, "year").id;
  const stands = model
    .evaluate({ ...facts, period, measures })
    .stages.flatMap(({ id, count }) => (count > 0 ? [id] : []));
  const [history] = model.history({ ...facts, asOf: `${period}-12-31` }).histories;
  const wins = made.filter(({ result }) => result.event === "won").length;
  return difference(
    [[stateId], stateId, since, wins],
    [
      stands,
      history?.stays.at(-1)?.stageId,
      history?.stays.at(-1)?.enteredOn,
      history?.closings.filter(({ meaning }) => meaning === "won").length,
    ],
    { changes },
  );
}
