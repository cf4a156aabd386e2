import fc from "fast-check";
import { expect, test } from "vitest";
import {
  decimalOf,
  equal,
  formatDecimal,
  formatFixed,
  mulDivDecimal,
  negate,
  quotient,
  type Rounding,
  roundFraction,
  times,
} from "../../../src/kernel/decimal/index.js";
import { runs, seed } from "../../seed.js";
import { decimal, mode, nonzero } from "./arbitraries.js";
import { Exact, exactOf, faultOf, roundByDefinition, textOf } from "./oracle.js";

test.each<[a: string, n: string, d: string, rounding: Rounding, result: string]>([
  ["300", "10", "30", { places: 2, mode: "floor" }, "100.00"],
  ["6000", "17", "31", { places: 2, mode: "halfUp" }, "3290.32"],
  ["100", "1", "8", { places: 2, mode: "halfEven" }, "12.50"],
  ["1", "1", "8", { places: 2, mode: "halfEven" }, "0.12"],
  ["1", "1", "8", { places: 2, mode: "halfUp" }, "0.13"],
  ["-1", "1", "8", { places: 2, mode: "halfUp" }, "-0.13"],
  ["1", "1", "-8", { places: 2, mode: "halfUp" }, "-0.13"],
  ["-1", "1", "-8", { places: 2, mode: "halfUp" }, "0.13"],
  ["0", "5", "-3", { places: 2, mode: "floor" }, "0.00"],
  ["100", "1", "3", { step: "0.05", mode: "halfUp" }, "33.35"],
  ["100", "1", "3", { step: "10", mode: "ceil" }, "40"],
  ["1", "1", "3e50", { places: 2, mode: "ceil" }, "0.01"],
  [
    "9007199254740993",
    "9007199254740993",
    "9007199254740993",
    { places: 0, mode: "halfUp" },
    "9007199254740993",
  ],
])("%s * %s / %s by %j is %s", (a, n, d, rounding, result) => {
  const rounded = mulDivDecimal(decimalOf(a), decimalOf(n), decimalOf(d), rounding);
  expect(formatFixed(rounded, rounded.places)).toBe(result);
});

test("law: (x * d) * n / d is x * n where that fits the places", () => {
  fc.assert(
    fc.property(decimal, decimal, nonzero, mode, (x, n, d, mode) => {
      const whole = times(x, n);
      const result = mulDivDecimal(times(x, d), n, d, { places: whole.places, mode });
      expect(result).toStrictEqual(whole);
    }),
    { seed, numRuns: runs * 2 },
  );
});

test("law: rounded once from the exact product, in every mode", () => {
  const step = fc.constantFrom("0.01", "0.05", "0.50", "3", "25");
  fc.assert(
    fc.property(decimal, decimal, nonzero, fc.nat(6), step, mode, (a, n, d, places, step, mode) => {
      const exact = exactOf(a).times(exactOf(n)).div(exactOf(d));
      const toPlaces = mulDivDecimal(a, n, d, { places, mode });
      const toStep = mulDivDecimal(a, n, d, { step, mode });
      expect([faultOf(toPlaces), faultOf(toStep)]).toStrictEqual([null, null]);
      expect([toPlaces.places, toStep.places]).toStrictEqual([places, decimalOf(step).places]);
      expect(formatDecimal(toPlaces)).toBe(
        textOf(roundByDefinition(exact, new Exact(10).pow(-places), mode)),
      );
      expect(formatDecimal(toStep)).toBe(textOf(roundByDefinition(exact, new Exact(step), mode)));
    }),
    { seed, numRuns: runs * 3 },
  );
});

test("law: exact ties, with the divisor in the denominator, settle by the mode", () => {
  // (2k + 1) / 2 at the last place, multiplied out by any divisor.
  const odd = fc.bigInt(-(10n ** 15n), 10n ** 15n).map((k) => decimalOf(`${2n * k + 1n}e-3`));
  fc.assert(
    fc.property(odd, nonzero, mode, (tie, d, mode) => {
      const halved = exactOf(tie).times(5);
      const result = mulDivDecimal(times(tie, decimalOf("5")), d, d, { places: 2, mode });
      expect(formatDecimal(result)).toBe(textOf(roundByDefinition(halved, new Exact("0.01"), mode)));
    }),
    { seed, numRuns: runs },
  );
});

test("law: the sign of the divisor moves to the product", () => {
  fc.assert(
    fc.property(decimal, decimal, nonzero, fc.nat(4), mode, (a, n, d, places, mode) => {
      const rounding: Rounding = { places, mode };
      expect(mulDivDecimal(a, n, negate(d), rounding)).toStrictEqual(
        mulDivDecimal(negate(a), n, d, rounding),
      );
      expect(equal(roundFraction(quotient(times(a, n), d), rounding), mulDivDecimal(a, n, d, rounding))).toBe(
        true,
      );
    }),
    { seed, numRuns: runs },
  );
});
