import { lintPlan } from "attainment/incentives";
import { compileScale, prorate } from "attainment/kernel";
import { describe, expect, test } from "vitest";
import { casesFolder, unreliableCases } from "./publishedCases.js";
import { bandsUpTo, fractionOf, openText, type Row, rowOf, rowsOf, textOf, timesRate } from "./units.js";

/** Sources that contradict themselves: what the library says instead of the figure that is printed. */
const cases = unreliableCases();

/** The rate of each slab on what lies in it, or the rate of the slab reached on all of it. */
function slabPay(mode: "graduated" | "whole", { parameters, input }: Row): string | null {
  const slabs = rowsOf(rowOf(parameters).slabs);
  const { target, achievement_pct: percent } = rowOf(input);
  const bounds = bandsUpTo(slabs.map((slab) => openText(slab.up_to_pct)?.replace(/^.*$/, fractionOf)));
  const bands = bounds.map((bound, index) => ({
    ...bound,
    rate: fractionOf(textOf(slabs[index]?.rate_pct)),
  }));
  const quota = textOf(target);
  const value = timesRate(quota, fractionOf(textOf(percent)));
  return compileScale({ kind: "bands", mode, boundary: "lowerBand", boundsIn: "quota", bands }).evaluate({
    value,
    quota,
  }).value;
}

/** The figure that the note of a case gives for all of the amount at one rate. */
function wholeReading({ note }: Row): string | undefined {
  return /whole-amount reading gives ([\d.]+)/.exec(textOf(note))?.[1];
}

describe("cases whose source contradicts itself", () => {
  const slabs = cases.filter(({ mechanic }) => mechanic === "slab-payout");

  test("are there, or the folder is not", (context) => {
    if (cases.length === 0) return context.skip(`no cases at ${casesFolder}`);
    expect(slabs).toHaveLength(11);
  });

  test.for(slabs.map((row) => [textOf(row.id), row] as const))(
    "%s: slabs pay what was recomputed",
    ([, row]) => {
      const printed = textOf(rowOf(row.expected).payout);
      const recomputed = textOf(rowOf(row.recomputed).payout);
      expect(slabPay("graduated", row)).toBe(recomputed);
      expect(printed === recomputed).toBe(row.verified);
    },
  );

  test.for(slabs.filter(wholeReading).map((row) => [textOf(row.id), row] as const))(
    "%s: one rate on all of it is the other reading that is named, and not the printed figure either",
    ([, row]) => {
      expect(slabPay("whole", row)).toBe(wholeReading(row));
      expect(slabPay("whole", row)).not.toBe(textOf(rowOf(row.expected).payout));
    },
  );

  test("kalpesh-008-factor: days are divided once and exactly, not by a factor of three places", () => {
    const [part, whole] = [
      { from: "2026-01-15", to: "2026-02-01" },
      { from: "2026-01-01", to: "2026-02-01" },
    ];
    expect(prorate("13548", part, whole, { rounding: { places: 2, mode: "halfUp" } })).toBe("7429.55");
    expect(prorate("13548", part, whole, { rounding: { places: 0, mode: "floor" } })).toBe("7429");
  });

  test.for([
    ["1.5", ["incentives.rate_above_one"]],
    ["0.015", []],
  ] as const)("agency-rate-norm-1.5: a rate of %s is what it says, and the lint asks", ([rate, codes]) => {
    const issues = lintPlan({
      kind: "plan",
      id: "lead-source",
      currency: "USD",
      components: [
        {
          kind: "commission",
          id: "premium",
          measure: "premium",
          scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate }] },
        },
      ],
    });
    expect(issues.map(({ code }) => code)).toEqual(codes);
  });
});
