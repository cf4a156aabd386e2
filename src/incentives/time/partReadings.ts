import { containsDate, type Period } from "../../kernel/calendar/index.js";
import {
  addFractions,
  compareFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  isZeroFraction,
} from "../../kernel/decimal/index.js";
import { type Issue, issueOf, pointer, quoted } from "../../kernel/issue/index.js";
import type { CreditsByMeasure } from "../facts/readCredits.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { TimeCode } from "./codes.js";
import type { CutPart } from "./cutPeriod.js";
import { NOTHING } from "./pieces.js";
import type { ReadSegment } from "./readSegments.js";

/** The facts of each part of a period, and those of the whole as they are at its end. */
export interface PartReadings {
  readonly parts: readonly PlanReading[];
  readonly whole: PlanReading;
  readonly issues: readonly Issue[];
}

/** Divides the facts of a period among its parts. `dated` are the measures that each part has a value of its own of. */
export function partReadings(
  cuts: readonly CutPart[],
  reading: PlanReading,
  dated: readonly string[],
): PartReadings {
  const issues: Issue[] = [];
  const parts = cuts.map(({ period }) => partReading(period, reading));
  const whole = { ...reading, ...atTheEnd(parts.at(-1) ?? reading, reading, dated) };
  if (cuts.length === 1) return { parts, whole, issues };
  const wholeMeasures = new Map(whole.measures);
  const measures = parts.map((part) => new Map(part.measures));
  for (const measure of dated) {
    const values = parts.map((part) => datedValue(measure, part, reading));
    for (const [index, value] of values.entries())
      if (value !== undefined) measures[index]?.set(measure, value);
    const told = values.filter((value) => value !== undefined);
    if (told.length < values.length) {
      // What the facts do not have at all is told as missing.
      if (told.length > 0 || reading.measures.has(measure)) issues.push(undated(measure));
      continue;
    }
    const sum = sumOf(told);
    const given = reading.measures.get(measure) ?? null;
    if (given !== null && sum !== null && compareFractions(given, sum) !== 0)
      issues.push(unequal(measure, sum));
    if (!reading.measures.has(measure)) wholeMeasures.set(measure, sum);
  }
  return {
    parts: parts.map((part, index) => ({ ...part, measures: measures[index] ?? part.measures })),
    whole: { ...whole, measures: wholeMeasures },
    issues,
  };
}

/** The facts of one part: attributes hold until they change, measures and credits are those of the part. */
function partReading(period: Period, reading: PlanReading): PlanReading {
  const { segments = [] } = reading;
  const begun = segments.filter(({ from }) => from <= period.from);
  const attributes = new Map([...reading.attributes, ...begun.flatMap((each) => [...each.attributes])]);
  const own = ownMeasures(begun, period, reading.period);
  return {
    ...reading,
    period,
    whole: reading.period,
    attributes,
    measures: new Map([...reading.measures, ...own]),
    partMeasures: own,
    credits: creditsWithin(reading.credits, period),
  };
}

/** The measures of the segment that this part is of; one before the period is of its first part. */
function ownMeasures(
  begun: readonly ReadSegment[],
  { from }: Period,
  whole: Period,
): ReadSegment["measures"] {
  const last = begun.at(-1);
  return last !== undefined && (last.from === from || from === whole.from) ? last.measures : new Map();
}

/** A measure that is no part of the whole, such as a score, is at the end what it is in the last part. */
function atTheEnd(last: PlanReading, reading: PlanReading, dated: readonly string[]): Partial<PlanReading> {
  const own = [...last.measures].filter(([measure]) => !dated.includes(measure));
  return { attributes: last.attributes, measures: new Map([...reading.measures, ...own]) };
}

/** The value of a measure in one part; undefined where nothing tells it. */
function datedValue(measure: string, part: PlanReading, reading: PlanReading): Fraction | null | undefined {
  const given = part.partMeasures?.get(measure);
  if (given !== undefined) return given;
  if (reading.credits.has(measure)) {
    return (part.credits.get(measure) ?? []).reduce(
      (sum, { amount }) => addFractions(sum, fractionOf(amount)),
      NOTHING,
    );
  }
  const whole = reading.measures.get(measure);
  return whole === null || (whole !== undefined && isZeroFraction(whole)) ? whole : undefined;
}

/** The credits of a period. */
export function creditsWithin(credits: CreditsByMeasure, period: Period): CreditsByMeasure {
  const entries = [...credits].map(
    ([measure, list]) => [measure, list.filter(({ date }) => containsDate(period, date))] as const,
  );
  return new Map(entries);
}

function sumOf(values: readonly (Fraction | null)[]): Fraction | null {
  return values.reduce<Fraction | null>(
    (sum, value) => (sum === null || value === null ? null : addFractions(sum, value)),
    NOTHING,
  );
}

function undated(measure: string): Issue {
  const message = `The period is evaluated in parts, and nothing tells the measure ${quoted(measure)} for each of them. Give its credits, or its value in every segment.`;
  return issueOf<TimeCode>("incentives.undated_measure", pointer(["measures", measure]), message, {
    measure: measure.slice(0, 80),
  });
}

function unequal(measure: string, sum: Fraction): Issue {
  const message = `The segments tell ${formatFraction(sum)} of the measure ${quoted(measure)} in all, which is not what it is given as. Leave one of them out, or mend them.`;
  return issueOf<TimeCode>("incentives.segments_do_not_sum", pointer(["measures", measure]), message, {
    measure: measure.slice(0, 80),
    sum: formatFraction(sum),
  });
}
