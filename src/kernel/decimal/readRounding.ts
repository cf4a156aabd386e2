import { ownValue, quoted } from "../issue/index.js";
import { decimalError } from "./decimalIssue.js";
import { parseDecimal } from "./parseDecimal.js";
import { roundingModes } from "./roundingModes.js";
import type { Rounding } from "./types.js";

const mostPlaces = 60;

/**
 * Reads a rounding that came through a call, where the types may not have been; `path` is where it stood.
 *
 * The result is a copy: what was handed over may change later, and it may hold more than a rounding does.
 */
export function readRounding(rounding: unknown, path: string = "/rounding"): Rounding {
  const read = parseRounding(rounding);
  if (typeof read === "string") throw decimalError("decimal.invalid_rounding", path, read);
  return read;
}

/** The rounding, or in words what is wrong with it. Never throws. */
export function parseRounding(rounding: unknown): Rounding | string {
  if (typeof rounding !== "object" || rounding === null) {
    return 'A rounding is an object such as { places: 2, mode: "halfUp" }.';
  }
  const places = ownValue(rounding, "places");
  const step = ownValue(rounding, "step");
  const given = ownValue(rounding, "mode");
  if ((places === undefined) === (step === undefined))
    return "A rounding names either places or a step, not both.";
  const mode = roundingModes.find((known) => known === given);
  if (mode === undefined) {
    return `The mode ${quoted(typeof given === "string" ? given : typeof given)} is not known. Use one of ${roundingModes.join(", ")}.`;
  }
  if (places === undefined) return isStep(step) ? { step, mode } : STEP_FORM;
  return isPlaces(places) ? { places, mode } : PLACES_FORM;
}

const PLACES_FORM = `The places of a rounding are an integer from 0 to ${mostPlaces}.`;
const STEP_FORM = 'The step of a rounding is a positive decimal as text, such as "0.05".';

function isPlaces(places: unknown): places is number {
  return typeof places === "number" && Number.isInteger(places) && places >= 0 && places <= mostPlaces;
}

function isStep(step: unknown): step is string {
  const decimal = typeof step === "string" ? parseDecimal(step) : "wrong_type";
  return typeof decimal === "object" && decimal.units > 0;
}
