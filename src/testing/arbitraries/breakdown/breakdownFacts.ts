import fc from "fast-check";
import type { BreakdownFacts, BreakdownOptions } from "../../../kernel/breakdown/index.js";
import { dayNumber, type FactRecord, type FieldValue, type Measure } from "../../../kernel/index.js";
import { programRecords, type RecordSetting } from "../program/programRecords.js";

/** The period that facts are drawn for. */
const PERIOD = { id: "2026-Q3", from: "2026-07-01", to: "2026-10-01" };
/** The day from which on there are earlier records. */
const EARLIEST = "2025-07-01";
const PEOPLE = ["ann", "bob", "eve"];
const IDS: readonly FieldValue[] = ["north", "south", "west", 7, "", null];

type Records = Readonly<Record<string, readonly FactRecord[]>>;

/**
 * Facts that fit a breakdown: records in every stream that its measures and lookups read, in the third quarter of 2026 and
 * in the year before it. Some lack the fields that they are parted by, and some keys match nothing.
 *
 * Amounts are on a bound of the measures, just below or just above it in a third of the cases.
 *
 * @param measures - The measures, as plain JSON.
 * @param options - The levels and lookups.
 * @returns An arbitrary of facts without a fault.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { breakDown } from "attainment/kernel";
 * import { breakdownFacts } from "attainment/testing";
 * const wins = { id: "wins", unit: "count", from: "deals", count: true, person: "ownerId", date: "closedOn" } as const;
 * const sample = fc.sample(breakdownFacts([wins], { by: ["region"] }), { seed: 42, numRuns: 20 });
 * sample.every((facts) => breakDown(facts, [wins], { by: ["region"] }).period === "2026-Q3"); // => true
 * ```
 * @since 0.1.0
 */
export function breakdownFacts(
  measures: readonly Measure[],
  { by, lookups = [] }: BreakdownOptions,
): fc.Arbitrary<BreakdownFacts> {
  const setting = (from: string, to: string): RecordSetting => ({
    program: { kind: "program", id: "breakdown", measures },
    personIds: PEOPLE,
    from: dayNumber(from),
    to: dayNumber(to),
    bounds: [],
  });
  const inPeriod = setting(PERIOD.from, PERIOD.to);
  const batches = fc.tuple(
    programRecords(inPeriod),
    programRecords(inPeriod),
    programRecords(setting(EARLIEST, PERIOD.from)),
  );
  const levels = by.flatMap((level) => {
    if (typeof level === "string") return [level];
    return "field" in level ? [level.field] : [];
  });
  const looked = lookups.map(({ field }) => field);
  const fields = [
    ...new Set([...levels.filter((field) => !looked.includes(field)), ...lookups.map(({ key }) => key)]),
  ];
  return fc
    .tuple(batches, fc.array(fc.constantFrom(...IDS), { minLength: 7, maxLength: 7 }))
    .map(([drawn, ids]): BreakdownFacts => {
      const measured = parted(
        joined(drawn),
        fields.filter((field) => !looked.includes(field)),
        ids,
      );
      return { period: PERIOD.id, records: { ...lookupStreams(lookups, ids), ...measured } };
    });
}

/** The records of all batches, numbered anew. */
function joined(batches: readonly Records[]): Records {
  const streams = new Map<string, FactRecord[]>();
  for (const batch of batches) {
    for (const [stream, records] of Object.entries(batch)) {
      const list = streams.get(stream) ?? [];
      streams.set(stream, list);
      for (const record of records) list.push({ ...record, id: `${stream}-${list.length + 1}` });
    }
  }
  return Object.fromEntries(streams);
}

/** Gives each record the fields that it is parted by, where it has none of that name. */
function parted(records: Records, fields: readonly string[], ids: readonly FieldValue[]): Records {
  const part = (record: FactRecord, index: number): FactRecord => {
    const own = fields.map((field, place) => [
      field,
      ids[(index * (place + 2) + place) % ids.length] ?? null,
    ]);
    return { ...Object.fromEntries(own), ...record };
  };
  return Object.fromEntries(Object.entries(records).map(([stream, list]) => [stream, list.map(part)]));
}

/** A record for some of the keys, so that others match nothing. */
function lookupStreams(
  lookups: NonNullable<BreakdownOptions["lookups"]>,
  ids: readonly FieldValue[],
): Records {
  const streams = new Map<string, FactRecord[]>();
  for (const { from } of lookups) {
    const own = lookups.filter((lookup) => lookup.from === from);
    const known = [...PEOPLE, "north", "south"];
    const records = known.map((id, index): FactRecord => {
      const fields = own.map(({ field, take = field }, place) => [
        take,
        ids[(index + place) % ids.length] ?? null,
      ]);
      return { ...Object.fromEntries(fields), id };
    });
    streams.set(from, records);
  }
  return Object.fromEntries(streams);
}
