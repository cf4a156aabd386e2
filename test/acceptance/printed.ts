import { round } from "attainment/kernel";
import { type Answer, countOf, isRow, type Json } from "./facts.js";

/** Numbers as a source prints them: half up, to the places that are named for a field, or for each item of its list. */
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
  if (typeof value !== "string" || places === null) return value;
  return round(value, { places: countOf(places), mode: "halfUp" });
}
