import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  isZeroFraction,
  multiplyFractions,
  readDecimal,
  subtractFractions,
  ZERO,
} from "../../../src/kernel/decimal/index.js";
import {
  contributionOf,
  type Mean,
  type Missing,
  meanOf,
  resolveWeights,
  type WeightedItem,
  weightedMean,
} from "../../../src/kernel/weighting/index.js";
import { runs, seed } from "../../seed.js";

interface Item {
  readonly value: string | null;
  readonly weight: string;
}

const decimal = (min: number, max: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min, max }), fc.integer({ min: 0, max: 4 }))
    .map(([units, places]) => `${units}e-${places}`);
const value = fc.oneof(
  { weight: 4, arbitrary: decimal(-5000, 5000) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const weight = fc.oneof(
  { weight: 5, arbitrary: decimal(1, 900) },
  { weight: 1, arbitrary: fc.constant("0") },
);
const items: fc.Arbitrary<readonly Item[]> = fc
  .array(fc.record({ value, weight }), { minLength: 1, maxLength: 7 })
  .map((list) => (list.every((each) => each.weight === "0") ? [...list, { value: "1", weight: "2" }] : list));
const policy = fc.constantFrom<Missing>("reweight", "zero", "refuse", { moveTo: 0 });

const number = (text: string): Fraction => fractionOf(readDecimal(text));
const valuesOf = (list: readonly Item[]): readonly (Fraction | null)[] =>
  list.map((each) => (each.value === null ? null : number(each.value)));

function mean(list: readonly Item[], missing: Missing, factor: string = "1"): Mean {
  const weightOf = (each: Item): Fraction => multiplyFractions(number(each.weight), number(factor));
  const inputs = list.map((each, index) => ({ id: String(index), path: "", weight: weightOf(each) }));
  const resolved = resolveWeights(inputs, "relative", null, "");
  if (!resolved.ok) throw new Error(resolved.issues[0]?.message);
  return meanOf(resolved.data, valuesOf(list), missing);
}

const same = (a: Fraction | null, b: Fraction | null): boolean =>
  a === null || b === null ? a === b : compareFractions(a, b) === 0;
const law = (name: string, property: (list: readonly Item[], missing: Missing) => void): void =>
  test(name, () => fc.assert(fc.property(items, policy, property), { seed, numRuns: runs }));

describe("laws of a weighted mean", () => {
  law("it lies between the smallest and the largest value that counts", (list, missing) => {
    const found = mean(list, missing).value;
    if (found === null) return;
    const counted = valuesOf(list).filter(
      (each, index) => each !== null && (list[index]?.weight !== "0" || typeof missing === "object"),
    );
    const zeros = missing === "zero" ? [fractionOf(ZERO)] : [];
    const sorted = [...counted, ...zeros].filter((each) => each !== null).sort(compareFractions);
    const [low, high] = [sorted[0], sorted.at(-1)];
    expect(low !== undefined && compareFractions(low, found) <= 0).toBe(true);
    expect(high !== undefined && compareFractions(found, high) <= 0).toBe(true);
  });

  law("contributions sum to it", (list, missing) => {
    const found = mean(list, missing);
    if (found.value === null) return;
    const sum = valuesOf(list)
      .map((each, index) => contributionOf(found, index, each))
      .reduce(addFractions, fractionOf(ZERO));
    expect(isZeroFraction(subtractFractions(sum, found.value))).toBe(true);
  });

  law("weights count by their proportion alone", (list, missing) => {
    for (const factor of ["7", "0.001", "1e20"]) {
      expect(same(mean(list, missing, factor).value, mean(list, missing).value)).toBe(true);
    }
  });

  law("an item of weight zero has no effect", (list, missing) => {
    const found = mean(list, missing);
    if (found.reason === "all_missing") return;
    for (const added of ["99", null]) {
      const longer = mean([...list, { value: added, weight: "0" }], missing);
      expect(same(longer.value, found.value)).toBe(true);
      expect(longer.reason).toBe(found.reason);
    }
  });

  law("the order of the items does not matter", (list, missing) => {
    if (typeof missing === "object") return;
    const found = mean(list, missing);
    const turned = mean([...list].reverse(), missing);
    expect(same(turned.value, found.value)).toBe(true);
    expect(turned.reason).toBe(found.reason);
  });

  law("there is no mean if and only if there is a reason", (list, missing) => {
    const found = mean(list, missing);
    expect(found.value === null).toBe(found.reason !== undefined);
  });

  law("without a missing value every policy gives the same", (list) => {
    const whole = list.map((each) => ({ ...each, value: each.value ?? "3" }));
    const found = mean(whole, "refuse");
    expect(found.value).not.toBeNull();
    for (const missing of ["reweight", "zero", { moveTo: 0 }] as const) {
      expect(same(mean(whole, missing).value, found.value)).toBe(true);
    }
  });

  law("those without a weight count as if equal parts of the remainder were written", (list, missing) => {
    const sum = list.reduce((all, each) => addFractions(all, number(each.weight)), fractionOf(ZERO));
    const open = Math.ceil(list.length / 2);
    // Of several items in proportion to their weights the first half is open: what is left is theirs in equal parts.
    const weights = list.map((each) => divideFractions(number(each.weight), sum));
    const rest = weights.slice(0, open).reduce(addFractions, fractionOf(ZERO));
    const part = divideFractions(rest, number(String(open)));
    const place = (weight: Fraction | undefined, index: number) => ({ id: String(index), path: "", weight });
    const found = resolveWeights(
      weights.map((weight, index) => place(index < open ? undefined : weight, index)),
      "remainder",
      null,
      "",
    );
    const written = resolveWeights(
      weights.map((weight, index) => place(index < open ? part : weight, index)),
      "explicit",
      null,
      "",
    );
    if (!found.ok || !written.ok) throw new Error("weights that sum to one were refused");
    const [shared, exact] = [found, written].map(({ data }) => meanOf(data, valuesOf(list), missing));
    expect(same(shared?.value ?? null, exact?.value ?? null)).toBe(true);
    expect(shared?.reason).toBe(exact?.reason);
  });

  law(
    "the printed result: rounded contributions sum to the rounded mean, and a trace changes nothing",
    (list, missing) => {
      if (typeof missing === "object") return;
      const written: readonly WeightedItem[] = list.map((each, index) => ({ id: String(index), ...each }));
      const options = { weights: "relative", missing, rounding: { places: 2, mode: "halfUp" } } as const;
      const result = weightedMean(written, options);
      const { trace, ...traced } = weightedMean(written, { ...options, trace: true });
      expect(traced).toEqual(result);
      expect(trace?.value).toBe(result.value);
      if (result.value === null) return;
      const cents = (text: string): number => Math.round(Number(text) * 100);
      expect(result.items.reduce((sum, each) => sum + cents(each.contribution), 0)).toBe(cents(result.value));
    },
  );
});
