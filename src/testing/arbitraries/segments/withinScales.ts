import type { ScoreSegmentation, SegmentFacts } from "../../../segments/index.js";
import {
  least,
  most,
  printRational,
  rationalOf,
  readRational,
  roundRational,
  WHOLE,
} from "../../rational/index.js";

/** The fields with each value that lies off its scale moved onto it: a scale refuses others. */
export function withinScales(
  document: ScoreSegmentation,
  fields: SegmentFacts["fields"],
): SegmentFacts["fields"] {
  const scales = Object.entries(document.fields ?? {});
  if (scales.length === 0) return fields;
  const moved = scales.flatMap(([name, { between, whole = false }]) => {
    const given = fields[name] ?? null;
    if (given === null) return [];
    const [low, high] = between.map(rationalOf);
    const value = readRational(String(given)) ?? low;
    if (low === undefined || high === undefined || value === undefined) return [];
    const inside = most(low, least(high, value));
    if (!whole) return [[name, printRational(inside)] as const];
    const down = roundRational(inside, WHOLE, "floor");
    return [[name, printRational(most(roundRational(low, WHOLE, "ceil"), down))] as const];
  });
  return { ...fields, ...Object.fromEntries(moved) };
}
