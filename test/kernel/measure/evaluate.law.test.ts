import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { add } from "../../../src/kernel/decimal/index.js";
import { compileMeasures, type FactRecord, type MeasuresResult } from "../../../src/kernel/measure/index.js";
import { runs, seed } from "../../seed.js";
import { everyMeasure, given, mixed, personId, sound } from "./arbitraries.js";
import { bookings, ofDeals } from "./facts.js";
import { naiveValues } from "./oracle.js";

const period = "2026-Q3";
const all = compileMeasures(everyMeasure);
const people = fc.uniqueArray(personId);
const settings = { seed, numRuns: runs };

/** Everything in a result that may not depend on the places of the facts. */
const placeless = ({ issues, leftOut, ...result }: MeasuresResult) => ({
  ...result,
  codes: issues.map(({ code, params }) => JSON.stringify([code, params])).sort(),
  leftOut: leftOut
    ?.map(({ id, stream, reason, amount }) => JSON.stringify([id, stream, reason, amount]))
    .sort(),
});

describe("laws of measures", () => {
  test("each value is what a reader of the definition would find by hand", () => {
    fc.assert(
      fc.property(sound, given, (deals, measures) => {
        const result = all.evaluate({ period, records: { deals }, measures });
        const found = result.people.map(({ id, measures: values }) => [
          id,
          Object.fromEntries(values.map((each) => [each.id, each.value ?? each.reason])),
        ]);
        const expected = result.people.map(({ id }) => [id, naiveValues(deals, measures, id)]);
        expect(found).toEqual(expected);
      }),
      settings,
    );
  });

  test("the order of records, people and given values does not matter", () => {
    fc.assert(
      fc.property(mixed, given, people, fc.infiniteStream(fc.nat()), (deals, measures, names, keys) => {
        const shuffle = <T>(list: readonly T[]): readonly T[] =>
          list
            .map((each) => ({ each, key: keys.next().value }))
            .sort((a, b) => a.key - b.key)
            .map(({ each }) => each);
        const options = { onInvalid: "report", credits: true } as const;
        const straight = all.evaluate({ period, records: { deals }, measures, people: names }, options);
        const shuffled = all.evaluate(
          { period, records: { deals: shuffle(deals) }, measures: shuffle(measures), people: shuffle(names) },
          options,
        );
        expect(placeless(shuffled)).toEqual(placeless(straight));
      }),
      settings,
    );
  });

  test("shards by person, put together, are the whole", () => {
    fc.assert(
      fc.property(sound, given, fc.uniqueArray(personId), (deals, measures, inFirst) => {
        const isFirst = (id: unknown): boolean => inFirst.some((each) => each === id);
        const shard = (first: boolean) =>
          all.evaluate(
            {
              period,
              records: { deals: deals.filter(({ ownerId }) => isFirst(ownerId) === first) },
              measures: measures.filter((fact) => isFirst(fact.personId) === first),
            },
            { credits: true },
          );
        const [a, b] = [shard(true), shard(false)];
        const whole = all.evaluate({ period, records: { deals }, measures }, { credits: true });
        const byId = (x: { readonly id: string }, y: { readonly id: string }): number =>
          x.id < y.id ? -1 : 1;
        expect([...a.people, ...b.people].sort(byId)).toEqual(whole.people);
        expect(Number(a.value) + Number(b.value)).toBe(Number(whole.value));
        expect((a.credits?.length ?? 0) + (b.credits?.length ?? 0)).toBe(whole.credits?.length);
      }),
      settings,
    );
  });

  test("over all people a sum is the sum of the records that counted", () => {
    fc.assert(
      fc.property(sound, (deals) => {
        const measures = compileMeasures(bookings);
        const result = measures.evaluate({ period, records: { deals } });
        const byPerson = result.people.reduce((sum, each) => add(sum, each.measures[0]?.value ?? "0"), "0");
        const byRecord = deals
          .filter(
            ({ stageId, closedOn }) =>
              stageId === "won" && String(closedOn) >= "2026-07-01" && String(closedOn) < "2026-10-01",
          )
          .reduce(
            (sum, each) => add(sum, typeof each.amount === "boolean" ? "0" : (each.amount ?? "0")),
            "0",
          );
        expect(byPerson).toBe(byRecord);
      }),
      settings,
    );
  });

  test("counted, left out, kept out, unsure and of another time are all", () => {
    fc.assert(
      fc.property(mixed, (deals) => {
        const result = compileMeasures(bookings).evaluate(
          { period, records: { deals } },
          { onInvalid: "report" },
        );
        const unsure = result.issues.reduce(
          (sum, { code, params }) => sum + (code === "measure.where_missing" ? Number(params.count) : 0),
          0,
        );
        const isElsewhen = ({ closedOn }: FactRecord): boolean =>
          closedOn !== null &&
          closedOn !== "2026-02-30" &&
          !(String(closedOn) >= "2026-07-01" && String(closedOn) < "2026-10-01");
        const keptOut = deals.filter((each) => each.stageId === "lost" || isElsewhen(each)).length;
        expect(Number(result.value) + (result.leftOut?.length ?? 0) + keptOut + unsure).toBe(deals.length);
      }),
      settings,
    );
  });

  test("reject refuses exactly what report leaves out", () => {
    fc.assert(
      fc.property(mixed, (deals) => {
        const facts = { period, records: { deals } };
        const reported = all.evaluate(facts, { onInvalid: "report" });
        const rejected = all.safeEvaluate(facts);
        expect(rejected.ok).toBe(reported.leftOut?.length === 0);
        const errors = reported.issues.filter(({ severity }) => severity === "error");
        if (!rejected.ok) expect(rejected.issues).toEqual(errors);
        const kept = deals.filter((_, index) => !reported.leftOut?.some((left) => left.index === index));
        const clean = all.evaluate({
          ...facts,
          records: { deals: kept },
          people: reported.people.map(({ id }) => id),
        });
        expect(clean.people).toEqual(reported.people);
      }),
      settings,
    );
  });

  test("credits sum to what adds up", () => {
    fc.assert(
      fc.property(sound, (deals) => {
        const result = all.evaluate({ period, records: { deals } }, { credits: true });
        for (const { id, measures } of result.people) {
          for (const measure of ["bookings", "toDate", "wins", "customers"]) {
            const credits = (result.credits ?? []).filter(
              (each) => each.personId === id && each.measure === measure,
            );
            const found = measures.find((each) => each.id === measure);
            expect(credits.reduce((sum, each) => add(sum, each.amount), "0")).toBe(found?.value);
            expect(credits).toHaveLength(found?.count ?? -1);
          }
        }
      }),
      settings,
    );
  });

  test("a trace changes nothing, and its roots are the values", () => {
    fc.assert(
      fc.property(sound, given, personId, (deals, measures, person) => {
        const facts = { period, records: { deals }, measures, people: [person] };
        const plain = all.evaluate(facts, { only: [person] });
        const traced = all.evaluate(facts, { only: [person], trace: true });
        for (const { measures: values } of traced.people)
          for (const each of values) expect(each.trace?.value).toBe(each.value);
        const stripped = traced.people.map(({ id, measures: values }) => ({
          id,
          measures: values.map(({ trace: _, ...rest }) => rest),
        }));
        expect({ ...traced, people: stripped }).toEqual(plain);
      }),
      settings,
    );
  });

  test("a record is read exactly where a schema of its fields would accept it", () => {
    const measures = compileMeasures([{ id: "m", unit: "money", ...ofDeals, sum: "amount" }]);
    const field = z.union([z.string(), z.number(), z.boolean(), z.null()]).optional();
    const schema = z.looseObject({ id: z.string().min(1), ownerId: field, closedOn: field, amount: field });
    const value = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom("ann", "2026-08-01", "5", ""));
    const record = fc.oneof(
      { weight: 1, arbitrary: value },
      {
        weight: 4,
        arbitrary: fc.record(
          { id: fc.oneof(value, fc.constant("d")), ownerId: value, closedOn: value, amount: value },
          { requiredKeys: [] },
        ),
      },
    );
    fc.assert(
      fc.property(record, (fact) => {
        const read = measures.safeEvaluate({ period, records: { deals: [fact] } });
        const refused = !read.ok && read.issues.some(({ code }) => code === "measure.bad_record");
        expect(refused).toBe(Array.isArray(fact) || !schema.safeParse(fact).success);
      }),
      settings,
    );
  });

  test("whatever is handed over, nothing but issues comes back", () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withSparseArray: true,
        }),
        (thing) => {
          for (const facts of [
            thing,
            { period, records: thing },
            { period, records: { deals: thing } },
            { period, records: { deals: [thing] } },
            { period, measures: [thing] },
            { period, people: thing },
            { period: thing },
          ]) {
            const result = all.safeEvaluate(facts, { onInvalid: "report" });
            if (!result.ok) expect(result.issues.length).toBeGreaterThan(0);
          }
        },
      ),
      settings,
    );
  });
});
