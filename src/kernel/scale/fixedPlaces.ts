import type { Fraction } from "../decimal/index.js";
import type { BandTable } from "./bandTable.js";

/** The places of what bands pay that are rounded one by one: a sum keeps the places of its parts. */
export function placesOfBands({ roundEach }: BandTable): number | undefined {
  return roundEach?.places;
}

/** The places to print an amount from outside the bands with: those of the bands, where it fits into them. */
export function placesOfConstant(table: BandTable, { numerator }: Fraction): number | undefined {
  const places = placesOfBands(table);
  return places !== undefined && numerator.places <= places ? places : undefined;
}

/** The places of every amount of a table, where there is one number of them. */
export function placesOfAll(table: BandTable): number | undefined {
  const outside = [table.below, table.above].filter((amount) => typeof amount !== "string");
  return outside.every((amount) => placesOfConstant(table, amount) !== undefined)
    ? placesOfBands(table)
    : undefined;
}
