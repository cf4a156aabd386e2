import { compareFractions, type Fraction, readLiteral } from "../../kernel/decimal/index.js";
import { badRange } from "./badRange.js";
import { NOTHING, USUAL_MOST } from "./constants.js";
import type { CurveContext } from "./curveFunction.js";
import type { Expression } from "./expression.js";
import type { IndicatorCurve } from "./types.js";

/** The bounds of what a curve gives, and where each is written. */
export interface Clip {
  readonly least: Fraction;
  readonly most: Fraction;
  readonly leastRef: string;
  readonly mostRef: string;
}

/** Reads the clip of a curve: from 0 to 1.2 where nothing else is written; null where it is faulty. */
export function readClip({ least, most }: IndicatorCurve, context: CurveContext): Clip | null {
  const ref = `${context.ref}/curve`;
  const lower = least === undefined ? NOTHING : readLiteral(least, `${ref}/least`, context.issues);
  const upper = most === undefined ? USUAL_MOST : readLiteral(most, `${ref}/most`, context.issues);
  if (lower === null || upper === null) return null;
  if (compareFractions(lower, upper) > 0) {
    const field = most === undefined ? "/least" : "/most";
    badRange(context, field, "The least ratio lies above the most. Lower the one, or raise the other.");
    return null;
  }
  return {
    least: lower,
    most: upper,
    leastRef: least === undefined ? context.ref : `${ref}/least`,
    mostRef: most === undefined ? context.ref : `${ref}/most`,
  };
}

/** The expression between the bounds of the clip. */
export function clipped(of: Expression, { least, most, leastRef, mostRef }: Clip): Expression {
  const raised: Expression = { kind: "floor", id: "least", ref: leastRef, of, at: least };
  return { kind: "cap", id: "most", ref: mostRef, of: raised, at: most };
}
