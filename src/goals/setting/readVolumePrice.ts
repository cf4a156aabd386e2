import type { Issue } from "../../kernel/issue/index.js";
import { sumFractions } from "../../kernel/statistics/index.js";
import type { BasisFunction } from "./basisFunction.js";
import { readFigure, withoutValue } from "./figures.js";
import { productOf } from "./productOf.js";
import type { VolumePriceBasis } from "./types.js";

/** Reads a basis of how much is sold and for how much. */
export function readVolumePrice({ lines }: VolumePriceBasis, ref: string, issues: Issue[]): BasisFunction {
  const read = lines.map((line, index) => {
    const path = `${ref}/lines/${index}`;
    const volume = readFigure(line.volume, `${path}/volume`, issues);
    const price = readFigure(line.price, `${path}/price`, issues);
    return { id: line.id, worth: productOf(path, ["volume", volume], ["price", price]) };
  });
  return (id, trace) => {
    const mark = trace?.mark();
    const values = read.map((line) => line.worth(`${id}.${line.id}`, trace).value);
    const known = values.flatMap((value) => value ?? []);
    if (known.length < values.length)
      return withoutValue({ id, ref, kind: "sum" }, "missing_value", trace, mark);
    const value = sumFractions(known);
    trace?.node({ id, kind: "sum", ref, value }, mark);
    return { value };
  };
}
