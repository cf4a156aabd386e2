import { round } from "attainment/kernel";
import { type Answer, countOf, isRow, type Json, textOf } from "./facts.js";
import { roundingMode } from "./units.js";

/**
 * Numbers as a source prints them: half up, or as `mode` says, to the places that are named for a field, for each item of
 * its list, or for each field of the rows of its list.
 */
export function printed(answer: Answer, places: Json | undefined): Answer {
  if (!isRow(places)) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([key, value]) => [
      key,
      places[key] === undefined ? value : at(value, places[key]),
    ]),
  );
}

function at(value: Json, places: Json): Json {
  if (Array.isArray(value)) {
    return value.map((item, index) => at(item, Array.isArray(places) ? (places[index] ?? null) : places));
  }
  if (isRow(value)) return printed(value, places);
  if (typeof value !== "string" || places === null) return value;
  if (!isRow(places)) return round(value, { places: countOf(places), mode: "halfUp" });
  return round(value, { places: countOf(places.places), mode: roundingMode(textOf(places.mode)) });
}
