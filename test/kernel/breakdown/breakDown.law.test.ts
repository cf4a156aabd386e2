import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type BreakdownOptions,
  type BreakdownPart,
  type BreakdownResult,
  type BreakdownValue,
  breakDown,
} from "../../../src/kernel/breakdown/index.js";
import { compileMeasures, type FactRecord } from "../../../src/kernel/measure/index.js";
import {
  minus,
  order,
  plus,
  type Rational,
  rational,
  rationalOf,
} from "../../../src/testing/rational/index.js";
import { runs, seed } from "../../seed.js";
import { compareWith, customers, deals, everyMeasure, levels, lookups } from "./arbitraries.js";

const compiled = compileMeasures(everyMeasure);
const NOTHING = rational(0n);

const run = (records: readonly FactRecord[], options: BreakdownOptions): BreakdownResult =>
  breakDown({ period: "2026-Q3", records: { deals: records, customers } }, everyMeasure, {
    lookups,
    ...options,
  });

const check = <T>(facts: fc.Arbitrary<T>, holds: (fact: T) => void): void =>
  fc.assert(fc.property(facts, holds), { seed, numRuns: Math.ceil(runs / 8) });

const figureOf = ({ measures }: BreakdownPart, id: string): BreakdownValue => {
  const found = measures.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

const sum = (texts: readonly (string | null | undefined)[]): Rational =>
  texts.reduce<Rational>((total, text) => plus(total, rationalOf(text ?? "0")), NOTHING);

/** Equal but for the cut of quotients at 34 digits. */
const near = (a: Rational, b: Rational): boolean => {
  const apart = minus(a, b);
  const size = order(apart, NOTHING) < 0 ? minus(NOTHING, apart) : apart;
  return order(size, rational(1n, 10n ** 25n)) < 0;
};

const childrenOf = (result: BreakdownResult, { path }: BreakdownPart): readonly BreakdownPart[] =>
  result.parts.filter(
    (part) => part.path.length === path.length + 1 && path.every((id, index) => id === part.path[index]),
  );

/** What the library says a record is parted by, written down once more. */
function idOf(record: FactRecord, level: string): string | null {
  const text = (value: unknown) =>
    value === undefined || value === null || value === "" ? null : String(value);
  if (level !== "groupId") return text(record[level]);
  return text(customers.find(({ id }) => id === record.customerId)?.groupId);
}

describe("a breakdown", () => {
  test("measures each part as the measures do over its own records", { timeout: 60_000 }, () => {
    const scene = fc.record({ records: deals, by: levels });
    check(scene, ({ records, by }) => {
      const result = run(records, { by });
      for (const part of [result.total, ...result.parts]) {
        const own = records.filter((record) =>
          part.path.every((id, index) => {
            const level = by[index];
            return typeof level !== "string" || idOf(record, level) === id;
          }),
        );
        const alone = compiled.evaluate({
          period: part.period,
          people: ["x"],
          records: { deals: own.map((record) => ({ ...record, ownerId: "x" })) },
        });
        const told = ({
          id,
          value,
          reason,
          count,
        }: Pick<BreakdownValue, "id" | "value" | "reason" | "count">) => [id, value, reason, count];
        expect(part.measures.map(told)).toEqual(alone.people[0]?.measures.map(told));
      }
    });
  });

  test("sums on every level to the total, and its shares to one", { timeout: 60_000 }, () => {
    check(fc.record({ records: deals, by: levels }), ({ records, by }) => {
      const result = run(records, { by });
      for (const part of [result.total, ...result.parts]) {
        if (part.path.length === by.length) continue;
        const children = childrenOf(result, part);
        for (const id of ["bookings", "wins", "closed", "halfBookings"]) {
          const values = children.map((child) => figureOf(child, id));
          const whole = rationalOf(figureOf(part, id).value ?? "0");
          expect(order(sum(values.map(({ value }) => value)), whole)).toBe(0);
          const shares = values.flatMap(({ shareOfParent }) => shareOfParent ?? []);
          if (order(whole, NOTHING) !== 0) expect(near(sum(shares), rational(1n))).toBe(true);
          else expect(shares).toEqual([]);
        }
      }
    });
  });

  test("contributes on every level what the total has changed by", { timeout: 60_000 }, () => {
    check(fc.record({ records: deals, by: levels, compareWith }), ({ records, by, compareWith: on }) => {
      const result = run(records, { by, compareWith: on });
      on.forEach((_, place) => {
        by.forEach((_level, depth) => {
          const level = result.parts.filter(({ path }) => path.length === depth + 1);
          for (const id of ["bookings", "wins", "winRate"]) {
            const changes = level.flatMap((part) => figureOf(part, id).changes?.[place] ?? []);
            const whole = figureOf(result.total, id).changes?.[place];
            if (
              whole?.change === null ||
              changes.some(({ points, mixEffect }) => points === null && mixEffect === null)
            )
              continue;
            const reasons = level.flatMap((part) => figureOf(part, id).missing ?? []);
            if (reasons.some(({ reason }) => reason === "other_periods")) continue;
            const moved = changes.flatMap(({ change, mixEffect, rateEffect }) =>
              mixEffect === undefined ? [change] : [mixEffect, rateEffect],
            );
            if (level.length > 0) expect(near(sum(moved), rationalOf(whole?.change ?? "0"))).toBe(true);
            const contributions = changes.flatMap(({ contribution }) => contribution ?? []);
            if (contributions.length > 0) expect(near(sum(contributions), rational(1n))).toBe(true);
          }
        });
      });
    });
  });

  test("by two fields, one of them summed out, is the one by the other", () => {
    check(deals, (records) => {
      const both = run(records, { by: ["region", "productId"] });
      const one = run(records, { by: ["productId"] });
      for (const part of one.parts) {
        const same = both.parts.filter(({ path }) => path.length === 2 && path[1] === part.path[0]);
        expect(
          order(
            sum(same.map((each) => figureOf(each, "bookings").value)),
            sum([figureOf(part, "bookings").value]),
          ),
        ).toBe(0);
      }
      expect(run(records, { by: ["region"] }).parts).toEqual(
        both.parts.filter(({ path }) => path.length === 1).map((part) => withoutMeans(part)),
      );
    });
  });

  test("of the best and the others is the whole", { timeout: 60_000 }, () => {
    const top = fc.record({
      count: fc.integer({ min: 1, max: 3 }),
      measure: fc.constantFrom("bookings", "winRate"),
    });
    check(fc.record({ records: deals, top }), ({ records, top: best }) => {
      const all = run(records, { by: ["customerId", "productId"] });
      const cut = run(records, { by: [{ field: "customerId", top: best }, "productId"] });
      const first = cut.parts.filter(({ path }) => path.length === 1);
      const others = first.find((part) => part.others !== undefined);
      const parts = all.parts.filter(({ path }) => path.length === 1);
      expect(first.length - (others === undefined ? 0 : 1) + (others?.others ?? 0)).toBe(parts.length);
      expect(cut.total).toEqual(all.total);
      const gone = parts.filter(({ path }) => !first.some((part) => part.path[0] === path[0]));
      const inOthers = records.filter(({ customerId }) => gone.some(({ path }) => path[0] === customerId));
      if (others !== undefined)
        expect(others.measures.map(({ value }) => value)).toEqual(
          run(inOthers, { by: [] }).total.measures.map(({ value }) => value),
        );
    });
  });

  test("does not depend on the order of records, and leaves them as they are", () => {
    check(fc.record({ records: deals, by: levels, compareWith }), ({ records, by, compareWith: on }) => {
      const before = JSON.stringify(records);
      const result = run(records, { by, compareWith: on });
      expect(run([...records].reverse(), { by, compareWith: on })).toEqual(result);
      expect(JSON.stringify(records)).toBe(before);
    });
  });
});

/** Parts at the last level have none below them, of which there would be a mean. */
function withoutMeans(part: BreakdownPart): BreakdownPart {
  return {
    ...part,
    measures: part.measures.map(({ meanOfParts: _mean, missing, ...value }) => {
      const left = (missing ?? []).filter(({ figure }) => figure !== "meanOfParts");
      return { ...value, ...(left.length === 0 ? {} : { missing: left }) };
    }),
  };
}
