import {
  type ContestComponent,
  compilePlan,
  fitBudget,
  type GroupEntry,
  runContest,
  sharePool,
} from "attainment/incentives";
import { add, compare, subtract } from "attainment/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replayFinding } from "../../../src/testing/laws/traceFindings.js";
import { seed } from "../../seed.js";

const settings = { seed, numRuns: 120 };

// Few values, so that ties are common.
const entries: fc.Arbitrary<readonly GroupEntry[]> = fc.uniqueArray(
  fc.record({
    personId: fc.constantFrom("p-1", "p-2", "p-3", "p-4", "p-5", "p-6", "p-7"),
    value: fc.constantFrom("-1", "0", "10", "10.0", "10.01", "99"),
    weight: fc.constantFrom("0", "1", "1.5", "3"),
  }),
  { selector: ({ personId }) => personId, maxLength: 7 },
);

const contests: fc.Arbitrary<ContestComponent> = fc
  .record({
    amounts: fc.array(fc.constantFrom("0", "0.01", "100", "1000.05"), { minLength: 1, maxLength: 4 }),
    to: fc.nat(2),
    ties: fc.constantFrom("share" as const, "higherPrize" as const),
    best: fc.constantFrom("highest" as const, "lowest" as const),
    least: fc.constantFrom("-5", "0", "10"),
  })
  .map(({ amounts, to, ties, best, least }) => ({
    kind: "contest",
    id: "contest",
    measure: "sales",
    ties,
    best,
    prizes: amounts.map((amount, index) =>
      index === amounts.length - 1
        ? { place: index + 1, to: index + 1 + to, amount }
        : { place: index + 1, amount },
    ),
    qualify: { field: "value", gte: least },
  }));

const currency = fc.constantFrom("USD", "JPY", "KWD");
const usd = { currency: "USD" };

function sum(values: readonly (string | null)[]): string {
  return values.reduce<string>((total, value) => add(total, value ?? "0"), "0");
}

describe("a fund", () => {
  test("of a contest is what is paid and what is left, to the cent, unless ties are paid over it", () => {
    fc.assert(
      fc.property(contests, entries, (contest, all) => {
        const { value, fund, left, parts, issues } = runContest(contest, all, usd);
        expect(sum(parts.map((part) => part.value))).toBe(sum([value]));
        expect(add(value ?? "", left ?? "")).toBe(sum([fund]));
        if (contest.ties === "share") expect(compare(left ?? "", "0")).toBeGreaterThanOrEqual(0);
        expect(issues.length > 0).toBe(compare(left ?? "", "0") < 0);
      }),
      settings,
    );
  });

  test("pays equal people alike, up to one unit in order of their ids, and nobody better for less", () => {
    fc.assert(
      fc.property(contests, entries, (contest, all) => {
        const { parts } = runContest({ ...contest, ties: "share" }, all, usd);
        for (const [index, part] of parts.entries()) {
          const next = parts[index + 1];
          if (next === undefined || part.place === undefined || part.place !== next.place) continue;
          const more = subtract(part.value ?? "", next.value ?? "");
          expect(part.personId < next.personId && ["0", "0.00", "0.01"].includes(more)).toBe(true);
        }
      }),
      settings,
    );
  });

  test("does not depend on the order of the entries", () => {
    fc.assert(
      fc.property(contests, entries, fc.nat(6), (contest, all, turn) => {
        const turned = [...all.slice(turn), ...all.slice(0, turn)].reverse();
        expect(runContest(contest, turned, usd)).toEqual(runContest(contest, all, usd));
        const pool = { kind: "teamPool", id: "pool", fund: "100", share: "weight" } as const;
        expect(sharePool(pool, turned, usd)).toEqual(sharePool(pool, all, usd));
      }),
      settings,
    );
  });

  test("scales with its prizes", () => {
    fc.assert(
      fc.property(contests, entries, (contest, all) => {
        const larger = contest.prizes.map((prize) => ({ ...prize, amount: `${prize.amount}e3` }));
        const rounding = { mode: "halfUp", step: "10" } as const;
        const scaled = runContest({ ...contest, prizes: larger }, all, { ...usd, rounding });
        const parts = runContest(contest, all, usd).parts.map(({ value }) => `${value}e3`);
        expect(scaled.parts.map(({ value }, index) => subtract(value ?? "", parts[index] ?? ""))).toEqual(
          parts.map(() => "0"),
        );
      }),
      settings,
    );
  });

  test("of a pool is shared to the last unit, by the weights", () => {
    const fund = fc.constantFrom("0", "1", "100", "9999");
    const share = fc.constantFrom("equal" as const, "weight" as const, "value" as const);
    fc.assert(
      fc.property(fund, share, entries, currency, (amount, by, all, unit) => {
        const pool = { kind: "teamPool", id: "pool", fund: amount, share: by, measure: "sales" } as const;
        const { value, left, parts } = sharePool(pool, all, { currency: unit });
        expect(add(sum(parts.map((part) => part.value)), left ?? "")).toBe(amount);
        const has = (entry: GroupEntry) => by === "equal" || compare(entry[by] ?? "0", "0") > 0;
        expect(sum([value])).toBe(all.some(has) ? amount : "0");
      }),
      settings,
    );
  });

  test("in a plan pays each what it pays the group, and explains it", () => {
    fc.assert(
      fc.property(
        contests,
        entries,
        fc.constantFrom("weight" as const, "value" as const),
        (contest, all, share) => {
          const pool = { kind: "teamPool", id: "pool", fund: "777.77", share, measure: "sales" } as const;
          const plan = compilePlan({
            kind: "plan",
            id: "plan",
            currency: "USD",
            components: [contest, pool],
          });
          const won = new Map(
            runContest(contest, all, usd).parts.map(({ personId, value }) => [personId, value]),
          );
          const shared = new Map(
            sharePool(pool, all, usd).parts.map(({ personId, value }) => [personId, value]),
          );
          const groups = ["contest", "pool"].map((id) => ({ id, entries: all }));
          for (const { personId, value: sales = null } of all) {
            const facts = { period: "2026-Q1", personId, measures: { sales }, groups };
            const statement = plan.evaluate(facts, { trace: true });
            expect(statement.lines.map(({ value }) => value)).toEqual([
              won.get(personId),
              shared.get(personId),
            ]);
            expect(replayFinding(statement)).toBeNull();
          }
        },
      ),
      { ...settings, numRuns: 30 },
    );
  });
});

describe("a budget", () => {
  const claims = fc.uniqueArray(
    fc.record({
      personId: fc.constantFrom("a", "b", "c", "d", "e", "f"),
      value: fc.oneof(fc.constantFrom("0", "1", "7", "7"), fc.nat(2_000).map(String)),
    }),
    { selector: ({ personId }) => personId, maxLength: 6 },
  );
  const mode = fc.constantFrom("proRata" as const, "ceiling" as const);

  test("is never passed, and used up before anybody is cut", () => {
    fc.assert(
      fc.property(claims, fc.nat(5_000), mode, (all, amount, how) => {
        const { value, claimed, parts } = fitBudget({ amount, currency: "JPY", mode: how }, all);
        expect(Number(value)).toBe(Math.min(amount, Number(claimed)));
        expect(sum(parts.map((part) => part.value))).toBe(value);
        for (const part of parts) {
          expect(Number(part.value) + Number(part.cut)).toBe(Number(part.claimed));
          expect(Number(part.value)).toBeGreaterThanOrEqual(0);
          expect(Number(part.cut)).toBeGreaterThanOrEqual(0);
        }
      }),
      settings,
    );
  });

  test("that is larger costs nobody anything", () => {
    fc.assert(
      fc.property(claims, fc.nat(5_000), fc.integer({ min: 1, max: 3 }), mode, (all, amount, more, how) => {
        const partsAt = (budget: number) =>
          fitBudget({ amount: budget, currency: "JPY", mode: how }, all).parts;
        const after = partsAt(amount + more);
        for (const [index, { value }] of partsAt(amount).entries())
          expect(Number(after[index]?.value)).toBeGreaterThanOrEqual(Number(value));
      }),
      settings,
    );
  });

  test("treats equal claims alike, up to one unit in order of ids, and larger ones no worse", () => {
    fc.assert(
      fc.property(claims, fc.nat(5_000), mode, (all, amount, how) => {
        const { parts } = fitBudget({ amount, currency: "JPY", mode: how }, all);
        for (const one of parts)
          for (const other of parts) {
            const more = Number(one.value) - Number(other.value);
            if (Number(one.claimed) > Number(other.claimed))
              expect(more).toBeGreaterThanOrEqual(how === "ceiling" ? -1 : 0);
            if (one.claimed === other.claimed && one.personId < other.personId)
              expect([0, 1]).toContain(more);
          }
      }),
      settings,
    );
  });

  test("pro rata is the nearest that there is: units go where one divisor rounds them", () => {
    fc.assert(
      fc.property(claims, fc.nat(5_000), (all, amount) => {
        const { parts, value, claimed } = fitBudget({ amount, currency: "JPY" }, all);
        if (value === claimed) return;
        // No unit is better off with somebody else: v / (2a - 1) of a unit given is at least v / (2a + 1) of one not given.
        for (const giver of parts)
          for (const taker of parts) {
            if (Number(giver.value) === 0) continue;
            const given = Number(giver.claimed) * (2 * Number(taker.value) + 1);
            expect(given).toBeGreaterThanOrEqual(Number(taker.claimed) * (2 * Number(giver.value) - 1));
          }
      }),
      settings,
    );
  });
});
