import fc from "fast-check";
import { addDays } from "../../../kernel/index.js";
import type {
  CompiledStageModel,
  DealPosition,
  StageMoveResult,
  StageRequest,
} from "../../../pipeline/index.js";

/** Moves that are asked for, one after the other. */
export type MovesScenario = { readonly requests: readonly StageRequest[] };

/** One of them, with where the deal stood and what came of it. */
export interface Step {
  readonly before: DealPosition;
  readonly request: StageRequest;
  readonly result: StageMoveResult;
}

/** The day on which a walk starts. */
export const START = "2026-01-10";

/** Any moves between the stages of a model, most of them in the order of days. */
export function movesScenarios({ document }: CompiledStageModel): fc.Arbitrary<MovesScenario> {
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
    role: fc.constantFrom("seller", "seller", "leader"),
  });
  const request = fc.tuple(toStageId, on, deal, facts);
  return fc.array(request, { maxLength: 8 }).map((list) => ({
    requests: list.map(([to, day, of, given]) => ({ toStageId: to, on: day, deal: of, ...given })),
  }));
}

/** Asks for the moves from the start; each that is made is the position of the next. */
export function walkDeal(
  model: CompiledStageModel,
  requests: readonly StageRequest[],
): { readonly steps: readonly Step[]; readonly position: DealPosition } {
  let position: DealPosition = model.process.start(START);
  const steps = requests.map((request): Step => {
    const before = position;
    const result = model.move(before, request);
    position = result.position ?? before;
    return { before, request, result };
  });
  return { steps, position };
}
