import { type FiscalYear, parsePeriod, periodOf, previousPeriod } from "../../../kernel/index.js";
import type { CrossPeriodMeasure } from "../../../kpi/index.js";
import type { CompiledProgram, PeriodClose, PeriodMemory, PersonClose } from "../../../program/index.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";
import { fold, monthsScenarios } from "./programCase.js";

/** Universal; there is nothing to be remembered in a program without measures over several periods. */
export function memoryIsWhatWasClosed(program: CompiledProgram): readonly Law[] {
  const statement =
    "What a state remembers of a period is what its close told, for as long as the window reaches.";
  const { crossPeriod = [], fiscalYear } = program.document;
  return [
    lawOf("memoryIsWhatWasClosed", statement, monthsScenarios(program), (sample): Finding | null => {
      if (crossPeriod.length === 0) return null;
      const closes = fold(program, sample);
      return firstOf(closes, (close) =>
        firstOf(close.people, (person) =>
          firstOf(crossPeriod, (measure) => {
            const before = memoryIn(closes[closes.indexOf(close) - 1], person.id, measure.id);
            const after = memoryIn(close, person.id, measure.id);
            const told = toldBy(program, person, measure.of);
            if (told === undefined) return null;
            const kept =
              told === null ? before : [...inWindow(before, told.period, measure, fiscalYear), told];
            return difference(kept, after, { person: person.id, period: close.period, measure: measure.id });
          }),
        ),
      );
    }),
  ];
}

function memoryIn(close: PeriodClose | undefined, personId: string, id: string): readonly PeriodMemory[] {
  const state = close?.state.people.find((person) => person.id === personId);
  return state?.periods?.find((each) => each.id === id)?.values ?? [];
}

/**
 * What a close told of a declared measure or of a score; null where it closed none, and undefined of any other measure,
 * of which the close does not say whether it was given.
 */
function toldBy(
  { document: { measures = [], rubrics = [] } }: CompiledProgram,
  { measures: told, scores, period }: PersonClose,
  of: string,
): PeriodMemory | null | undefined {
  const rubric = rubrics.find(({ id }) => `kpi.${id}` === of);
  const isDeclared = measures.some(({ id }) => id === of);
  if (rubric === undefined && !isDeclared) return undefined;
  const on = isDeclared ? period : scores.find(({ rubricId }) => rubricId === rubric?.id)?.period;
  const found = told.find((each) => each.id === of && each.period === on);
  if (on === undefined || found === undefined) return null;
  const { value, ratio } = found;
  return { period: on, value, ...(ratio === undefined ? {} : { ratio }) };
}

/** What of a memory lies before a period and in the window that ends with it. */
function inWindow(
  memory: readonly PeriodMemory[],
  period: string,
  { window }: CrossPeriodMeasure,
  fiscalYear: FiscalYear | undefined,
): readonly PeriodMemory[] {
  const last = parsePeriod(period, fiscalYear);
  if (window === "yearToDate") {
    const year = periodOf(last.from, "year", fiscalYear);
    return memory.filter((each) => parsePeriod(each.period, fiscalYear).from >= year.from);
  }
  const reached = new Set<string>();
  for (let each = last; reached.size < window.trailing - 1; reached.add(each.id))
    each = previousPeriod(each, fiscalYear);
  return memory.filter((each) => reached.has(each.period));
}
