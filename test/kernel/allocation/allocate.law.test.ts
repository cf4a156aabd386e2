import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AllocationOptions,
  allocate,
  type RemainderPolicy,
} from "../../../src/kernel/allocation/index.js";
import { runs, seed } from "../../seed.js";

const POLICIES: readonly RemainderPolicy[] = [
  "largestRemainder",
  "largestShare",
  "inOrder",
  "lastPart",
  "apart",
];

/** A case in whole units: nothing is lost by the step, which is only a change of scale. */
interface Case {
  readonly units: bigint;
  readonly weights: readonly bigint[];
  readonly remainder: RemainderPolicy;
  readonly cut: "towardZero" | "floor";
}

const weight = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0n) },
  { weight: 3, arbitrary: fc.bigInt(1n, 9n) },
  { weight: 1, arbitrary: fc.bigInt(1n, 10n ** 20n) },
);
const cases: fc.Arbitrary<Case> = fc.record({
  units: fc.oneof(fc.bigInt(-50n, 50n), fc.bigInt(-(10n ** 25n), 10n ** 25n)),
  weights: fc
    .array(weight, { minLength: 1, maxLength: 8 })
    .map((list) => (list.every((each) => each === 0n) ? [...list, 1n] : list)),
  remainder: fc.constantFrom(...POLICIES),
  cut: fc.constantFrom("towardZero", "floor"),
});

function run({ units, weights, remainder, cut }: Case): {
  readonly parts: readonly bigint[];
  readonly rest: bigint;
} {
  const options: AllocationOptions = { places: 0, remainder, cut };
  const result = allocate(
    units,
    weights.map((each, index) => ({ id: String(index), weight: each })),
    options,
  );
  return { parts: result.parts.map(({ value }) => BigInt(value)), rest: BigInt(result.remainder) };
}

const sum = (values: readonly bigint[]): bigint => values.reduce((all, each) => all + each, 0n);
const size = (value: bigint): bigint => (value < 0n ? -value : value);
const law = (name: string, property: (each: Case) => void): void =>
  test(name, () => fc.assert(fc.property(cases, property), { seed, numRuns: runs }));

describe("laws of an allocation", () => {
  law("parts and remainder are the whole", (each) => {
    const { parts, rest } = run(each);
    expect(sum(parts) + rest).toBe(each.units);
    expect(each.remainder === "apart" || rest === 0n).toBe(true);
  });

  law("every part is within one unit of its exact share, save the one that absorbs", (each) => {
    const { parts } = run(each);
    const all = sum(each.weights);
    const last = each.weights.reduce((at, weightOf, index) => (weightOf > 0n ? index : at), -1);
    // By size or order a unit may go to a part whose share was whole, which is then a full unit above it.
    const most = each.remainder === "largestShare" || each.remainder === "inOrder" ? all : all - 1n;
    for (const [index, part] of parts.entries()) {
      if (each.remainder === "lastPart" && index === last) continue;
      expect(size(part * all - each.units * (each.weights[index] ?? 0n)) <= most).toBe(true);
    }
  });

  law("no part has the sign that the whole has not, and a zero weight receives nothing", (each) => {
    const { parts } = run(each);
    for (const [index, part] of parts.entries()) {
      if (each.weights[index] === 0n) expect(part).toBe(0n);
      if (each.units >= 0n) expect(part >= 0n).toBe(true);
      else if (each.cut === "towardZero") expect(part <= 0n).toBe(true);
    }
  });

  law("weights count by their proportion alone", (each) => {
    const scaled = { ...each, weights: each.weights.map((weightOf) => weightOf * 35n) };
    expect(run(scaled)).toEqual(run(each));
  });

  law("the other sign gives the other signs", (each) => {
    const symmetric: Case = { ...each, cut: "towardZero" };
    const mirrored = run({ ...symmetric, units: -each.units });
    const { parts, rest } = run(symmetric);
    expect(mirrored).toEqual({ parts: parts.map((part) => -part), rest: -rest });
  });

  law(
    "by largest remainder nobody would trade: who got the extra unit lost at least as much in the cut",
    (each) => {
      const { parts } = run({ ...each, remainder: "largestRemainder", cut: "floor" });
      const all = sum(each.weights);
      const lost = each.weights.map((weightOf) => (((each.units * weightOf) % all) + all) % all);
      const gained = each.weights.map(
        (weightOf, index) => (parts[index] ?? 0n) * all > each.units * weightOf,
      );
      const winners = lost.filter((_, index) => gained[index]);
      const losers = lost.filter((_, index) => !gained[index]);
      for (const winner of winners) for (const loser of losers) expect(winner >= loser).toBe(true);
    },
  );

  law("a ratio with the same value is the same weight", (each) => {
    const options: AllocationOptions = { places: 0, remainder: each.remainder, cut: each.cut };
    const parts = each.weights.map((numerator, index) => ({
      id: String(index),
      weight: { numerator, denominator: 7 },
    }));
    expect(allocate(each.units, parts, options).parts.map(({ value }) => BigInt(value))).toEqual(
      run(each).parts,
    );
  });

  law("traced equals untraced, and the children are the whole", (each) => {
    const options: AllocationOptions = { places: 0, remainder: each.remainder, cut: each.cut };
    const parts = each.weights.map((weightOf, index) => ({ id: String(index), weight: weightOf }));
    const { trace, ...traced } = allocate(each.units, parts, { ...options, trace: true });
    expect(traced).toEqual(allocate(each.units, parts, options));
    expect(sum((trace?.children ?? []).map(({ value }) => BigInt(value ?? "0")))).toBe(each.units);
  });

  law("the size of the unit is only a scale", (each) => {
    const parts = each.weights.map((weightOf, index) => ({ id: String(index), weight: weightOf }));
    const options = { remainder: each.remainder, cut: each.cut };
    const inSteps = allocate(each.units * 25n, parts, { ...options, step: "25" });
    expect(inSteps.parts.map(({ value }) => BigInt(value))).toEqual(
      run(each).parts.map((part) => part * 25n),
    );
  });
});
