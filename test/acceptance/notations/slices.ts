import { compare, subtract } from "attainment/kernel";
import { type Row, textOf } from "../facts.js";

/** The slices of a graduated scale that lie between two totals, from the slices of both. */
export function slicesBetween(before: readonly Row[], after: readonly Row[]): readonly Row[] {
  return after
    .map((band) => {
      const past = before.find(({ id }) => id === band.id)?.slice ?? "0";
      return { ...band, slice: subtract(textOf(band.slice), textOf(past)) };
    })
    .filter(({ slice }) => compare(slice, "0") > 0);
}
