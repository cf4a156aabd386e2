import fc from "fast-check";
import type {
  DrawAmount,
  DrawSettlement,
  HoldbackRelease,
  HoldbackSettlement,
  Settlement,
} from "../../../incentives/index.js";
import { conditions } from "../conditions.js";
import { decimals } from "../decimals.js";
import { maybe, written } from "../maybe.js";
import type { PlanNames } from "../planNames.js";

const sizes = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("0", "100", "999.99", "1000", "2500") },
  { weight: 1, arbitrary: decimals({ min: "0", max: "20000", places: 2 }) },
);
const shares = fc.constantFrom("0", "0.25", "0.333", "0.5", "1");
const ends = fc.constantFrom("2024-07-01", "2025-03-01", "2026-01-01");

function drawAmounts({ sources }: PlanNames): fc.Arbitrary<DrawAmount> {
  const measure = fc.constantFrom(...sources).map((name) => ({ measure: name }));
  const source = fc.oneof({ weight: 4, arbitrary: sizes }, { weight: 1, arbitrary: measure });
  return fc.oneof(
    { weight: 4, arbitrary: source },
    { weight: 1, arbitrary: fc.record({ share: shares, of: source }) },
  );
}

/** Draws that are owed or not, for a time or for good. */
function draws(names: PlanNames): fc.Arbitrary<DrawSettlement> {
  const amount = drawAmounts(names);
  return fc
    .record({
      kind: fc.constant("draw" as const),
      type: maybe(fc.constantFrom("guarantee" as const, "additive" as const)),
      amount,
      overrides: maybe(
        amount.map((own) => [{ personId: "p-01", amount: own }]),
        6,
      ),
      recovery: fc.constantFrom("recoverable" as const, "nonRecoverable" as const, "forgivenAtEnd" as const),
      from: maybe(fc.constant("2024-04-01"), 6),
      to: maybe(ends, 3),
      atEnd: fc.boolean(),
      recoveryShare: maybe(shares, 4),
      recoveryCap: maybe(sizes, 4),
      recoveryPeriods: maybe(fc.integer({ min: 1, max: 4 }), 4),
    })
    .map(({ from, to, atEnd, recoveryShare, recoveryCap, recoveryPeriods, recovery, ...draw }) => {
      const end = recovery === "forgivenAtEnd" ? (to ?? "2025-03-01") : to;
      const effective = from === undefined && end === undefined ? undefined : written({ from, to: end });
      const waits = recovery === "recoverable" && end !== undefined && atEnd;
      const isOwed = recovery !== "nonRecoverable";
      return written({
        ...draw,
        id: "draw",
        recovery,
        effective,
        recoveryFrom: waits ? ("end" as const) : undefined,
        recoveryShare: isOwed ? recoveryShare : undefined,
        recoveryCap: isOwed ? recoveryCap : undefined,
        recoveryPeriods: isOwed ? recoveryPeriods : undefined,
      });
    });
}

function releases({ fields }: PlanNames): fc.Arbitrary<HoldbackRelease> {
  const installments = fc.record({
    kind: fc.constant("installments" as const),
    count: fc.constantFrom(1, 2, 3, 5),
    first: maybe(fc.constantFrom("thisPeriod" as const, "nextPeriod" as const)),
    remainder: maybe(fc.constantFrom("last" as const, "first" as const, "spread" as const)),
  });
  const times = fc.constantFrom({ periods: 0 }, { periods: 1 }, { days: 20 }, { months: 1 });
  return fc.oneof<fc.Arbitrary<HoldbackRelease>[]>(
    fc.constant({ kind: "cash" }),
    times.map((time) => ({ kind: "after", ...time })),
    installments.map(written),
    conditions(fields).map((when) => ({ kind: "condition", when })),
  );
}

/** Holdbacks of a share or an amount, released in every way. */
function holdbacks(names: PlanNames): fc.Arbitrary<HoldbackSettlement> {
  return fc
    .record({
      kind: fc.constant("holdback" as const),
      held: fc.oneof(
        shares.map((share) => ({ share })),
        sizes.map((amount) => ({ amount })),
      ),
      isNamed: fc.boolean(),
      release: releases(names),
    })
    .map(({ held, isNamed, ...holdback }) =>
      written({
        ...holdback,
        ...held,
        id: "holdback",
        componentIds: isNamed ? ["component-1"] : undefined,
      }),
    );
}

const minimums = sizes.map((amount) => ({ kind: "minimumPayment" as const, id: "minimum", amount }));

/** One to three ledgers of any kind, in any order. */
export function settlements(names: PlanNames): fc.Arbitrary<readonly Settlement[]> {
  const any = fc.oneof<fc.WeightedArbitrary<Settlement>[]>(
    { weight: 3, arbitrary: holdbacks(names) },
    { weight: 3, arbitrary: draws(names) },
    { weight: 1, arbitrary: minimums },
  );
  return fc
    .array(any, { minLength: 1, maxLength: 3 })
    .map((list) => list.map((each, index) => ({ ...each, id: `${each.id}-${index + 1}` })));
}
