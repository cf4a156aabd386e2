import { quoted } from "../issue/index.js";
import { decimalError } from "./decimalIssue.js";
import { parseDecimal } from "./parseDecimal.js";
import { roundingModes } from "./roundingModes.js";
import type { Rounding } from "./types.js";

const mostPlaces = 60;

/** Checks a rounding that came through a call, where the types may not have been; `path` is where it stood. */
export function readRounding(rounding: Rounding, path: string = "/rounding"): Rounding {
  const problem = roundingProblem(rounding);
  if (problem !== null) throw decimalError("decimal.invalid_rounding", path, problem);
  // A copy, because plain JavaScript may pass { places: undefined, step: "0.05" }.
  return "step" in rounding && rounding.step !== undefined
    ? { step: rounding.step, mode: rounding.mode }
    : rounding;
}

function roundingProblem(rounding: unknown): string | null {
  if (typeof rounding !== "object" || rounding === null) {
    return 'A rounding is an object such as { places: 2, mode: "halfUp" }.';
  }
  const places = "places" in rounding ? rounding.places : undefined;
  const step = "step" in rounding ? rounding.step : undefined;
  const mode = "mode" in rounding ? rounding.mode : undefined;
  if ((places === undefined) === (step === undefined))
    return "A rounding names either places or a step, not both.";
  if (!roundingModes.some((known) => known === mode)) {
    return `The mode ${quoted(typeof mode === "string" ? mode : typeof mode)} is not known. Use one of ${roundingModes.join(", ")}.`;
  }
  return places === undefined ? stepProblem(step) : placesProblem(places);
}

function placesProblem(places: unknown): string | null {
  const fits = typeof places === "number" && Number.isInteger(places) && places >= 0 && places <= mostPlaces;
  return fits ? null : `The places of a rounding are an integer from 0 to ${mostPlaces}.`;
}

function stepProblem(step: unknown): string | null {
  const decimal = typeof step === "string" ? parseDecimal(step) : "wrong_type";
  return typeof decimal === "object" && decimal.units > 0
    ? null
    : 'The step of a rounding is a positive decimal as text, such as "0.05".';
}
