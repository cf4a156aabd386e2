import { evaluateFacts, type PersonReading } from "../kernel/facts/index.js";
import { type Issue, issueOf, type Result } from "../kernel/issue/index.js";
import type { LadderFactsCode } from "./codes.js";
import type { ImprovementStanding } from "./improvement/standing.js";
import type { LadderFunction } from "./ladderFunction.js";
import { readDecision } from "./readDecision.js";
import { readPlanStanding } from "./readPlanStanding.js";
import { readTierState } from "./readTierState.js";
import type { LadderResult, TierDecision, TierState } from "./types.js";

/** What a ladder reads beside the common facts. */
interface Extra {
  readonly state: TierState | null;
  readonly decision: TierDecision | null;
  readonly plan: ImprovementStanding | null;
}

/** Evaluates a ladder on unknown facts. */
export function evaluateLadder(
  ladder: LadderFunction,
  facts: unknown,
  options: unknown,
): Result<LadderResult> {
  const missingCode: LadderFactsCode = "tiers.missing_measure";
  return evaluateFacts<Extra, LadderResult>(
    {
      needs: ladder.needs,
      missingCode,
      own: ["state", "decision", "improvementPlan"],
      readExtra: (fields, reading, faults, frame) => ({
        state: readState(ladder, fields.get("state"), reading, frame),
        decision: readDecision(ladder, fields, reading.period, faults),
        plan: readPlanStanding(fields, faults),
      }),
      run: (reading, { state, decision, plan }, _options, trace) =>
        ladder.judge(reading, state, decision, trace, plan),
    },
    facts,
    options,
  );
}

/** The state that everything stands on: a fault in it leaves nothing to evaluate. */
function readState(
  ladder: LadderFunction,
  value: unknown,
  { period }: PersonReading,
  frame: Issue[],
): TierState | null {
  if (value === undefined || value === null) return null;
  const state = readTierState(value, "/state", frame);
  if (state === null) return null;
  frame.push(...ladder.checkState(state, "/state"));
  if (state.since >= period.to) {
    const message = `The state begins on ${state.since}, after ${period.id}. Hand over the state that opens this period.`;
    const params = { since: state.since, period: period.id };
    frame.push(issueOf<LadderFactsCode>("tiers.state_of_later_period", "/state/since", message, params));
  }
  return state;
}
