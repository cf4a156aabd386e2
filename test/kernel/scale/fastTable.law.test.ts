import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roundingModes } from "../../../src/kernel/decimal/index.js";
import { buildScale } from "../../../src/kernel/scale/buildScale.js";
import { evaluateFast } from "../../../src/kernel/scale/evaluateOne.js";
import { fastTable } from "../../../src/kernel/scale/fastTable.js";
import { type Band, type BandMode, type BandScale, compileScale } from "../../../src/kernel/scale/index.js";
import { risingBounds } from "../../../src/testing/arbitraries/bounds.js";
import { decimals } from "../../../src/testing/arbitraries/decimals.js";
import { nearBound, valueNear } from "../../../src/testing/arbitraries/nearBound.js";
import { printRational, rationalOf } from "../../../src/testing/rational/index.js";
import { runs, seed } from "../../seed.js";

const mode = fc.constantFrom<BandMode>("graduated", "whole", "excess");
const pay = fc.record(
  {
    rate: decimals({ min: "-0.5", max: "2", places: 6 }),
    amount: decimals({ min: "-500", max: "5000", places: 3 }),
    mode,
  },
  { requiredKeys: ["rate"] },
);

/** Tables that are lines from band to band, rounded once at the end or not at all. */
const tables = fc
  .record({
    bounds: risingBounds(false, 1, 6),
    pays: fc.array(pay, { minLength: 6, maxLength: 6 }),
    mode,
    boundary: fc.constantFrom("upperBand" as const, "lowerBand" as const),
    negative: fc.constantFrom(undefined, "mirror" as const, "zero" as const, "refuse" as const),
    atZero: fc.constantFrom(undefined, "zero" as const),
    rounding: fc.option(fc.record({ places: fc.nat(4), mode: fc.constantFrom(...roundingModes) }), {
      nil: undefined,
    }),
    end: fc.boolean(),
  })
  .map(({ bounds, pays, negative, atZero, rounding, end, ...table }): BandScale => {
    const bands = bounds.map((from, index): Band => ({ from, rate: "0", ...pays[index] }));
    const last = end ? bands.pop() : undefined;
    const closed =
      last === undefined || bands.length === 0
        ? [...bands, ...(last === undefined ? [] : [last])]
        : withEnd(bands, String(last.from));
    return {
      kind: "bands",
      ...table,
      excessOver: "1000",
      bands: closed,
      ...(closed.at(-1)?.to === undefined ? {} : { above: "clamp" }),
      ...(negative === undefined ? {} : { negative }),
      ...(atZero === undefined ? {} : { atZero }),
      ...(rounding === undefined ? {} : { steps: [{ kind: "round", id: "round", ...rounding }] }),
    };
  });

function withEnd(bands: readonly Band[], to: string): readonly Band[] {
  return bands.map((band, index) => (index < bands.length - 1 ? band : { ...band, to }));
}

const cases = tables.chain((table) => {
  const bounds = table.bands.map(({ from }) => rationalOf(from));
  const near = nearBound.map((place) => printRational(valueNear(bounds, place)));
  const value = fc.oneof(
    near,
    decimals({ min: "-100000", max: "600000", places: 2 }),
    decimals({ min: "-1e13", max: "1e14", places: 2 }),
    fc.constantFrom(
      "0",
      "-0",
      "0.00",
      "-0.01",
      "00012.50",
      "12.",
      ".5",
      "-",
      ".",
      "",
      "1e3",
      "+5",
      "9007199254740991",
      "90071992547409.91",
      "90071992547409.92",
      "9007199254740993",
    ),
  );
  return fc.record({ table: fc.constant(table), values: fc.array(value, { minLength: 1, maxLength: 8 }) });
});

describe("a scale by integers", () => {
  test("gives what it gives band by band, value by value", () => {
    fc.assert(
      fc.property(cases, ({ table, values }) => {
        const compiled = compileScale(table);
        const batch = compiled.safeEvaluateMany(values).values;
        values.forEach((value, index) => {
          // A trace adds up every band; without one, text goes by integers wherever it can.
          const slow = compiled.safeEvaluate(value, { trace: true });
          const fast = compiled.safeEvaluate({ value });
          expect(batch[index]).toBe(slow.ok ? slow.data.value : null);
          expect(fast.ok ? fast.data.value : null).toBe(slow.ok ? slow.data.value : null);
          if (!slow.ok) return;
          const { trace: _, ...untraced } = slow.data;
          expect(compiled.evaluate(value)).toEqual(untraced);
        });
      }),
      { seed, numRuns: runs * 5 },
    );
  });

  test("serves most ordinary values itself", () => {
    const bands = [
      { from: "0", rate: "0.0525" },
      { from: "25000", rate: "0.0775" },
      { from: "75000.50", rate: "0.1025" },
      { from: "250000", rate: "0.1350" },
    ];
    const steps = [{ kind: "round" as const, id: "cents", places: 2, mode: "halfUp" as const }];
    const built = buildScale({ kind: "bands", mode: "graduated", bands, steps }, "");
    if (!built.ok || built.data.table.kind !== "bands") throw new Error("the table is sound");
    const version = { scale: built.data, fast: fastTable(built.data.table) };
    for (const value of [
      "0",
      "0.01",
      "25000",
      "75000.49",
      "75000.50",
      "123456.78",
      "9999999.99",
      "100000000",
    ]) {
      expect(evaluateFast(version, value)?.value).toBe(
        compileScale({ kind: "bands", mode: "graduated", bands, steps }).evaluate(value, { trace: true })
          .value,
      );
    }
    for (const value of ["-1", "1e3", "0.001", "90071992547409.92", "x", ""])
      expect(evaluateFast(version, value)).toBeNull();
  });

  test("leaves products beyond 2^53 - 1 to exact arithmetic, also where the sum comes back below", () => {
    const bands = [
      { from: "0", rate: "0.05" },
      { from: "50000000", rate: "1.000001" },
    ];
    const scale = compileScale({ kind: "bands", mode: "graduated", bands });
    for (const value of [
      "91000000.01",
      "91000000.03",
      "90072000.99",
      "9007199254740.99",
      "90071992547409.91",
    ]) {
      expect(scale.evaluateMany([value])).toEqual([scale.evaluate(value, { trace: true }).value]);
    }
    expect(scale.evaluate("91000000.01").value).toBe("43500041.01000001");
  });
});
