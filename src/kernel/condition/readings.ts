import type { Fraction } from "../decimal/index.js";

/**
 * What is known about one subject while a condition or a step is evaluated: numbers by measure id, and attributes.
 *
 * A measure that is null is known to be missing. Maps, so that no name can reach a prototype.
 */
export interface Readings {
  readonly measures: ReadonlyMap<string, Fraction | null>;
  readonly attributes: ReadonlyMap<string, string | number | boolean | null>;
}

/** Readings of nothing, for documents that name no input. */
export const NO_READINGS: Readings = { measures: new Map(), attributes: new Map() };
