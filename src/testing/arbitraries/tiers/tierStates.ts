import fc from "fast-check";
import type { Ladder, LadderWindow, TierState, WindowState } from "../../../tiers/index.js";
import { printRational, rationalOf } from "../../rational/index.js";
import { dates } from "../dates.js";
import { decimals } from "../decimals.js";
import { maybe, written } from "../maybe.js";

/** States in any tier of a ladder, with counts about those that its rules ask for; all of them begin before 2024. */
export function tierStates({ tiers, trackBy, windows = [] }: Ladder): fc.Arbitrary<TierState> {
  return fc
    .record({
      tierId: fc.constantFrom(...tiers.map(({ id }) => id)),
      since: dates({ from: "2020-01-01", to: "2024-01-01" }),
      periodsInTier: fc.nat(4),
      periodsReached: fc.nat(3),
      reachedTierId:
        trackBy === undefined ? fc.constant(undefined) : maybe(fc.constantFrom(...tiers.map(({ id }) => id))),
      periodsMissed: fc.nat(3),
      windows: windows.length === 0 ? fc.constant(undefined) : fc.tuple(...windows.map(windowStates)),
    })
    .map((state) =>
      // Nobody is on the way to a tier whose entry was not reached.
      written({ ...state, reachedTierId: state.periodsReached === 0 ? undefined : state.reachedTierId }),
    );
}

/** As a result prints them. */
const amounts = decimals({ min: "-100", max: "1000", places: 2 }).map((text) =>
  printRational(rationalOf(text)),
);

/** What a window may hold: values of its last periods, or the one number so far. */
function windowStates({ id, periods, ratio, count, consecutive }: LadderWindow): fc.Arbitrary<WindowState> {
  const isCount = count !== undefined || consecutive !== undefined;
  const known = isCount
    ? fc.nat(periods === undefined ? 3 : 1).map(String)
    : fc.oneof(amounts, fc.constant("1/3"));
  const gap =
    periods === undefined
      ? known
      : fc.oneof({ weight: 9, arbitrary: known }, { weight: 1, arbitrary: fc.constant(null) });
  return fc.array(fc.tuple(gap, amounts), { maxLength: periods ?? 1 }).map((items) => {
    const values = items.map(([value]) => value);
    if (ratio === undefined) return { id, values };
    return { id, values, bases: items.map(([value, base]) => (value === null ? null : base)) };
  });
}
