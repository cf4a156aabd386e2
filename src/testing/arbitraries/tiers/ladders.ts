import fc from "fast-check";
import type { Condition } from "../../../kernel/index.js";
import type { Ladder, Tier, TierGrants } from "../../../tiers/index.js";
import { minus, printRational, rational, rationalOf } from "../../rational/index.js";
import { risingBounds } from "../bounds.js";
import { conditions, type Fields } from "../conditions.js";
import { decimals } from "../decimals.js";
import { maybe, written } from "../maybe.js";
import { richEntries, richRules, richTier } from "./richLadders.js";

/**
 * What {@link ladders} may give.
 *
 * @since 0.1.0
 */
export interface LadderConstraints {
  /** The most tiers, 5 by default. */
  readonly maxTiers?: number;
  /** Who moves people; by default either, or neither is written. */
  readonly movesBy?: "decision" | "proposal";
}

const FIELDS: Fields = {
  score: "decimal",
  sales: "decimal",
  hiredOn: "date",
  role: "text",
  onLeave: "boolean",
};

/**
 * Ladders of one to five tiers. Most entries ask for a rising score, and for some sales and few complaints beside it;
 * others are conditions of any form, and some tiers have none. Half of the ladders have windows, durations, triggers, tracks
 * and the other choices beside that.
 *
 * @param constraints - See {@link LadderConstraints}.
 * @returns An arbitrary of documents that `compileLadder` accepts, valid by construction: none is thrown away.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compileLadder } from "attainment/tiers";
 * import { ladders } from "attainment/testing";
 * const sample = fc.sample(ladders({ maxTiers: 3 }), { seed: 42, numRuns: 20 });
 * sample.every((ladder) => compileLadder(ladder).document.tiers.length <= 3); // => true
 * ```
 * @since 0.1.0
 */
export function ladders({ maxTiers = 5, movesBy }: LadderConstraints = {}): fc.Arbitrary<Ladder> {
  return fc
    .tuple(risingBounds(false, 1, maxTiers), fc.boolean())
    .chain(([bounds, isRich]) => fc.tuple(plainLadder(bounds, isRich, movesBy), isRich ? richRules : NOTHING))
    .map(([plain, rich]) => ({ ...plain, ...rich }));
}

const NOTHING = fc.constant({});

function plainLadder(
  bounds: readonly string[],
  isRich: boolean,
  movesBy: LadderConstraints["movesBy"],
): fc.Arbitrary<Ladder> {
  return fc
    .record({
      kind: fc.constant("ladder" as const),
      id: fc.constant("ladder"),
      title: maybe(fc.constant("Sales ladder")),
      version: maybe(fc.constant("2"), 6),
      subject: maybe(fc.constantFrom("person" as const, "team" as const, "partner" as const), 6),
      tiers: fc.tuple(...bounds.map((bound, index) => tierOf(bound, index, bounds.length, isRich))),
      startTierId: maybe(fc.constantFrom(...bounds.map((_, index) => idOf(index))), 4),
      promoteAfter: maybe(fc.integer({ min: 1, max: 3 })),
      minimumPeriods: maybe(fc.nat(3)),
      demoteAfter: maybe(fc.integer({ min: 1, max: 3 })),
      improvementDays: maybe(fc.integer({ min: 1, max: 200 }), 4),
      protectedWhen: maybe(conditions({ onLeave: "boolean", serviceDays: "decimal" }), 3),
      movesBy: movesBy === undefined ? maybe(mover) : fc.constant(movesBy),
    })
    .map(written);
}

const mover = fc.constantFrom("decision" as const, "proposal" as const);

function idOf(index: number): string {
  return `tier-${index + 1}`;
}

function tierOf(bound: string, index: number, count: number, isRich: boolean): fc.Arbitrary<Tier> {
  const plain = fc
    .record({
      id: fc.constant(idOf(index)),
      title: maybe(fc.constant(`Tier ${index + 1}`)),
      enter: fc.oneof(
        { weight: 6, arbitrary: entries(bound) },
        { weight: isRich ? 3 : 0, arbitrary: richEntries(bound) },
        { weight: 2, arbitrary: conditions(FIELDS) },
        { weight: 1, arbitrary: fc.constant(undefined) },
      ),
      stay: fc.oneof(
        { weight: 4, arbitrary: fc.constant({ field: "score", gte: below(bound) }) },
        { weight: 2, arbitrary: conditions(FIELDS) },
        { weight: 3, arbitrary: fc.constant(undefined) },
      ),
      grants: maybe(grants, 3),
    })
    .map(written);
  return fc
    .tuple(plain, isRich ? richTier(index, count) : NOTHING)
    .map(([own, rich]) => ({ ...own, ...rich }));
}

/** The score alone, or with other criteria beside it. */
function entries(gte: string): fc.Arbitrary<Condition> {
  const score = { field: "score", gte };
  const sales = decimals({ min: "0", max: "100000", places: 2 }).map((least) => ({
    field: "sales",
    gte: least,
  }));
  const complaints = fc.nat(5).map((most) => ({ field: "complaints", lte: most }));
  return fc.oneof(
    fc.constant(score),
    fc.tuple(sales, maybe(complaints)).map(([second, third]) => ({
      all: third === undefined ? [score, second] : [score, second, third],
    })),
  );
}

/** A dead band of a tenth of a point under the entry. */
function below(bound: string): string {
  return printRational(minus(rationalOf(bound), rational(1n, 10n)));
}

const grants: fc.Arbitrary<TierGrants> = fc
  .record({
    quotaFactor: maybe(decimals({ min: "0", max: "2", places: 2 })),
    rateFactor: maybe(decimals({ min: "0", max: "2", places: 2 })),
    training: maybe(fc.constant(["negotiation"])),
    privileges: maybe(fc.constant(["key-accounts"])),
  })
  .map(written);
