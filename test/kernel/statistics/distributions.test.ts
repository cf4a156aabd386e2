import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stirlingError } from "../../../src/kernel/statistics/distributions/stirlingError.js";
import {
  criticalValue,
  type DistributionOf,
  type ProbabilityDistribution,
  tailProbability,
  tailsOf,
} from "../../../src/kernel/statistics/index.js";
import { runs, seed } from "../../seed.js";
import { codesOf } from "./codesOf.js";
import tails from "./tails.json" with { type: "json" };

/** JSON that a caller without types might hand over. */
const json = (text: string) => JSON.parse(text);

describe("criticalValue against printed tables (NIST handbook, 1.3.6.7)", () => {
  test.each([
    [{ kind: "normal" }, "0.025", "1.960"],
    [{ kind: "normal" }, "0.005", "2.576"],
    [{ kind: "t", df: 1 }, "0.025", "12.706"],
    [{ kind: "t", df: 5 }, "0.05", "2.015"],
    [{ kind: "t", df: 30 }, "0.005", "2.750"],
    [{ kind: "t", df: 100 }, "0.001", "3.174"],
    [{ kind: "chiSquare", df: 1 }, "0.05", "3.841"],
    [{ kind: "chiSquare", df: 10 }, "0.95", "3.940"],
    [{ kind: "chiSquare", df: 100 }, "0.01", "135.807"],
    [{ kind: "f", df1: 1, df2: 1 }, "0.05", "161.448"],
    [{ kind: "f", df1: 5, df2: 10 }, "0.05", "3.326"],
    [{ kind: "f", df1: 10, df2: 20 }, "0.01", "3.368"],
  ] as const)("%j above which lies %s", (distribution, p, printed) => {
    expect(Number(criticalValue(distribution, p)).toFixed(3)).toBe(printed);
  });

  test.each([
    [{ kind: "normal" }, "0.5", "0"],
    [{ kind: "normal" }, "0.975", "-1.95996398454"],
    [{ kind: "t", df: 2 }, "0.5", "0"],
    [{ kind: "t", df: 1 }, "0.25", "1"],
    [{ kind: "chiSquare", df: 2 }, "0.5", "1.38629436112"],
    [{ kind: "f", df1: 7, df2: 7 }, "0.5", "1"],
  ] as const)("%j above which lies %s, exactly", (distribution, p, exact) => {
    expect(criticalValue(distribution, p)).toBe(exact);
  });
});

describe("tailsOf", () => {
  // Worked out with mpmath to 60 digits: the distribution, the value, the probability below and above.
  test.each(tails.map(({ of, at, lower, upper }) => ({ of: json(JSON.stringify(of)), at, lower, upper })))(
    "$of at $at to 12 digits",
    ({ of, at, lower, upper }) => {
      const known: DistributionOf = of;
      const found = tailsOf(known, at);
      expect(Math.abs(found.lower / lower - 1)).toBeLessThan(2e-13);
      expect(Math.abs(found.upper / upper - 1)).toBeLessThan(2e-13);
    },
  );

  test.each([
    [{ kind: "t", df: 3 }, Number.POSITIVE_INFINITY, 0],
    [{ kind: "f", df1: 3, df2: 4 }, Number.POSITIVE_INFINITY, 0],
    [{ kind: "f", df1: 3, df2: 4 }, -1, 1],
    [{ kind: "chiSquare", df: 3 }, 1e6, 0],
    [{ kind: "chiSquare", df: 1e6 }, 1, 1],
    [{ kind: "chiSquare", df: 3 }, -2, 1],
    [{ kind: "normal" }, 0, 0.5],
    [{ kind: "normal" }, Number.POSITIVE_INFINITY, 0],
    [{ kind: "f", df1: 1, df2: 3 }, 2.5e-315, 1],
    [{ kind: "f", df1: 1, df2: 3 }, 1e300, 0],
    [{ kind: "chiSquare", df: 2 }, 5e-324, 1],
  ] as const)("%j at the far value %d", (distribution, value, upper) => {
    expect(tailsOf(distribution, value).upper).toBe(upper);
  });
});

describe("stirlingError", () => {
  // ln Gamma(z + 1) - ((z + 1/2) ln z - z + ln(2 pi) / 2), worked out with mpmath to 40 digits.
  test.each([
    [1e-300, 344.4688254159022],
    [1e-9, 9.442694406414583],
    [0.03, 0.9529502984973478],
    [0.06186, 0.6738609475174069],
    [0.1, 0.512740081331915],
    [0.25, 0.27251040121343206],
    [0.4999, 0.15345345067938942],
    [0.5, 0.15342640972002736],
    [0.75, 0.10626293633956785],
    [3, 0.02767792568499834],
  ])("of %d", (z, exact) => {
    expect(Math.abs(stirlingError(z) / exact - 1)).toBeLessThan(2e-14);
  });
});

describe("laws", () => {
  const df = fc.integer({ min: 1, max: 200 });
  const distributions: fc.Arbitrary<ProbabilityDistribution> = fc.oneof(
    fc.constant({ kind: "normal" } as const),
    df.map((each) => ({ kind: "t", df: each }) as const),
    df.map((each) => ({ kind: "chiSquare", df: each }) as const),
    fc.tuple(df, df).map(([df1, df2]) => ({ kind: "f", df1, df2 }) as const),
  );
  const thousandths = fc.integer({ min: 1, max: 999 });

  test("the tail above the critical value is the probability that was asked for", () => {
    fc.assert(
      fc.property(distributions, thousandths, (distribution, part) => {
        const p = part / 1000;
        const found = Number(tailProbability(distribution, criticalValue(distribution, p)));
        expect(Math.abs(found / p - 1)).toBeLessThan(1e-9);
      }),
      { seed, numRuns: runs },
    );
  });

  test("the tail never rises with the value, and lies from 0 to 1", () => {
    const values = fc.integer({ min: -50, max: 500 }).map((each) => each / 10);
    fc.assert(
      fc.property(distributions, values, values, (distribution, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((x) =>
          Number(tailProbability(distribution, x)),
        );
        expect(high ?? 1).toBeLessThanOrEqual((low ?? 0) + 1e-12);
        expect(low ?? 2).toBeLessThanOrEqual(1);
        expect(high ?? -1).toBeGreaterThanOrEqual(0);
      }),
      { seed, numRuns: runs },
    );
  });

  test("t squared is F with one degree of freedom before it", () => {
    fc.assert(
      fc.property(df, thousandths, (degrees, part) => {
        const t = Number(criticalValue({ kind: "t", df: degrees }, part / 2000));
        const f = Number(criticalValue({ kind: "f", df1: 1, df2: degrees }, part / 1000));
        expect(Math.abs((t * t) / f - 1)).toBeLessThan(1e-10);
      }),
      { seed, numRuns: runs },
    );
  });
});

describe("bad input", () => {
  test.each([
    ['{ "kind": "gamma" }', "statistics.bad_distribution", "/distribution/kind"],
    ['{ "kind": "t", "df": 0 }', "statistics.bad_distribution", "/distribution/df"],
    ['{ "kind": "t", "df": 1000001 }', "statistics.bad_distribution", "/distribution/df"],
    ['{ "kind": "t", "df": 3, "df1": 3 }', "statistics.bad_distribution", "/distribution/df1"],
    ['{ "kind": "f", "df1": 3 }', "decimal.wrong_type", "/distribution/df2"],
    ['{ "kind": "normal", "mean": 3 }', "document.unknown_field", "/distribution/mean"],
    ["3", "document.wrong_type", "/distribution"],
  ])("%s", (text, code, path) => {
    expect(codesOf(() => tailProbability(json(text), 1))).toEqual([[code, path]]);
    expect(codesOf(() => criticalValue(json(text), "0.5"))).toEqual([[code, path]]);
  });

  test.each(["0", "1", "-0.1", "1e-13", "0.9999999999999"])("a probability of %s", (p) => {
    expect(codesOf(() => criticalValue({ kind: "normal" }, p))).toEqual([
      ["statistics.bad_probability", "/p"],
    ]);
  });

  test("a tail too small to be told is 0", () => {
    expect(tailProbability({ kind: "normal" }, 1000)).toBe("0");
    expect(tailProbability({ kind: "normal" }, -1000)).toBe("1");
  });
});
