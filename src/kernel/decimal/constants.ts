import type { Decimal } from "./types.js";

// Not frozen: a frozen object has a hidden class of its own, which slows every operation that meets both kinds.

/** The shared 0. */
export const ZERO: Decimal = { units: 0, places: 0 };

/** The shared 1; a fraction with this very object as denominator has no division open. */
export const ONE: Decimal = { units: 1, places: 0 };
