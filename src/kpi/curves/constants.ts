import { addFractions, type Fraction, fractionOf, ONE, scaled, ZERO } from "../../kernel/decimal/index.js";

/** 0. */
export const NOTHING: Fraction = fractionOf(ZERO);

/** 1. */
export const WHOLE: Fraction = fractionOf(ONE);

/** 2. */
export const TWICE: Fraction = addFractions(WHOLE, WHOLE);

/** The most that a clipped curve gives where nothing else is written: 1.2. */
export const USUAL_MOST: Fraction = fractionOf(scaled(12, 1));
