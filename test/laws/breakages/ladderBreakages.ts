import type { LadderLawId } from "attainment/testing";
import { compileLadder } from "attainment/tiers";
import { type Breakage, changedNodes } from "./breakage.js";
import {
  alwaysOn,
  broken,
  changed,
  changedState,
  changedWindow,
  ladder,
  simulated,
  swapped,
  verdictOf,
  windowed,
} from "./ladderBreaking.js";

/** For each law of ladders, faults that it has to find. */
export const ladderBreakages: Readonly<Record<LadderLawId, readonly Breakage[]>> = {
  movesAreSingleSteps: [
    broken(
      "two tiers at once",
      ladder,
      changed((result) =>
        result.proposal.move === "promote"
          ? { ...result, proposal: { ...result.proposal, toTierId: "senior" } }
          : result,
      ),
    ),
    broken(
      "a promotion of somebody who missed",
      ladder,
      changed((result) =>
        verdictOf(result, "stay") === "unmet" && result.next !== null
          ? { ...result, proposal: { ...result.proposal, move: "promote", toTierId: result.next.tierId } }
          : result,
      ),
    ),
    broken(
      "protection that keeps nobody from a demotion",
      ladder,
      changed((result) =>
        verdictOf(result, "protected") === "met" && result.tierId === "senior"
          ? { ...result, proposal: { ...result.proposal, move: "demote", toTierId: "intermediate" } }
          : result,
      ),
    ),
  ],
  closedGapProposesPromotion: [
    broken(
      "a gap that is told as nothing",
      ladder,
      changed((result) =>
        result.next === null
          ? result
          : {
              ...result,
              next: {
                ...result.next,
                criteria: result.next.criteria.map((each) => ({
                  ...each,
                  short: each.short === null ? null : "0",
                })),
              },
            },
      ),
    ),
    broken("one period too few", ladder, (sound) => (facts, options) => {
      const result = sound.evaluate(facts, options);
      const { next } = result;
      return next === null
        ? result
        : { ...result, next: { ...next, periodsToReach: Math.max(0, next.periodsToReach - 1) } };
    }),
    broken(
      "time that is not asked for",
      ladder,
      changed((result) =>
        result.next === null
          ? result
          : { ...result, next: { ...result.next, periodsToServe: 0, periodsToReach: 0 } },
      ),
    ),
  ],
  stateFollowsFromHistory: [
    broken(
      "a run that a miss does not end",
      ladder,
      changedState(({ state }, { state: before, decision }) => ({
        periodsReached: decision
          ? state.periodsReached
          : Math.max(state.periodsReached, before?.periodsReached ?? 0),
      })),
    ),
    broken(
      "counts that go on in the new tier",
      simulated,
      changedState((result, { state }) =>
        result.state.tierId === result.tierId ? {} : { periodsInTier: (state?.periodsInTier ?? 0) + 1 },
      ),
    ),
    broken(
      "a decision on the own tier that starts the counts again",
      ladder,
      changedState((_result, { decision }) =>
        decision ? { periodsInTier: 0, periodsReached: 0, periodsMissed: 0 } : {},
      ),
    ),
    broken("moves that nobody decided", ladder, swapped(simulated)),
    broken(
      "the last day of the period for the first of the next",
      ladder,
      changedState((result) =>
        result.state.tierId === result.tierId ? {} : { since: `${result.period.slice(0, 4)}-01-01` },
      ),
    ),
  ],
  nobodyLeavesTheLadder: [
    broken(
      "a state above the top",
      simulated,
      changedState(({ tierId }) => (tierId === "senior" ? { tierId: "director" } : {})),
    ),
    broken("the state ignored", simulated, (sound) => (facts, options) => {
      const { tierId, value } = sound.evaluate({ ...facts, state: null }, options);
      return { ...sound.evaluate(facts, options), tierId, value };
    }),
    broken(
      "positions from zero",
      ladder,
      changed((result) => ({ ...result, value: String(Number(result.value) - 1) })),
    ),
    broken(
      "the closing tier for the opening one",
      simulated,
      changed((result) => ({ ...result, tierId: result.state.tierId })),
    ),
  ],
  protectionMovesNoCounter: [
    broken(
      "protection that clears the misses",
      ladder,
      changedState((result) => (verdictOf(result, "protected") === "met" ? { periodsMissed: 0 } : {})),
    ),
    broken(
      "protection that counts as reached",
      ladder,
      changedState((result) =>
        verdictOf(result, "protected") === "met" ? { periodsReached: result.state.periodsReached + 1 } : {},
      ),
    ),
    broken(
      "protection that stops the time",
      ladder,
      changedState((result) =>
        verdictOf(result, "protected") === "met" ? { periodsInTier: result.state.periodsInTier - 1 } : {},
      ),
    ),
  ],
  windowsFollowFromHistory: [
    broken(
      "a window that drops its oldest period too soon",
      windowed,
      changedWindow("recent", (values) => values.slice(-1)),
    ),
    broken(
      "a window that goes on while somebody is protected",
      windowed,
      changedWindow("running", (values, result) =>
        verdictOf(result, "protected") === "met" ? [String(Number(values[0] ?? "0") + 1)] : values,
      ),
    ),
    broken("a run that nothing breaks", windowed, (sound) =>
      changedWindow("running", (values, _result, before) => {
        const held = before.find(({ id }) => id === "running")?.values[0] ?? "0";
        return values[0] === "0" ? [held] : values;
      })(sound),
    ),
    broken("a window that goes on in the new tier", windowed, (sound) => (facts, options) => {
      const result = sound.evaluate(facts, options);
      const held = compileLadder(alwaysOn).evaluate(facts).state.windows ?? [];
      return { ...result, state: { ...result.state, windows: held } };
    }),
  ],
  planOpensOncePerRun: [
    broken(
      "a plan for every miss",
      { ...ladder, demoteAfter: 4 },
      changed((result) =>
        verdictOf(result, "stay") === "unmet" && result.proposal.move === "hold"
          ? { ...result, proposal: { ...result.proposal, move: "improvementPlan" } }
          : result,
      ),
    ),
    broken(
      "a plan for somebody who stays",
      ladder,
      changed((result) =>
        verdictOf(result, "stay") === "met" && result.proposal.move === "hold"
          ? { ...result, proposal: { ...result.proposal, move: "improvementPlan" } }
          : result,
      ),
    ),
  ],
  tracedEqualsUntraced: [
    broken("a trace that counts the period twice", ladder, (sound) => (facts, options) => {
      const result = sound.evaluate(facts, options);
      const { state } = result;
      return options?.trace === undefined
        ? result
        : { ...result, state: { ...state, periodsInTier: state.periodsInTier + 1 } };
    }),
  ],
  traceReplays: [
    broken(
      "a verdict turned round in the trace",
      ladder,
      changed((result) =>
        changedNodes(result, (node) => (node.value === "unmet" ? { ...node, value: "met" } : node)),
      ),
    ),
    broken(
      "a counter that the trace shows of another period",
      ladder,
      changed((result) =>
        changedNodes(result, (node) =>
          node.id === "sales#minimumPeriods"
            ? { ...node, inputs: node.inputs.map((input) => ({ ...input, value: "0" })) }
            : node,
        ),
      ),
    ),
    broken(
      "the proposal chosen in place of the tier",
      ladder,
      changed((result) =>
        changedNodes(result, (node) =>
          node.id === "sales" ? { ...node, params: { ...node.params, chosen: "sales#proposal" } } : node,
        ),
      ),
    ),
  ],
  runsAreEqual: [
    broken("a memory of earlier calls", ladder, (sound) => {
      let calls = 0;
      return (facts, options) => {
        calls += 1;
        return { ...sound.evaluate(facts, options), title: `call ${calls}` };
      };
    }),
  ],
  inputStaysAsItWas: [
    broken("facts that are emptied", ladder, (sound) => (facts, options) => {
      const result = sound.evaluate(facts, options);
      Object.assign(facts, { state: null });
      return result;
    }),
  ],
};
