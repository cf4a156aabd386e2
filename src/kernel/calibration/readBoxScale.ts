import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  multiplyFractions,
  subtractFractions,
  wholeFraction,
} from "../decimal/index.js";
import { type Issue, issueOf, ownFields, ownItems } from "../issue/index.js";
import { readValue } from "../statistics/readValues.js";
import type { CalibrationFactsCode } from "./codes.js";

/** A scale that is cut in three. */
export interface BoxScale {
  readonly from: Fraction;
  readonly to: Fraction;
  readonly cuts: readonly Fraction[];
}

const SCALE: ReadonlySet<string> = new Set(["from", "to", "cuts"]);

/** Reads a scale; null where it is at fault, and then `issues` says why. */
export function readBoxScale(value: unknown, path: string, issues: Issue[]): BoxScale | null {
  const before = issues.length;
  const fields = ownFields(value, path, issues, SCALE);
  if (fields === null) return null;
  const from = readValue(fields.get("from"), `${path}/from`, issues);
  const to = readValue(fields.get("to"), `${path}/to`, issues);
  if (from === null || to === null) return null;
  const cuts = fields.has("cuts")
    ? (ownItems(fields.get("cuts"), `${path}/cuts`, issues) ?? []).flatMap(
        (cut, index) => readValue(cut, `${path}/cuts/${index}`, issues) ?? [],
      )
    : thirds(from, to);
  if (issues.length > before) return null;
  const bounds = [from, ...cuts, to];
  const rises = bounds.every((bound, index) => {
    const next = bounds[index + 1];
    return next === undefined || compareFractions(bound, next) < 0;
  });
  if (rises && cuts.length === 2) return { from, to, cuts };
  const message = "The scale does not rise from `from` over two cuts to `to`. Write the lower bound first.";
  issues.push(issueOf<CalibrationFactsCode>("calibration.bad_scale", path, message));
  return null;
}

function thirds(from: Fraction, to: Fraction): readonly Fraction[] {
  const third = divideFractions(subtractFractions(to, from), wholeFraction(3));
  return [1, 2].map((count) => addFractions(from, multiplyFractions(wholeFraction(count), third)));
}
