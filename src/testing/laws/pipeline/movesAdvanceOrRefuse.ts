import fc from "fast-check";
import { addDays, type ProcessPosition, type ProcessResult, periodOf } from "../../../kernel/index.js";
import type { CompiledStageModel, StageRequest } from "../../../pipeline/index.js";
import type { StageChange } from "../../../records/index.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";

type MovesScenario = { readonly requests: readonly StageRequest[] };

interface Step {
  readonly request: StageRequest;
  readonly result: ProcessResult;
}

const START = "2026-01-10";

/** Universal. */
export function movesAdvanceOrRefuse(model: CompiledStageModel): readonly Law[] {
  const statement =
    "A move either gives the next position or every reason why not, and never both; the moves that were made lead to the same stage again, and so do they as a history.";
  return [
    lawOf("movesAdvanceOrRefuse", statement, fc.record({ requests: requestsOf(model) }), ({ requests }) => {
      const { steps, position } = walk(model, requests);
      const made = steps.filter(({ result }) => result.position !== null);
      const again = walk(
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

function requestsOf({ document }: CompiledStageModel): fc.Arbitrary<MovesScenario["requests"]> {
  const toStageId = fc.constantFrom(...document.stages.map(({ id }) => id));
  const on = fc.integer({ min: -2, max: 30 }).map((days) => addDays(START, days));
  const deal = fc.record({
    id: fc.constant("d"),
    amount: fc.constantFrom(null, "", "500"),
    productId: fc.constantFrom("", "p-1"),
  });
  const facts = fc.record({
    measures: fc.record({ budget: fc.constantFrom("99.99", "100", "100.01", null) }),
    attributes: fc.record({ agreed: fc.constantFrom(true, false, null) }),
  });
  const request = fc.tuple(toStageId, on, deal, facts);
  return fc
    .array(request, { maxLength: 8 })
    .map((list) => list.map(([to, day, of, given]) => ({ toStageId: to, on: day, deal: of, ...given })));
}

function walk(model: CompiledStageModel, requests: readonly StageRequest[]) {
  let position: ProcessPosition = model.process.start(START);
  const steps = requests.map((request): Step => {
    const result = model.move(position, request);
    position = result.position ?? position;
    return { request, result };
  });
  return { steps, position };
}

function findingOf({ request, result }: Step): Finding | null {
  const { value, reason, position, refusals } = result;
  const refused = { value: null, reason: "refused", position: null };
  const made = { value: request.toStageId, position: { stateId: request.toStageId, since: request.on } };
  const found = reason === undefined ? { value, position } : { value, reason, position };
  return difference(refusals.length > 0 ? refused : made, found, { request });
}

/** A deal with these moves as its history stands where they led. */
function asHistory(
  model: CompiledStageModel,
  made: readonly Step[],
  { stateId }: ProcessPosition,
): Finding | null {
  const start: StageChange = {
    id: "0",
    dealId: "d",
    stageId: model.process.start(START).stateId,
    changedOn: START,
  };
  const changes = made.map(({ request }, index): StageChange => {
    const { toStageId: stageId, on: changedOn } = request;
    return { id: String(index + 1), dealId: "d", stageId, changedOn };
  });
  const facts = { period: periodOf(START, "year").id, deals: [{ id: "d" }], changes: [start, ...changes] };
  const stands = model.evaluate(facts).stages.flatMap(({ id, count }) => (count > 0 ? [id] : []));
  return difference([stateId], stands, { changes });
}
