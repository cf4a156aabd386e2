import { type FiscalYear, type Period, safeParsePeriod } from "../calendar/index.js";
import { decimalIssue, type Fraction, formatFraction, fractionOf, parseDecimal } from "../decimal/index.js";
import { computedIssue, type Issue, ownValue, quoted } from "../issue/index.js";
import { type FactSink, leaveOut } from "./factSink.js";
import { measureIssue } from "./measureIssue.js";
import { ownText, readShape } from "./readShape.js";
import { unknownFields } from "./unknownFields.js";

const KNOWN: ReadonlySet<string> = new Set(["personId", "measure", "value", "period"]);

/** Values that were given as facts: by measure, period and person. */
export interface GivenValues {
  of(measure: string, period: string, person: string): { readonly value: Fraction | null } | undefined;
  readonly people: readonly string[];
}

interface Given {
  readonly index: number;
  readonly measure: string;
  readonly person: string;
  readonly key: string;
  readonly value: Fraction | null;
}

/** Reads values that were given as facts. Two for one measure, person and period are both left out. */
export function readGiven(
  facts: readonly unknown[],
  period: Period,
  isKnown: (measure: string) => boolean,
  fiscalYear: FiscalYear | undefined,
  sink: FactSink,
): GivenValues {
  const read: Given[] = [];
  const counts = new Map<string, number>();
  const unknown = new Map<string, number>();
  for (let index = 0; index < facts.length; index += 1) {
    const given = readFact(ownValue(facts, String(index)), index, period, fiscalYear, sink);
    if (given === null) continue;
    if (!isKnown(given.measure)) unknown.set(given.measure, (unknown.get(given.measure) ?? 0) + 1);
    else {
      counts.set(given.key, (counts.get(given.key) ?? 0) + 1);
      read.push(given);
    }
  }
  warnOfUnknown(unknown, sink);
  const values = new Map<string, { readonly value: Fraction | null }>();
  for (const given of read) {
    if (counts.get(given.key) === 1) values.set(given.key, { value: given.value });
    else leaveOut(sink, placeOf(given), [duplicateOf(given)]);
  }
  return {
    of: (measure, at, person) => (values.size === 0 ? undefined : values.get(keyOf(measure, at, person))),
    people: read.map(({ person }) => person),
  };
}

function readFact(
  input: unknown,
  index: number,
  period: Period,
  fiscalYear: FiscalYear | undefined,
  sink: FactSink,
): Given | null {
  const path = `/measures/${index}`;
  const shape = readShape(input);
  const left = { id: `#${index}`, stream: "measures", index, amount: null };
  if ("problem" in shape) {
    leaveOut(sink, left, [measureIssue("measure.bad_fact", path, `A given measure ${shape.problem}.`)]);
    return null;
  }
  const faults: Issue[] = [...unknownFields(shape.fact, KNOWN, path)];
  const person = ownText(shape.fact, "personId");
  const measure = ownText(shape.fact, "measure");
  const at = readPeriod(ownValue(shape.fact, "period"), period, fiscalYear, path, faults);
  const value = readValue(ownValue(shape.fact, "value"), path, faults);
  if (person === null || measure === null) {
    const field = person === null ? "personId" : "measure";
    faults.push(
      measureIssue(
        "measure.bad_fact",
        `${path}/${field}`,
        `A given measure has no ${field}. Write the id as text.`,
      ),
    );
  }
  if (faults.length === 0 && person !== null && measure !== null && value !== undefined && at !== null) {
    return { index, measure, person, key: keyOf(measure, at.id, person), value };
  }
  leaveOut(sink, { ...left, amount: amountOf(value) }, faults);
  return null;
}

function readPeriod(
  text: unknown,
  period: Period,
  fiscalYear: FiscalYear | undefined,
  path: string,
  faults: Issue[],
): Period | null {
  if (text === undefined) return period;
  const read = safeParsePeriod(text, fiscalYear);
  if (read.ok) return read.data;
  faults.push(...read.issues.map((issue) => ({ ...issue, path: `${path}/period` })));
  return null;
}

function readValue(input: unknown, path: string, faults: Issue[]): Fraction | null | undefined {
  if (input === null) return null;
  const decimal = parseDecimal(input);
  if (typeof decimal !== "string") return fractionOf(decimal);
  const { message, params } =
    computedIssue(input, `${path}/value`) ?? decimalIssue(decimal, input, `${path}/value`);
  faults.push(measureIssue("measure.not_decimal", `${path}/value`, message, params));
  return undefined;
}

function duplicateOf({ index, measure, person }: Given): Issue {
  const message = `The measure ${quoted(measure)} of ${quoted(person)} is given twice for one period. Give it once.`;
  return measureIssue("measure.duplicate_fact", `/measures/${index}`, message, { measure, personId: person });
}

function warnOfUnknown(unknown: ReadonlyMap<string, number>, sink: FactSink): void {
  for (const [measure, count] of unknown) {
    const message = `Values are given for ${quoted(measure)}, which is not declared as a measure here; they are not used. Declare it, or correct the name.`;
    sink.warnings.push(
      measureIssue("measure.unknown_measure", "/measures", message, { measure, count }, "warning"),
    );
  }
}

function placeOf({ index, value }: Given): {
  id: string;
  stream: string;
  index: number;
  amount: string | null;
} {
  return { id: `#${index}`, stream: "measures", index, amount: amountOf(value) };
}

function amountOf(value: Fraction | null | undefined): string | null {
  return value === null || value === undefined ? null : formatFraction(value);
}

/** Ids are free text: as JSON no two of them run together. */
function keyOf(measure: string, period: string, person: string): string {
  return JSON.stringify([measure, period, person]);
}
