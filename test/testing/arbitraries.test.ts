import { safeCompilePlan } from "attainment/incentives";
import {
  compare,
  parsePeriod,
  safeCompileCondition,
  safeCompileScale,
  safeCompileSteps,
} from "attainment/kernel";
import {
  conditions,
  dates,
  decimals,
  periods,
  planFacts,
  plans,
  scaleInputs,
  scales,
  steps,
} from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../seed.js";

const DECIMAL = /^-?\d+(\.\d+)?$/;

describe("decimals", () => {
  test("are plain decimal text within their bounds", () => {
    const bounds = fc.tuple(
      decimals({ min: "-50", max: "50", places: 2 }),
      decimals({ min: "0.01", max: "90", places: 2 }),
      fc.nat(5),
    );
    const stays = fc.property(bounds, fc.nat(), ([min, width, places], from) => {
      const max = String(Number(min) + Number(width) + 1);
      for (const text of fc.sample(decimals({ min, max, places }), { seed: from, numRuns: 10 })) {
        expect(text).toMatch(DECIMAL);
        expect((text.split(".")[1] ?? "").length).toBeLessThanOrEqual(places);
        expect(compare(text, min) >= 0 && compare(text, max) <= 0).toBe(true);
      }
    });
    fc.assert(stays, { seed, numRuns: runs });
  });

  test("shrink to zero", () => {
    const { counterexample } = fc.check(
      fc.property(decimals(), () => false),
      { seed },
    );
    expect(counterexample).toEqual(["0"]);
  });

  test("refuse bounds without a decimal between them", () => {
    expect(() => decimals({ min: "0.1", max: "0.2", places: 0 })).toThrow(RangeError);
  });
});

describe("documents are valid by construction", () => {
  test("dates and periods", () => {
    const valid = fc.property(dates({ from: "2024-02-01", to: "2024-03-01" }), periods(), (date, period) => {
      expect(date.startsWith("2024-02-")).toBe(true);
      expect(parsePeriod(period).id).toBe(period);
    });
    fc.assert(valid, { seed, numRuns: runs });
  });

  test("conditions", () => {
    fc.assert(
      fc.property(conditions(), (document) => {
        expect(faultsOf(safeCompileCondition(document))).toEqual([]);
      }),
      { seed, numRuns: runs },
    );
    expect(() => conditions({})).toThrow(RangeError);
  });

  test("steps", () => {
    const list = steps({ measures: ["quota"], fields: { score: "decimal" } });
    fc.assert(
      fc.property(list, (document) => {
        expect(faultsOf(safeCompileSteps(document))).toEqual([]);
      }),
      { seed, numRuns: runs },
    );
  });

  test("scales", () => {
    fc.assert(
      fc.property(scales(), (document) => {
        expect(faultsOf(safeCompileScale(document))).toEqual([]);
      }),
      { seed, numRuns: runs * 2 },
    );
  });

  test("plans, and their facts", () => {
    const valid = fc.property(plans(), fc.nat(), (document, from) => {
      const compiled = safeCompilePlan(document);
      expect(faultsOf(compiled)).toEqual([]);
      if (!compiled.ok) return;
      for (const facts of fc.sample(planFacts(compiled.data), { seed: from, numRuns: 3 })) {
        expect(faultsOf(compiled.data.safeEvaluate(facts))).toEqual([]);
      }
    });
    fc.assert(valid, { seed, numRuns: runs });
  });
});

describe("documents are varied", () => {
  const drawn = fc.sample(scales(), { seed, numRuns: 400 });
  const sample = fc.sample(plans(), { seed, numRuns: 400 });

  test("every field of a scale occurs", () => {
    const fields = new Set(
      drawn.flatMap((scale) => [
        ...Object.keys(scale),
        ...("bands" in scale ? scale.bands.flatMap((band) => Object.keys(band)) : []),
      ]),
    );
    for (const field of [
      "mode",
      "excessOver",
      "boundary",
      "below",
      "above",
      "roundEachBand",
      "negative",
      "atZero",
      "boundsIn",
      "steps",
      "outside",
    ]) {
      expect(fields).toContain(field);
    }
    for (const field of ["to", "rate", "amount", "per", "id"]) expect(fields).toContain(field);
  });

  test("every field of a plan and every kind of component occurs", () => {
    const fields = new Set(sample.flatMap((plan) => Object.keys(plan)));
    for (const field of [
      "version",
      "effective",
      "rounding",
      "participants",
      "eligibility",
      "scales",
      "overrides",
      "steps",
      "clawback",
      "settlement",
      "negativePay",
      "proration",
      "ramps",
      "employedOn",
      "leavers",
    ]) {
      expect(fields).toContain(field);
    }
    const kinds = new Set(sample.flatMap(({ components }) => components.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(
      [
        ...["commission", "contest", "kpiBonus", "lumpSum", "managerOverride", "milestone", "payoutCurve"],
        ...["penalty", "recognition", "residual", "spiff", "teamPool"],
      ].sort(),
    );
  });

  test("constraints are kept", () => {
    const whole = fc.sample(
      scales({
        kinds: ["bands"],
        modes: ["whole"],
        grades: false,
        steps: false,
        refusals: false,
        boundsIn: "quota",
      }),
      { seed, numRuns: 100 },
    );
    const texts = whole.map((scale) => JSON.stringify(scale));
    expect(texts.some((text) => /graduated|excess|"steps"|refuse/.test(text))).toBe(false);
    expect(whole.every(({ kind, boundsIn }) => kind === "bands" && boundsIn === "quota")).toBe(true);
  });

  test("inputs are decimal text, with a quota exactly where one is needed", () => {
    for (const scale of drawn) {
      for (const { value, quota } of fc.sample(scaleInputs(scale), { seed, numRuns: 5 })) {
        expect(value).toMatch(DECIMAL);
        expect(quota !== undefined).toBe(scale.boundsIn === "quota");
      }
    }
  });
});

function faultsOf(result: {
  readonly ok: boolean;
  readonly issues?: readonly unknown[];
}): readonly unknown[] {
  return result.ok ? [] : (result.issues ?? []);
}
