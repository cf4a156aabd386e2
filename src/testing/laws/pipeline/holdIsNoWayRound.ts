import type { CompiledStageModel } from "../../../pipeline/index.js";
import { type Finding, firstOf, type Law, lawOf } from "../law.js";
import { movesScenarios, type Step, walkDeal } from "./walkDeal.js";

/** In no list of roles. */
const ANYBODY = "anybody";

/** For models whose deals can come off hold, or be opened again. */
export function holdIsNoWayRound(model: CompiledStageModel): readonly Law[] {
  const { stages, moves, transitions = [] } = model.document;
  const isListed = (from: string, to: string) =>
    transitions.some(
      (each) => each.to === to && (each.from === undefined || [each.from].flat().includes(from)),
    );
  const hasWay = stages.some(({ kind }) => kind === "onHold" || (moves?.reopen === true && kind !== "open"));
  if (!hasWay) return [];
  const statement =
    "Off hold, or opened again, a deal stands where it stood before, or where a move from there may lead.";
  return [
    lawOf("holdIsNoWayRound", statement, movesScenarios(model), ({ requests }) =>
      firstOf(walkDeal(model, requests).steps, (step) => (isReturn(step) ? findingOf(step) : null)),
    ),
  ];

  function isReturn({ before, request, result }: Step): boolean {
    const target = stages.find(({ id }) => id === request.toStageId);
    const isBack = result.kind === "resume" || result.kind === "reopen";
    return (
      isBack &&
      result.position !== null &&
      target?.kind === "open" &&
      !isListed(before.stateId, request.toStageId)
    );
  }

  function findingOf({ before, request }: Step): Finding | null {
    const last = before.lastOpenStageId;
    if (last === undefined || last === request.toStageId) return null;
    // By way of nothing, the same move on the same day.
    const direct = model.move({ stateId: last, since: before.since }, { ...request, role: ANYBODY });
    const refusals = direct.refusals.map(({ message }) => message);
    return refusals.length === 0 ? null : { lastOpenStageId: last, expected: refusals, found: request };
  }
}
