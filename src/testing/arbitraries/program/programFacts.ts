import fc from "fast-check";
import type { MeasureFact } from "../../../kernel/index.js";
import { dateOfDay, dayNumber, periodOf, splitPeriod } from "../../../kernel/index.js";
import type { Facts, Program } from "../../../program/index.js";
import type { Assignment, Person } from "../../../records/index.js";
import { asProgram } from "./asProgram.js";
import { programBounds } from "./programBounds.js";
import { programNotes } from "./programNotes.js";
import { amounts, programRecords } from "./programRecords.js";

/**
 * Facts of several periods, to be closed in turn or, with one of their periods, one by one.
 *
 * @since 0.1.0
 */
export interface ProgramSample {
  /** Three months, the last ones of a fiscal year of the program, so that every cycle falls due with the last. */
  readonly periods: readonly string[];
  readonly facts: Omit<Facts, "period">;
}

/**
 * Facts that fit a program: two to five people, records in every stream that it reads, values for given measures; in the
 * last month decisions about tiers, improvement plans and adjustments.
 *
 * Amounts are on a bound of the program, just below or just above it in a third of the cases.
 *
 * @param program - A compiled program, or a program as plain JSON.
 * @returns An arbitrary of facts without a fault.
 * @throws AttainmentError with the issues of `compileProgram`, where the document is no program.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compileProgram } from "attainment/program";
 * import { programFacts } from "attainment/testing";
 * const program = compileProgram({ kind: "program", id: "team" });
 * const [sample] = fc.sample(programFacts(program), { seed: 42, numRuns: 1 });
 * sample?.periods; // => ["2026-10", "2026-11", "2026-12"]
 * ```
 * @since 0.1.0
 */
export function programFacts(program: unknown): fc.Arbitrary<ProgramSample> {
  const { document } = asProgram(program);
  const year = periodOf("2026-06-30", "year", document.fiscalYear);
  const periods = splitPeriod(year, "month", document.fiscalYear).slice(-3);
  const [first = year, second = year, last = year] = periods;
  const span = { from: dayNumber(first.from), to: dayNumber(year.to) };
  return peopleOf(document, [first.from, dateOfDay(dayNumber(second.from) + 14)]).chain((people) => {
    const personIds = people.map(({ id }) => id);
    const setting = { program: document, personIds, ...span, bounds: programBounds(document) };
    const facts = {
      people: fc.constant(people),
      records: programRecords(setting),
      measures: givenOf(document, personIds, [...periods.map(({ id }) => id), ...longer(document)]),
    };
    return fc
      .record({ facts: fc.record(facts), notes: programNotes(document, people, last) })
      .map((drawn) => ({
        periods: periods.map(({ id }) => id),
        facts: { ...drawn.facts, ...drawn.notes },
      }));
  });

  /** The longer spans that end with the last of the months. */
  function longer({ parts = [], fiscalYear }: Program): readonly string[] {
    const units = new Set(
      parts.flatMap(({ every }) => (every === undefined || every === "month" ? [] : [every])),
    );
    return [...units].map((unit) => periodOf(last.from, unit, fiscalYear).id);
  }
}

/** People, some of whom begin on one of the days `hired`. */
function peopleOf(program: Program, hired: readonly string[]): fc.Arbitrary<readonly Person[]> {
  const lists = (program.parts ?? []).flatMap((part) => part.for ?? []);
  const roles = [
    ...lists.flatMap((list) => list.roles ?? []),
    ...(program.plans ?? []).flatMap(({ participants }) => participants?.roles ?? []),
    "seller",
  ];
  const teams = [...lists.flatMap(({ teamIds }) => teamIds ?? []), "north", "south"];
  const owners = (program.goals ?? []).flatMap((tree) => tree.goals.flatMap(({ ownerId }) => ownerId ?? []));
  // Goals of teams have owners too, who are nobody.
  const people = owners.filter((id) => !teams.includes(id) && id !== program.id);
  const ids = [...new Set([...people, "ann", "bob", "eve", "kim", "lee"])].slice(0, 5);
  const person = fc.record({
    role: fc.constantFrom(...roles),
    teamId: fc.constantFrom(...teams),
    hiredOn: fc.constantFrom("2020-01-01", ...hired),
    attribute: fc.constantFrom("north", "south", true, 1, null),
  });
  return fc.array(person, { minLength: 2, maxLength: ids.length }).map((drawn) =>
    drawn.map(({ role, teamId, hiredOn, attribute }, index): Person => {
      const assignments: readonly Assignment[] = [{ from: "2020-01-01", role, teamId }];
      const names = program.attributes ?? [];
      return {
        id: ids[index] ?? `p-${index}`,
        hiredOn,
        assignments,
        ...(names.length === 0
          ? {}
          : { attributes: Object.fromEntries(names.map((name) => [name, attribute])) }),
      };
    }),
  );
}

/** Values of given measures, of which some are null and some are not there. */
function givenOf(
  program: Program,
  personIds: readonly string[],
  periods: readonly string[],
): fc.Arbitrary<readonly MeasureFact[]> {
  const measures = (program.measures ?? []).filter((measure) => "given" in measure);
  const all = measures.flatMap(({ id }) =>
    personIds.flatMap((personId) =>
      [...new Set(periods)].map((period) => ({ personId, measure: id, period })),
    ),
  );
  const value = fc.option(fc.option(amounts(programBounds(program)), { freq: 6 }), {
    nil: undefined,
    freq: 6,
  });
  return fc.tuple(...all.map(() => value)).map((values) =>
    all.flatMap((fact, index) => {
      const drawn = values[index];
      return drawn === undefined ? [] : [{ ...fact, value: drawn }];
    }),
  );
}
