import { compileLadder, type Ladder, type LadderResult, type TierState } from "attainment/tiers";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runs, seed } from "../seed.js";

/** Twelve quarters of one score each, moved as proposed; the tier after each. */
function tiersAfter(ladder: Ladder, scores: readonly number[]): readonly string[] {
  const compiled = compileLadder(ladder);
  let state: TierState | null = null;
  return scores.map((score, index) => {
    const period = `${2020 + Math.floor(index / 4)}-Q${(index % 4) + 1}`;
    const result: LadderResult = compiled.evaluate({ period, measures: { score }, state });
    state = result.state;
    return state.tierId;
  });
}

const times = fc.record({
  promoteAfter: fc.integer({ min: 1, max: 3 }),
  demoteAfter: fc.integer({ min: 1, max: 3 }),
  minimumPeriods: fc.nat(2),
});

/** A ladder of so many tiers, ten points apart, whose stay lies so far below the entry. */
function banded(count: number, band: number, rest: object): Ladder {
  const tiers = Array.from({ length: count }, (_, index) => {
    const at = 10 * index;
    return index === 0
      ? { id: "t0" }
      : { id: `t${index}`, enter: { field: "score", gte: at }, stay: { field: "score", gte: at - band } };
  });
  return { kind: "ladder", id: "l", movesBy: "proposal", ...rest, tiers };
}

const series = fc.array(fc.integer({ min: 0, max: 45 }), { minLength: 12, maxLength: 12 });
const bands = fc.integer({ min: 1, max: 9 });

function changes(tierIds: readonly string[]): number {
  return tierIds.filter((id, index) => id !== (tierIds[index - 1] ?? "t0")).length;
}

test("between two tiers a dead band never adds a change", () => {
  const cool = fc.nat(2);
  const rule = fc.property(series, bands, times, cool, (scores, band, rest, coolDownPeriods) => {
    const count = (below: number) =>
      changes(tiersAfter(banded(2, below, { ...rest, coolDownPeriods }), scores));
    expect(count(band)).toBeLessThanOrEqual(count(0));
  });
  fc.assert(rule, { seed, numRuns: runs });
});

test("among several tiers a dead band never adds a change, one tier at a time and without a cool-down", () => {
  const rule = fc.property(
    series,
    bands,
    times,
    fc.integer({ min: 3, max: 5 }),
    (scores, band, rest, tiers) => {
      const count = (below: number) => changes(tiersAfter(banded(tiers, below, rest), scores));
      expect(count(band)).toBeLessThanOrEqual(count(0));
    },
  );
  fc.assert(rule, { seed, numRuns: runs });
});

test("what is still needed comes true: runs of periods, service and time in the tier included", () => {
  const facts = fc.record({
    run: fc.nat(4),
    asked: fc.integer({ min: 1, max: 4 }),
    hired: fc.constantFrom("2023-12-31", "2024-02-29", "2025-08-31", "2026-04-01", "2027-02-01"),
    service: fc.integer({ min: 0, max: 30 }),
    months: fc.nat(18),
    since: fc.constantFrom("2024-02-29", "2025-11-30", "2026-01-01"),
    times,
  });
  const rule = fc.property(facts, ({ run, asked, hired, service, months, since, times: rest }) => {
    const ladder = compileLadder({
      kind: "ladder",
      id: "l",
      ...rest,
      minimumMonths: months,
      windows: [{ id: "run", consecutive: { field: "score", gte: "80" } }],
      durations: [{ id: "service", since: "hiredOn", unit: "months" }],
      tiers: [
        { id: "a" },
        {
          id: "b",
          enter: {
            all: [
              { field: "run", gte: asked },
              { field: "service", gte: service },
            ],
          },
        },
      ],
    });
    let state: TierState = {
      tierId: "a",
      since,
      periodsInTier: 1,
      periodsReached: 0,
      periodsMissed: 0,
      windows: [{ id: "run", values: [String(run)] }],
    };
    let due: number | null = null;
    for (let month = 0; month < 60; month++) {
      const period = `${2026 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
      const given = { period, measures: { score: "80" }, attributes: { hiredOn: hired }, state };
      const { next, proposal, state: after } = ladder.evaluate(given);
      const shorts = (next?.criteria ?? []).map(({ short }) => Number(short ?? 0));
      // Periods are months: what a test lacks comes with as many of them, and only then does the entry begin to count.
      const entry = Math.max(...shorts);
      const reach = entry === 0 ? (next?.periodsToReach ?? 0) : entry + rest.promoteAfter - 1;
      const told = month + Math.max(reach, next?.periodsToServe ?? 0, next?.monthsToServe ?? 0);
      due ??= told;
      expect(told).toBe(due);
      expect(proposal.move).toBe(month === due ? "promote" : "hold");
      if (month === due) return;
      state = after;
    }
    expect(due).toBeLessThan(60);
  });
  fc.assert(rule, { seed, numRuns: runs });
});
