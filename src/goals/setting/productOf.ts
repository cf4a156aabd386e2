import { multiplyFractions } from "../../kernel/decimal/index.js";
import type { BasisFunction } from "./basisFunction.js";
import { type Figure, recordFigure, withoutValue } from "./figures.js";

/** A number that is one figure times another, each named. */
export function productOf(
  ref: string,
  [firstName, first]: readonly [name: string, figure: Figure],
  [secondName, second]: readonly [name: string, figure: Figure],
): BasisFunction {
  return (id, trace) => {
    const mark = trace?.mark();
    recordFigure(`${id}.${firstName}`, first, trace);
    recordFigure(`${id}.${secondName}`, second, trace);
    if (first.value === null || second.value === null)
      return withoutValue({ id, ref, kind: "product" }, "missing_value", trace, mark);
    const value = multiplyFractions(first.value, second.value);
    trace?.node({ id, kind: "product", ref, value }, mark);
    return { value };
  };
}
