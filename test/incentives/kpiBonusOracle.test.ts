import { compilePlan } from "attainment/incentives";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../seed.js";

/** Thousandths as decimal text. */
function text(thousandths: bigint): string {
  const digits = (thousandths < 0n ? -thousandths : thousandths).toString().padStart(4, "0");
  return `${thousandths < 0n ? "-" : ""}${digits.slice(0, -3)}.${digits.slice(-3)}`;
}

/** A numerator over a denominator above zero. */
type Ratio = readonly [bigint, bigint];

const times = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * c, b * d];
const plus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d + c * b, b * d];
const isAbove = ([a, b]: Ratio, [c, d]: Ratio): boolean => a * d > c * b;
const of = (thousandths: bigint): Ratio => [thousandths, 1000n];

/** To whole `units` of the currency, ties away from zero, as text. */
function printed([numerator, denominator]: Ratio, places: number): string {
  const unit = 10n ** BigInt(places);
  const size = (numerator < 0n ? -numerator : numerator) * unit;
  const whole = (2n * size + denominator) / (2n * denominator);
  const digits = whole.toString().padStart(places + 1, "0");
  const at = digits.length - places;
  const sign = numerator < 0n && whole > 0n ? "-" : "";
  return sign + (places === 0 ? digits : `${digits.slice(0, at)}.${digits.slice(at)}`);
}

/** What a scale gives, written down as plainly as the guide of scales puts it. */
function factorOf(kind: Case["kind"], score: bigint): Ratio {
  const x = of(score);
  if (kind === "coefficient") return x;
  if (kind === "thirds") {
    // 0 at 0, 1 at 3, 1.2 at 10, clamped outside.
    if (score <= 0n) return [0n, 1n];
    if (score <= 3000n) return times(x, [1n, 3n]);
    if (score >= 10000n) return [6n, 5n];
    return plus([1n, 1n], times(plus(x, [-3n, 1n]), [1n, 35n]));
  }
  if (kind === "grades") return score < 60000n ? [0n, 1n] : score < 85000n ? [7n, 10n] : [6n, 5n];
  if (score < 0n) return [0n, 1n];
  const upper: Ratio = score > 70000n ? times(plus(x, [-70n, 1n]), [1n, 50n]) : [0n, 1n];
  return plus(times(score > 70000n ? [70n, 1n] : x, [1n, 100n]), upper);
}

const scales = {
  thirds: {
    kind: "curve",
    points: [
      { at: "0", value: "0" },
      { at: "3", value: "1" },
      { at: "10", value: "1.2" },
    ],
  },
  grades: {
    kind: "bands",
    mode: "whole",
    bands: [
      { from: "0", amount: "0" },
      { from: "60", amount: "0.7" },
      { from: "85", amount: "1.2" },
    ],
  },
  graduated: {
    kind: "bands",
    mode: "graduated",
    bands: [
      { from: "0", rate: "0.01" },
      { from: "70", rate: "0.02" },
    ],
  },
} as const;

interface Case {
  readonly kind: keyof typeof scales | "coefficient";
  readonly shared: boolean;
  readonly currency: "USD" | "JPY" | "KWD";
  readonly target: bigint;
  readonly ownTarget: bigint | null;
  readonly score: bigint;
  readonly factor: bigint | null;
  readonly cap: bigint | null;
  readonly times: bigint | null;
  readonly most: bigint | null;
}

const PLACES = { USD: 2, JPY: 0, KWD: 3 } as const;

function documentOf(each: Case): unknown {
  const { kind, shared, currency, target, ownTarget, factor, cap } = each;
  const scale = kind === "coefficient" ? {} : shared ? { scaleId: "shared" } : { scale: scales[kind] };
  const override = {
    ...(ownTarget === null ? {} : { target: text(ownTarget) }),
    ...(factor === null ? {} : { rateFactor: text(factor) }),
    ...(cap === null ? {} : { cap: text(cap) }),
  };
  const steps = [
    ...(each.times === null ? [] : [{ kind: "multiply", id: "times", by: { measure: "times" } }]),
    ...(each.most === null ? [] : [{ kind: "cap", id: "most", at: text(each.most) }]),
  ];
  return {
    kind: "plan",
    id: "p",
    currency,
    ...(kind === "coefficient" || !shared ? {} : { scales: [{ id: "shared", ...scales[kind] }] }),
    components: [{ kind: "kpiBonus", id: "kpi", target: text(target), measure: "score", ...scale, steps }],
    overrides: [{ personId: "p-1", componentId: "kpi", ...override }],
  };
}

function expected(each: Case): string {
  let pay = times(of(each.ownTarget ?? each.target), factorOf(each.kind, each.score));
  for (const by of [each.factor, each.times]) if (by !== null) pay = times(pay, of(by));
  for (const cap of [each.most, each.cap]) if (cap !== null && isAbove(pay, of(cap))) pay = of(cap);
  return printed(pay, PLACES[each.currency]);
}

const maybe = (min: bigint, max: bigint) => fc.option(fc.bigInt({ min, max }));

const cases: fc.Arbitrary<Case> = fc.record({
  kind: fc.constantFrom("thirds", "grades", "graduated", "coefficient"),
  shared: fc.boolean(),
  currency: fc.constantFrom("USD", "JPY", "KWD"),
  target: fc.bigInt({ min: -10_000_000n, max: 10_000_000n }),
  ownTarget: maybe(0n, 10_000_000n),
  score: fc.oneof(
    fc.constantFrom(0n, 3000n, 10000n, 59999n, 60000n, 70000n, 70001n, 84999n, 85000n),
    fc.bigInt({ min: -20_000n, max: 120_000n }),
  ),
  factor: maybe(-2000n, 2000n),
  cap: maybe(0n, 5_000_000n),
  times: maybe(-2000n, 2000n),
  most: maybe(0n, 5_000_000n),
});

describe("a KPI bonus pays what plain arithmetic of ratios gives", () => {
  test("for any scale, coefficient, override and currency", () => {
    fc.assert(
      fc.property(cases, (each) => {
        const plan = compilePlan(documentOf(each));
        const measures = { score: text(each.score), times: text(each.times ?? 0n) };
        const facts = { period: "2026-Q1", personId: "p-1", measures };
        const statement = plan.evaluate(facts);
        expect(statement.value).toBe(expected(each));
        expect(plan.evaluate(facts, { trace: true }).trace?.value).toBe(statement.value);
      }),
      { seed, numRuns: runs },
    );
  });

  test("and the least score for an amount is the one that trying all of them gives", () => {
    const wanted = fc.bigInt({ min: 0n, max: 12_000n });
    fc.assert(
      fc.property(cases, wanted, (each, amount) => {
        const reaches = (score: bigint) => Number(expected({ ...each, score })) >= Number(amount);
        const facts = { period: "2026-Q1", personId: "p-1", measures: { times: text(each.times ?? 0n) } };
        const { value } = compilePlan(documentOf(each)).inverse("kpi", String(amount), facts);
        // In hundredths up to 110, where the last bend is long past.
        const scores = Array.from({ length: 11_001 }, (_, index) => BigInt(index) * 10n);
        const least = scores.find(reaches);
        if (least !== undefined) expect(value).toBe(String(Number(text(least))));
        else expect(value === null || Number(value) > 110).toBe(true);
      }),
      { seed, numRuns: Math.ceil(runs / 10) },
    );
  });
});
