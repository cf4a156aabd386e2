import { type Decimal, plus, scaled, ZERO } from "../../kernel/decimal/index.js";

/** Amounts added up by person, for one measure. */
export interface Sums {
  /** Adds an amount of the person at `index`. */
  add(index: number, amount: Decimal): void;
  /** The same for a safe whole number of units of `10^-places`. */
  addUnits(index: number, units: number, places: number): void;
  of(index: number): Decimal;
  total(): Decimal;
  readonly count: number;
}

/**
 * Opens sums for `size` people. Units of one number of places are added as floats as long as the sum is a safe integer,
 * where float addition is exact; before it is not, what there is goes to an exact decimal.
 */
export function openSums(size: number): Sums {
  const byPlaces: Float64Array[] = [];
  const spilled = new Map<number, Decimal>();
  let count = 0;
  const spill = (index: number, amount: Decimal) =>
    spilled.set(index, plus(spilled.get(index) ?? ZERO, amount));
  const addUnits = (index: number, units: number, places: number) => {
    let sums = byPlaces[places];
    if (sums === undefined) {
      sums = new Float64Array(size);
      byPlaces[places] = sums;
    }
    const before = sums[index] ?? 0;
    const sum = before + units;
    count += 1;
    if (Number.isSafeInteger(sum)) sums[index] = sum;
    else {
      spill(index, scaled(before, places));
      sums[index] = units;
    }
  };
  const of = (index: number) =>
    byPlaces.reduce(
      (sum, units, places) => plus(sum, scaled(units[index] ?? 0, places)),
      spilled.get(index) ?? ZERO,
    );
  return {
    add: (index, { units, places }) => {
      if (typeof units === "number" && places < MOST_PLACES) return addUnits(index, units, places);
      count += 1;
      spill(index, { units, places });
    },
    addUnits,
    of,
    total: () => {
      let sum = ZERO;
      for (let index = 0; index < size; index += 1) sum = plus(sum, of(index));
      return sum;
    },
    get count() {
      return count;
    },
  };
}

/** A list of sums a person is kept for each number of places below this one. */
const MOST_PLACES = 8;
