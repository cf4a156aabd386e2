import { type CompiledCondition, compileCondition } from "../../../kernel/index.js";
import type { CompiledLadder, LadderFacts, LadderResult, LadderWindow } from "../../../tiers/index.js";
import { plus, printRational, rationalOf } from "../../rational/index.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";
import { fold, historyScenarios, verdictOf } from "./ladderCase.js";

/** For ladders with windows, from no state on. A window that counts a test of a derived name is left alone. */
export function windowsFollowFromHistory(ladder: CompiledLadder): readonly Law[] {
  const { windows = [], durations = [] } = ladder.document;
  const derived = new Set([...windows, ...durations].map(({ id }) => id));
  const told = windows.flatMap((window): readonly Told[] => {
    const { ratio, count, consecutive } = window;
    const condition = count ?? consecutive;
    const compiled = condition === undefined ? null : compileCondition(condition);
    const looksAside = compiled?.inputs.some((name) => derived.has(name)) === true;
    return ratio !== undefined || looksAside ? [] : [{ window, compiled }];
  });
  if (told.length === 0) return [];
  const statement =
    "A window carries on what its last periods gave, or the one number of all of them; periods that do not count are none of them.";
  const scenarios = historyScenarios(ladder).map(({ history: [first, ...rest] }) => {
    const { state: _, ...opening } = first ?? { period: "2026-Q1" };
    return { history: [opening, ...rest] };
  });
  return [
    lawOf("windowsFollowFromHistory", statement, scenarios, ({ history }) => {
      const results = fold(ladder, history);
      return firstOf(told, (each) => findWindow(ladder, each, history, results));
    }),
  ];
}

/** A window with the condition that it counts. */
interface Told {
  readonly window: LadderWindow;
  readonly compiled: CompiledCondition | null;
}

function findWindow(
  { document }: CompiledLadder,
  { window, compiled }: Told,
  history: readonly LadderFacts[],
  results: readonly LadderResult[],
): Finding | null {
  let given: (string | null)[] = [];
  for (const [index, result] of results.entries()) {
    const facts = history[index];
    if (facts !== undefined && passes(document.whileProtected, result))
      given.push(valueIn(window, compiled, facts));
    if (window.whenMissing === "skip" || window.periods === undefined)
      given = given.filter((value) => value !== null);
    if (result.state.tierId !== result.tierId && window.restart === "tierChange") given = [];
  }
  const last = results.at(-1);
  const found = last?.state.windows?.find(({ id }) => id === window.id)?.values ?? [];
  return difference(expectedOf(window, given), found.map(plain), { window: window.id });
}

function passes(whileProtected: "standStill" | "count" | undefined, result: LadderResult): boolean {
  if (verdictOf(result, "uncounted") === "met") return false;
  return verdictOf(result, "protected") !== "met" || whileProtected === "count";
}

/** What one period gives: the measure, or 1 or 0; null where it is missing. */
function valueIn(
  { sum, mean, min, max }: LadderWindow,
  compiled: CompiledCondition | null,
  { measures = {}, attributes = {} }: LadderFacts,
): string | null {
  if (compiled === null) {
    const value = measures[sum ?? mean ?? min ?? max ?? ""];
    return value === null || value === undefined ? null : plain(String(value));
  }
  const verdict = compiled.evaluate({ measures, attributes }).value;
  return verdict === "missing" ? null : verdict === "met" ? "1" : "0";
}

function expectedOf(
  { periods, consecutive }: LadderWindow,
  given: readonly (string | null)[],
): readonly (string | null)[] {
  if (periods !== undefined) return given.slice(-periods);
  const since = consecutive === undefined ? 0 : given.lastIndexOf("0");
  const values = given.slice(Math.max(0, since)).flatMap((value) => value ?? []);
  if (values.length === 0) return [];
  return [printRational(values.map(rationalOf).reduce((a, b) => plus(a, b)))];
}

/** The same text for the same number. */
function plain(value: string | null): string | null {
  return value === null ? null : printRational(rationalOf(value));
}
