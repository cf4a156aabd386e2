import { type Decimal, plus, scaled, ZERO } from "../../kernel/decimal/index.js";

/** Exact sums by place. */
export interface PlaceSums {
  add(place: number, amount: Decimal): void;
  of(place: number): Decimal;
}

/**
 * Opens sums. As long as the amounts of a place have one number of places and their sum is a safe integer, where float
 * addition is exact, no object is made for them; all others go to an exact decimal.
 */
export function openSums(): PlaceSums {
  const units: number[] = [];
  const scales: number[] = [];
  const spilled = new Map<number, Decimal>();
  return {
    add: (place, amount) => {
      const { units: more, places } = amount;
      if (typeof more === "number") {
        const before = units[place];
        if (before === undefined) {
          units[place] = more;
          scales[place] = places;
          return;
        }
        const sum = before + more;
        if (scales[place] === places && Number.isSafeInteger(sum)) {
          units[place] = sum;
          return;
        }
      }
      spilled.set(place, plus(spilled.get(place) ?? ZERO, amount));
    },
    of: (place) => {
      const kept = units[place];
      const exact = kept === undefined ? ZERO : scaled(kept, scales[place] ?? 0);
      const rest = spilled.get(place);
      return rest === undefined ? exact : plus(exact, rest);
    },
  };
}
