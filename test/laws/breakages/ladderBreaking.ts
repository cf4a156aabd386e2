import { type Law, ladderLaws } from "attainment/testing";
import { type CompiledLadder, compileLadder, type LadderFacts, type LadderResult } from "attainment/tiers";
import type { Breakage } from "./breakage.js";

export const ladder = {
  kind: "ladder",
  id: "sales",
  protectedWhen: { field: "onLeave", is: true },
  tiers: [
    { id: "junior", stay: { field: "score", gte: "50" } },
    {
      id: "intermediate",
      enter: {
        all: [
          { field: "score", gte: "80" },
          { field: "complaints", lte: "2" },
        ],
      },
      stay: { field: "score", gte: "72" },
    },
    { id: "senior", enter: { field: "score", gte: "90" }, stay: { field: "score", gte: "81" } },
  ],
} as const;
export const simulated = { ...ladder, movesBy: "proposal" };

export const windowed = {
  ...simulated,
  windows: [
    { id: "recent", sum: "score", periods: 2 },
    { id: "inTier", count: { field: "score", gte: "72" }, restart: "tierChange" },
    { id: "running", consecutive: { field: "score", gte: "72" } },
  ],
};

export const alwaysOn = {
  ...windowed,
  windows: windowed.windows.map((window) => ({ ...window, restart: "never" })),
};

type Windows = NonNullable<LadderResult["state"]["windows"]>;

/** The ladder with one window of every closing state changed. */
export const changedWindow = (
  id: string,
  change: (
    values: readonly (string | null)[],
    result: LadderResult,
    before: Windows,
  ) => readonly (string | null)[],
) =>
  changedState((result, { state }) => ({
    windows: (result.state.windows ?? []).map((window) =>
      window.id === id ? { ...window, values: change(window.values, result, state?.windows ?? []) } : window,
    ),
  }));

/** The laws of each sound ladder, made once, so that a test may know which it has checked. */
const sounds = new Map<unknown, readonly Law[]>();

/** A fault in what evaluates a ladder. */
export function broken(
  fault: string,
  document: unknown,
  breakIt: (sound: CompiledLadder) => CompiledLadder["evaluate"],
): Breakage {
  const sound = compileLadder(document);
  const laws = sounds.get(document) ?? ladderLaws(document);
  sounds.set(document, laws);
  return {
    fault,
    sound: laws,
    broken: ladderLaws({ ...sound, evaluate: breakIt(sound) }),
  };
}

/** The ladder with every result changed. */
export function changed(
  change: (result: LadderResult, facts: LadderFacts) => LadderResult,
): (sound: CompiledLadder) => CompiledLadder["evaluate"] {
  return (sound) => (facts, options) => change(sound.evaluate(facts, options), facts);
}

/** The ladder with its closing state changed. */
export const changedState = (
  change: (result: LadderResult, facts: LadderFacts) => Partial<LadderResult["state"]>,
) => changed((result, facts) => ({ ...result, state: { ...result.state, ...change(result, facts) } }));

/** What evaluates another document in its place. */
export function swapped(document: unknown): () => CompiledLadder["evaluate"] {
  return () => compileLadder(document).evaluate;
}

export const verdictOf = ({ rules }: LadderResult, rule: string) =>
  rules.find(({ id }) => id === rule)?.verdict;
