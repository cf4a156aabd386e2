import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  categoryAgreement,
  cronbachAlpha,
  intraclassCorrelations,
  kendallW,
  krippendorffAlpha,
  type MeasurementLevel,
  withinGroupAgreement,
} from "../../../src/reviews/index.js";
import { seed } from "../../seed.js";
import { transposed } from "./numbers.js";

const numRuns = 40;

/** How far an interval with 12 digits may lie from an exact coefficient that is its end. */
const ROUNDED = 1e-11;

type Table = readonly (readonly (number | null)[])[];

const scale = { from: 1, to: 5 };
const levels: readonly MeasurementLevel[] = ["nominal", "ordinal", "interval", "ratio"];

/** Tables of ratings from 1 to 5; few answers, so that equal ratings and rows without spread are common. */
const tablesOf = <Cell>(cell: fc.Arbitrary<Cell>) =>
  fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 4 })).chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
const ratings = fc.integer({ min: 1, max: 5 });
const tables: fc.Arbitrary<readonly (readonly number[])[]> = tablesOf(ratings);
const sparse: fc.Arbitrary<Table> = tablesOf(fc.option(ratings, { freq: 3 }));

/** The table with rows and columns turned round. */
const turned = (table: Table): Table => [...table].reverse().map((row) => [...row].reverse());

/** Everything that is measured of one table. */
const all = (table: Table) => ({
  icc: intraclassCorrelations(table),
  alpha: cronbachAlpha(table),
  w: kendallW(table),
  krippendorff: levels.map((level) => krippendorffAlpha(table, { level })),
  categories: categoryAgreement(table, { categories: [1, 2, 3, 4, 5] }),
});

describe("laws of agreement", () => {
  test("the order of rows and columns is irrelevant", () => {
    fc.assert(
      fc.property(sparse, (table) => {
        expect(all(turned(table))).toEqual(all(table));
      }),
      { seed, numRuns },
    );
  });

  test("icc3k equals Cronbach's alpha, with its interval", () => {
    fc.assert(
      fc.property(sparse, (table) => {
        const [{ value, interval }, { icc3k }] = [cronbachAlpha(table), intraclassCorrelations(table)];
        expect([value, interval]).toEqual([icc3k.value, icc3k.interval]);
      }),
      { seed, numRuns },
    );
  });

  test("adding one number to all ratings moves no correlation; one per rater does not move icc3", () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: -3, max: 3 }), (table, shift) => {
        const found = intraclassCorrelations(table);
        expect(intraclassCorrelations(table.map((row) => row.map((cell) => cell + shift)))).toEqual(found);
        const lenient = table.map((row) => row.map((cell, rater) => cell + shift * rater));
        const { icc3, icc3k } = intraclassCorrelations(lenient);
        expect([icc3, icc3k]).toEqual([found.icc3, found.icc3k]);
      }),
      { seed, numRuns },
    );
  });

  test("a coefficient lies within its interval, and no coefficient is above 1", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { icc1, icc2, icc3, icc1k, icc2k, icc3k } = intraclassCorrelations(table);
        for (const { value } of [icc1, icc2, icc3, icc1k, icc2k, icc3k]) {
          if (value !== null) expect(Number(value)).toBeLessThanOrEqual(1);
        }
        for (const { value, interval } of [icc1, icc2, icc3, icc1k, icc2k, icc3k]) {
          if (value === null || interval === null) continue;
          expect(Number(interval.from)).toBeLessThanOrEqual(Number(value) + ROUNDED);
          expect(Number(interval.to)).toBeGreaterThanOrEqual(Number(value) - ROUNDED);
        }
      }),
      { seed, numRuns },
    );
  });

  test("W lies from 0 to 1 and sees the order alone", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const found = kendallW(table);
        expect(kendallW(table.map((row) => row.map((cell) => cell ** 3 - 7)))).toEqual(found);
        if (found.value === null) return;
        expect(Number(found.value)).toBeGreaterThanOrEqual(0);
        expect(Number(found.value)).toBeLessThanOrEqual(1);
        expect(Number(found.p)).toBeLessThanOrEqual(1);
      }),
      { seed, numRuns },
    );
  });

  test("rwg lies from 0 to 1 and is 1 if and only if all agree; awg lies from -1 to 1", () => {
    fc.assert(
      fc.property(sparse, (table) => {
        const found = withinGroupAgreement(table, { scale });
        for (const [index, { rwg, awg, adMean, adMedian }] of found.items.entries()) {
          if (rwg.value === null) continue;
          const given = new Set((table[index] ?? []).filter((cell) => cell !== null));
          expect(rwg.value === "1").toBe(given.size === 1);
          expect(Number(rwg.value)).toBeGreaterThanOrEqual(0);
          expect(Math.abs(Number(awg.value))).toBeLessThanOrEqual(1);
          expect(Number(adMedian.value)).toBeLessThanOrEqual(Number(adMean.value) + 1e-12);
        }
      }),
      { seed, numRuns },
    );
  });

  test("of one item rwg(J) is rwg, and the same items again never lower it", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const [row = []] = table;
        const single = withinGroupAgreement([row], { scale });
        expect(single.rwgJ).toEqual(single.items[0]?.rwg);
        const [once, twice] = [table, [...table, ...table]].map((each) =>
          withinGroupAgreement(each, { scale }),
        );
        expect(Number(twice?.rwgJ.value)).toBeGreaterThanOrEqual(Number(once?.rwgJ.value));
        expect(twice?.rwgStarJ).toEqual(once?.rwgStarJ);
      }),
      { seed, numRuns },
    );
  });

  test("Krippendorff's alpha: nominal does not see what answers are called, interval not where the scale lies", () => {
    fc.assert(
      fc.property(sparse, (table) => {
        const renamed = table.map((row) => row.map((cell) => (cell === null ? null : (cell * 3) % 7)));
        expect(krippendorffAlpha(renamed, { level: "nominal" })).toEqual(
          krippendorffAlpha(table, { level: "nominal" }),
        );
        const moved = table.map((row) => row.map((cell) => (cell === null ? null : 10 * cell - 100)));
        expect(krippendorffAlpha(moved, { level: "interval" })).toEqual(
          krippendorffAlpha(table, { level: "interval" }),
        );
      }),
      { seed, numRuns },
    );
  });

  test("of two raters without gaps Fleiss' kappa is Scott's pi, and perfect agreement is 1 or undefined", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const pairs = table.map((row) => row.slice(0, 2));
        const found = categoryAgreement(pairs);
        expect(found.scottPi).toEqual(found.fleissKappa);
        const same = categoryAgreement(pairs.map(([first = 1]) => [first, first]));
        expect(["1", null]).toContain(same.cohenKappa.value);
        expect(same.observed.value).toBe("1");
      }),
      { seed, numRuns },
    );
  });

  test("leaving out rows with empty cells equals never having had them", () => {
    fc.assert(
      fc.property(sparse, (table) => {
        const complete = table.filter((row) => row.every((cell) => cell !== null));
        fc.pre(complete.length > 0);
        const missing = "omitRows";
        expect(intraclassCorrelations(table, { missing })).toEqual(intraclassCorrelations(complete));
        expect(kendallW(table, { missing })).toEqual(kendallW(complete));
      }),
      { seed, numRuns },
    );
  });

  test("input stays as it was, and two runs are equal", () => {
    fc.assert(
      fc.property(sparse, (table) => {
        const before = JSON.stringify(table);
        expect(JSON.stringify(all(table))).toBe(JSON.stringify(all(transposed(transposed(table)))));
        expect(JSON.stringify(table)).toBe(before);
      }),
      { seed, numRuns },
    );
  });
});
