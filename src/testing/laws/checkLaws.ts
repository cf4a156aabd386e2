import fc from "fast-check";
import { isBreach, type Law, type Scenario } from "./law.js";

/**
 * How laws are checked.
 *
 * @since 0.1.0
 */
export interface CheckOptions {
  /** Where the choice of scenarios starts: the same seed gives the same scenarios. */
  readonly seed: number;
  /** Scenarios per law, 100 by default. */
  readonly runs?: number;
  /** The `path` of a failure, to go straight to its scenario; for a check of that one law. */
  readonly path?: string;
}

/**
 * A law that does not hold, with the smallest scenario found on which it fails.
 *
 * @since 0.1.0
 */
export interface LawFailure {
  readonly id: string;
  readonly statement: string;
  /** The case as plain JSON: the facts, what was `expected` and what was `found`. */
  readonly scenario: Scenario;
  /** With `path`, what it takes to see this very scenario again. */
  readonly seed: number;
  readonly path: string;
}

/**
 * What a check of laws came to.
 *
 * @since 0.1.0
 */
export interface LawReport {
  /** The scenarios that were tried, over all laws. */
  readonly runs: number;
  /** The scenarios that were drawn and laid aside, because a law says nothing about them. */
  readonly skipped: number;
  readonly failures: readonly LawFailure[];
}

/**
 * Tries laws on many scenarios, and tells for each that fails the smallest scenario found.
 *
 * Nothing is printed and nothing is thrown for a broken law; no test runner is needed. The same seed gives the same
 * report.
 *
 * @param laws - As `planLaws` and `scaleLaws` give them, or some of them.
 * @param options - See {@link CheckOptions}.
 * @returns See {@link LawReport}; no failures where every law holds.
 * @example
 * ```ts
 * import { checkLaws, planLaws } from "attainment/testing";
 * const plan = {
 *   kind: "plan",
 *   id: "cliff",
 *   currency: "EUR",
 *   components: [
 *     {
 *       kind: "commission",
 *       id: "sales",
 *       measure: "sales",
 *       scale: {
 *         kind: "bands",
 *         mode: "whole",
 *         bands: [
 *           { from: "0", rate: "0.10" },
 *           { from: "1000", rate: "0.05" },
 *         ],
 *       },
 *     },
 *   ],
 * };
 * const laws = planLaws(plan, { expect: ["payNeverFalls"] });
 * checkLaws(laws, { seed: 42, runs: 100 }).failures.map(({ id }) => id); // => ["payNeverFalls"]
 * ```
 * @since 0.1.0
 */
export function checkLaws(laws: readonly Law[], { seed, runs = 100, path }: CheckOptions): LawReport {
  const outcomes = laws.map((law) => {
    const details = fc.check(law.property, { seed, numRuns: runs, ...(path === undefined ? {} : { path }) });
    return { law, details };
  });
  return {
    runs: outcomes.reduce((sum, { details }) => sum + details.numRuns, 0),
    skipped: outcomes.reduce((sum, { details }) => sum + details.numSkips, 0),
    failures: outcomes.flatMap(({ law, details }) => (details.failed ? [failureOf(law, details)] : [])),
  };
}

function failureOf({ id, statement }: Law, details: fc.RunDetails<[Scenario]>): LawFailure {
  const { counterexample, counterexamplePath, seed } = details;
  const [given = {}] = counterexample ?? [];
  const scenario = plain({ ...given, ...findingOf(details) });
  return { id, statement, scenario, seed, path: counterexamplePath ?? "" };
}

function findingOf({ counterexample, errorInstance, numSkips }: fc.RunDetails<[Scenario]>): Scenario {
  if (counterexample === null) return { found: `no scenario could be tried: ${numSkips} were laid aside` };
  if (isBreach(errorInstance)) return errorInstance.finding;
  return {
    expected: "a result",
    found: errorInstance instanceof Error ? errorInstance.message : String(errorInstance),
  };
}

/** Plain JSON: fields that are undefined go. */
function plain(scenario: Scenario): Scenario {
  return JSON.parse(JSON.stringify(scenario));
}
