import type {
  CashReceipt,
  Credit,
  DrawSettlement,
  HoldbackRelease,
  HoldbackSettlement,
  Plan,
  PlanFacts,
  Settlement,
} from "attainment/incentives";
import fc from "fast-check";
import { cents } from "../arbitraries.js";
import { planOf } from "./settled.js";

const shares = fc.constantFrom("0", "0.25", "0.3", "0.5", "1");
const sizes = fc.constantFrom("0", "100", "999.99", "1000", "1000.01", "2500");
const ends = fc.constantFrom(
  {},
  { effective: { to: "2026-03-01" } },
  { effective: { from: "2026-02-01", to: "2026-04-01" } },
);

const recoveries = fc.oneof(
  fc.constant({ recovery: "nonRecoverable" } as const),
  fc
    .record({
      recovery: fc.constantFrom("recoverable" as const, "forgivenAtEnd" as const),
      recoveryShare: fc.option(shares, { nil: undefined }),
      recoveryCap: fc.option(sizes, { nil: undefined }),
      recoveryPeriods: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    })
    .map(defined),
);

function defined<T extends object>(record: T): { readonly [K in keyof T]: Exclude<T[K], undefined> } {
  return JSON.parse(JSON.stringify(record));
}

function draws(id: string): fc.Arbitrary<DrawSettlement> {
  return fc
    .tuple(sizes, fc.constantFrom("guarantee" as const, "additive" as const), ends, recoveries, fc.boolean())
    .map(([amount, type, window, recovery, waits]) => {
      const isBounded = "effective" in window && window.effective.to !== undefined;
      const owed = recovery.recovery === "forgivenAtEnd" && !isBounded ? "recoverable" : recovery.recovery;
      const from = owed === "recoverable" && isBounded && waits ? { recoveryFrom: "end" as const } : {};
      return { kind: "draw", id, amount, type, ...window, ...recovery, recovery: owed, ...from };
    });
}

const releases: fc.Arbitrary<HoldbackRelease> = fc.oneof(
  fc.constant({ kind: "cash" } as const),
  fc.constant({ kind: "condition", when: { field: "released", is: true } } as const),
  fc
    .constantFrom({ periods: 1 }, { periods: 0 }, { days: 20 }, { months: 1 })
    .map((time) => ({ kind: "after" as const, ...time })),
  fc
    .tuple(
      fc.constantFrom(1, 2, 3, 5),
      fc.constantFrom("last", "first", "spread"),
      fc.constantFrom("thisPeriod", "nextPeriod"),
    )
    .map(([count, remainder, first]) => ({ kind: "installments" as const, count, remainder, first })),
);

function holdbacks(id: string): fc.Arbitrary<HoldbackSettlement> {
  return fc
    .tuple(
      releases,
      fc.oneof(
        shares.map((share) => ({ share })),
        sizes.map((amount) => ({ amount })),
      ),
      fc.boolean(),
    )
    .map(([release, held, isNamed]) => ({
      kind: "holdback",
      id,
      release,
      ...held,
      ...(isNamed ? { componentIds: ["sales"] } : {}),
    }));
}

const minimums = sizes.map((amount) => ({ kind: "minimumPayment", id: "minimum", amount }) as const);

const settlements: fc.Arbitrary<readonly Settlement[]> = fc
  .tuple(
    fc
      .array(fc.constantFrom("a", "b"), { maxLength: 2 })
      .chain((ids) => fc.tuple(...[...new Set(ids)].map((id) => holdbacks(`held-${id}`)))),
    fc
      .array(fc.constantFrom("a", "b"), { maxLength: 2 })
      .chain((ids) => fc.tuple(...[...new Set(ids)].map((id) => draws(`draw-${id}`)))),
    fc.array(minimums, { maxLength: 1 }),
  )
  .chain(([a, b, c]) =>
    fc.shuffledSubarray<Settlement>([...a, ...b, ...c], { minLength: a.length + b.length + c.length }),
  );

/** Plans of one commission and a lump sum, with ledgers of every kind in any order. */
export const settledPlans: fc.Arbitrary<Plan> = fc
  .record({
    settlement: settlements,
    negativePay: fc.constantFrom("carried" as const, "carried" as const, "paid" as const, "lost" as const),
    currency: fc.constantFrom("USD", "JPY"),
  })
  .map(({ settlement, ...more }) => {
    const { components } = planOf([]);
    const lump = {
      kind: "lumpSum",
      id: "lump",
      amount: "500",
      when: { field: "lump", is: true },
    } as const;
    return planOf(settlement, { ...more, components: [...components, lump] });
  });

const amounts = fc.oneof(
  fc.constantFrom(100_000, 99_999, 100_001, 250_000, 10_000, 1),
  fc.integer({ min: 1, max: 400_000 }),
);

const day = fc.integer({ min: 1, max: 28 }).map((number) => String(number).padStart(2, "0"));

/** Four months of deals, cash for them, and refunds of some. */
export const courses: fc.Arbitrary<readonly PlanFacts[]> = fc
  .array(
    fc.record({
      deals: fc.array(fc.tuple(amounts, day), { maxLength: 3 }),
      cash: fc.array(fc.tuple(fc.nat(5), amounts, day), { maxLength: 3 }),
      refund: fc.option(fc.tuple(fc.nat(5), fc.constantFrom(1, 2), day), { nil: undefined, freq: 2 }),
      released: fc.constantFrom<boolean | null>(true, false, null),
    }),
    { minLength: 4, maxLength: 4 },
  )
  .map((months) => {
    const sold: { readonly id: string; readonly amount: number }[] = [];
    return months.map(({ deals, cash, refund, released }, index): PlanFacts => {
      const period = `2026-0${index + 1}`;
      const credits: Credit[] = [];
      const back = refund === undefined ? undefined : sold[refund[0] % Math.max(1, sold.length)];
      if (refund !== undefined && back !== undefined)
        credits.push({
          id: `${period}-back`,
          measure: "sales",
          date: `${period}-${refund[2]}`,
          amount: cents(-Math.floor(back.amount / refund[1])),
          refundOf: back.id,
        });
      for (const [place, [amount, on]] of deals.entries()) {
        const id = `${period}-deal-${place}`;
        sold.push({ id, amount });
        credits.push({ id, measure: "sales", date: `${period}-${on}`, amount: cents(amount) });
      }
      const receipts = cash.flatMap(([at, amount, on]): readonly CashReceipt[] => {
        const record = sold[at % Math.max(1, sold.length)];
        return record === undefined
          ? []
          : [{ recordId: record.id, date: `${period}-${on}`, amount: cents(amount) }];
      });
      return {
        period,
        credits,
        ...(credits.length === 0 ? { measures: { sales: "0" } } : {}),
        cash: receipts,
        attributes: { released, lump: released !== false },
      };
    });
  });
