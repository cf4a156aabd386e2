import fc from "fast-check";
import type { Condition } from "../../../kernel/index.js";
import type { Ladder, LadderWindow, Tier, TierTrigger } from "../../../tiers/index.js";
import { maybe, written } from "../maybe.js";

const flag = (field: string): fc.Arbitrary<Condition> => fc.constant({ field, is: true });

const common = {
  whenMissing: maybe(fc.constantFrom("null" as const, "skip" as const)),
  restart: maybe(fc.constantFrom("never" as const, "tierChange" as const)),
};
const periods = fc.integer({ min: 1, max: 4 });
const fewest = maybe(fc.constant(1));

/** One window of each kind, of which a ladder has some; those that tests look at, each has. */
const windows: fc.Arbitrary<readonly LadderWindow[]> = fc
  .tuple(
    fc.record({
      id: fc.constant("recentSales"),
      sum: fc.constant("sales"),
      periods: maybe(periods),
      ...common,
    }),
    fc.record({ id: fc.constant("goodPeriods"), count: good(), periods: maybe(periods), ...common }),
    fc.record({ id: fc.constant("goodRun"), consecutive: good(), ...common }),
    maybe(
      fc.record({ id: fc.constant("meanScore"), mean: fc.constant("score"), periods, fewest, ...common }),
    ),
    maybe(fc.record({ id: fc.constant("worst"), min: fc.constant("score"), periods, fewest, ...common })),
    maybe(fc.record({ id: fc.constant("best"), max: fc.constant("score"), periods, fewest, ...common })),
    maybe(
      fc.record({
        id: fc.constant("pooled"),
        ratio: fc.constant({ numerator: "sales", denominator: "quota" }),
        periods,
        fewest,
        ...common,
      }),
    ),
  )
  .map((each) => each.flatMap((window) => (window === undefined ? [] : [written(window)])));

function good(): fc.Arbitrary<Condition> {
  return fc.constantFrom<Condition>({ field: "score", gte: "10" }, { field: "role", is: "manager" });
}

const triggers: fc.Arbitrary<readonly TierTrigger[]> = fc
  .tuple(
    maybe(
      fc.record({
        id: fc.constant("breach"),
        when: flag("breach"),
        move: fc.constant("demote" as const),
        by: maybe(fc.integer({ min: 1, max: 3 })),
        despiteProtection: maybe(fc.constant(true as const)),
      }),
    ),
    maybe(
      fc.record({
        id: fc.constant("run"),
        when: fc.constant({ not: { field: "goodRun", lt: "3" } }),
        move: fc.constant("exitReview" as const),
      }),
      4,
    ),
  )
  .map((each) => each.flatMap((trigger) => (trigger === undefined ? [] : [written(trigger)])));

/** The choices that most ladders leave alone. */
export const richRules: fc.Arbitrary<Partial<Ladder>> = fc
  .record({
    windows,
    durations: fc.constant([
      { id: "service", since: "hiredOn", unit: "months" as const },
      { id: "daysInTier", unit: "days" as const, until: "start" as const },
    ]),
    triggers: maybe(triggers),
    trackBy: maybe(fc.constant("path")),
    minimumMonths: maybe(fc.nat(12)),
    coolDownPeriods: maybe(fc.nat(2)),
    improvementAfter: maybe(fc.integer({ min: 1, max: 2 })),
    maximumStepUp: maybe(fc.integer({ min: 1, max: 3 })),
    maximumStepDown: maybe(fc.integer({ min: 1, max: 3 })),
    stayAt: maybe(fc.constantFrom("0.9", "0.8", "1")),
    whileImproving: maybe(fc.constantFrom("freeze" as const, "judge" as const)),
    whileProtected: maybe(fc.constantFrom("standStill" as const, "count" as const)),
    uncountedWhen: maybe(flag("notAssessed"), 3),
    payTier: maybe(fc.constantFrom("start" as const, "end" as const, "byDays" as const)),
  })
  .map(written);

/** What a tier of such a ladder writes itself; the upper half of a ladder may be of two tracks. */
export function richTier(index: number, count: number): fc.Arbitrary<Partial<Tier>> {
  const isUpper = index > 0 && index >= count / 2;
  const track = index % 2 === 0 ? "sales" : "management";
  return fc
    .record({
      track: fc.constant(isUpper ? track : undefined),
      promoteAfter: maybe(fc.integer({ min: 1, max: 2 }), 4),
      demoteAfter: maybe(fc.integer({ min: 1, max: 4 }), 4),
      fastTrack: maybe(
        fc.record({ when: good(), minimumPeriods: fc.constant(0), minimumMonths: fc.constant(0) }),
        4,
      ),
      probation: maybe(fc.constant({ after: 1, grants: { rateFactor: "0.5" } }), 4),
    })
    .map(written);
}

/** Entries that look at several periods, or at time gone by. */
export function richEntries(gte: string): fc.Arbitrary<Condition> {
  return fc.oneof(
    fc.constant({
      all: [
        { field: "score", gte },
        { field: "goodPeriods", gte: "2" },
      ],
    }),
    fc.constant({
      any: [
        { field: "goodRun", gte: "2" },
        { field: "recentSales", gte },
      ],
    }),
    fc.constant({
      all: [
        { field: "score", gte },
        { field: "service", gte: "6" },
      ],
    }),
  );
}
