import { formatPeriod, type Period } from "../../kernel/calendar/index.js";
import type { CrossPeriodFunction } from "../../kpi/periods/crossPeriodFunction.js";
import type { DueSpans } from "../dueSpans.js";
import type { PersonState } from "../types.js";
import type { Closing } from "./closing.js";
import { exactText, readExact } from "./exactText.js";

/** What is remembered of the periods of one measure. */
export type PeriodsState = NonNullable<PersonState["periods"]>[number];

/**
 * Gives the measures over several periods of what has just become known, and returns what is to be remembered of them.
 * `position` is where in the order of the evaluation the person stands: measures of what came before are given already.
 */
export function giveCrossPeriods(closing: Closing, position: number): readonly PeriodsState[] {
  const { program } = closing;
  return program.documents.crossPeriod.flatMap((measure) => {
    const source = program.catalog.get(measure.document.of);
    if (source?.position !== position) return [];
    const before = memoryOf(closing, measure);
    const span = spanOf(closing, source.givers, before.length > 0);
    return span === null ? [] : [giveOne(closing, measure, span, before)];
  });
}

/**
 * The span of what gives the measure; null where it does not fall due. For somebody for whom it does not, but who has been
 * remembered, such as a leaver whose year is closed, it is a span without a value.
 */
function spanOf(
  { due, dueForAnybody, shard }: Closing,
  givers: readonly string[],
  isRemembered: boolean,
): Period | null {
  if (givers.length === 0) return shard.period;
  const spansIn = (spans: DueSpans) => givers.flatMap((giver) => spans.get(giver) ?? []);
  return spansIn(due)[0] ?? (isRemembered ? (spansIn(dueForAnybody)[0] ?? null) : null);
}

function memoryOf({ shard }: Closing, { document }: CrossPeriodFunction): PeriodsState["values"] {
  return shard.state.people[0]?.periods?.find(({ id }) => id === document.id)?.values ?? [];
}

function giveOne(
  { known, program, trace }: Closing,
  measure: CrossPeriodFunction,
  span: Period,
  before: PeriodsState["values"],
): PeriodsState {
  const { id, of } = measure.document;
  const { measures } = known.readingFor({ measures: [of], fields: [] }, span);
  const periods = measure.periodsTo(span);
  const nameOf = (period: Period) => formatPeriod(period, program.fiscalYear);
  const values = periods.map((period) => {
    if (period.from === span.from) return measures.get(of) ?? null;
    const memory = before.find((each) => each.period === nameOf(period));
    return memory === undefined ? null : readExact(memory);
  });
  const combined = measure.combine(periods, values, trace);
  known.give(id, span, { exact: combined.value, reason: combined.reason });
  return {
    id,
    values: periods.flatMap((period, index) => {
      const name = nameOf(period);
      const value = values[index] ?? null;
      const isKnown = period.from === span.from || before.some((each) => each.period === name);
      return isKnown ? [{ period: name, ...(value === null ? { value: null } : exactText(value)) }] : [];
    }),
  };
}
