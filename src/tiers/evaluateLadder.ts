import { evaluateFacts, type Faults, type PersonReading, readText } from "../kernel/facts/index.js";
import { type Fields, type Issue, issueOf, ownFields, type Result } from "../kernel/issue/index.js";
import type { LadderFactsCode } from "./codes.js";
import type { LadderFunction } from "./ladderFunction.js";
import { readTierState } from "./readTierState.js";
import type { LadderResult, TierState } from "./types.js";

/** What a ladder reads beside the common facts. */
interface Extra {
  readonly state: TierState | null;
  readonly decidedTierId: string | null;
}

const DECISION: ReadonlySet<string> = new Set(["toTierId"]);

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
      own: ["state", "decision"],
      readExtra: (fields, reading, faults, frame) => ({
        state: readState(ladder, fields.get("state"), reading, frame),
        decidedTierId: readDecision(ladder, fields, faults),
      }),
      run: (reading, { state, decidedTierId }, _options, trace) =>
        ladder.judge(reading, state, decidedTierId, trace),
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

/** A decision is a single fact: reported, the person is judged as if nobody had decided. */
function readDecision(ladder: LadderFunction, fields: Fields, faults: Faults): string | null {
  const value = fields.get("decision");
  if (value === undefined || value === null) return null;
  const issues: Issue[] = [];
  const decision = ownFields(value, "/decision", issues, DECISION);
  const toTierId = decision === null ? null : readText(decision, "toTierId", "/decision", issues);
  if (toTierId !== null) issues.push(...ladder.checkDecision(toTierId, "/decision"));
  const [first] = issues;
  if (first === undefined) return toTierId;
  for (const issue of issues) faults.issues.push(issue);
  const id = toTierId?.slice(0, 80) ?? "#0";
  faults.leftOut.push({ id, stream: "decision", index: 0, reason: first.code, amount: null });
  return null;
}
