import type fc from "fast-check";
import type {
  CompiledProgram,
  Facts,
  PeriodClose,
  PersonClose,
  ProgramState,
} from "../../../program/index.js";
import { type ProgramSample, programFacts } from "../../arbitraries/program/programFacts.js";
import { plainAmount, sumOf } from "../plan/planCase.js";

/** What most laws of programs are tried on: facts, and the months that they are of. */
export type MonthsScenario = ProgramSample & { readonly [field: string]: unknown };

export function monthsScenarios(program: CompiledProgram): fc.Arbitrary<MonthsScenario> {
  return programFacts(program).map(({ periods, facts }) => ({ periods, facts }));
}

/** How laws evaluate: a plan that has no version for a month is no reason to stop. */
export const REPORT = { onInvalid: "report" } as const;

/** Closes one month after the other, each on the state that the one before left, as JSON would carry it. */
export function fold(program: CompiledProgram, { periods, facts }: ProgramSample): readonly PeriodClose[] {
  let state: ProgramState | null = facts.state ?? null;
  return periods.map((period) => {
    const close: PeriodClose = program.evaluate({ ...facts, period, state }, REPORT);
    state = throughJson(close.state);
    return close;
  });
}

/** The facts of the last month, with the state that the months before it left. */
export function lastMonth(program: CompiledProgram, sample: ProgramSample): Facts {
  const before = fold(program, { ...sample, periods: sample.periods.slice(0, -1) });
  const state = before.at(-1)?.state ?? sample.facts.state ?? null;
  return { ...sample.facts, period: sample.periods.at(-1) ?? "", state };
}

export function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

/** What a close says, but for the places of facts in lists that were put in another order. */
export function withoutPlaces({ issues: _, leftOut: __, people, ...rest }: PeriodClose): unknown {
  return { ...rest, people: people.map(placeless) };
}

/** The close of one person, but for those places. */
export function placeless(close: PersonClose | undefined): unknown {
  if (close === undefined) return null;
  const { issues: _, leftOut: __, pipelines, ...person } = close;
  const told = pipelines.map(({ issues, ...pipeline }) => ({
    ...pipeline,
    issues: issues.map(({ path: ___, ...issue }) => issue),
  }));
  return { ...person, pipelines: told };
}

/** The sum of amounts as plain text, or null where one of them is. */
export function sumOrNull(amounts: readonly (string | null)[]): string | null {
  const known = amounts.flatMap((amount) => amount ?? []);
  return known.length < amounts.length ? null : sumOf(known);
}

/** An amount without zeros that only fill its places. */
export function plain(amount: string | null): string | null {
  return amount === null ? null : plainAmount(amount);
}
