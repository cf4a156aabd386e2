import { type Fraction, fractionOf, ONE, subtractFractions, ZERO } from "../decimal/index.js";
import { type Fields, type Issue, ownFields } from "../issue/index.js";
import { readValue } from "../statistics/readValues.js";
import { badOption } from "./calibrationFault.js";
import type { CalibrationOptions } from "./calibrationTypes.js";

/** The options of a calibration, read. `start` and `length` are the mean and deviation, or the lowest and the range. */
export interface ReadCalibration {
  readonly method: CalibrationOptions["method"];
  readonly target: { readonly start: Fraction; readonly length: Fraction } | "all";
  readonly withoutSpread: NonNullable<CalibrationOptions["withoutSpread"]>;
  readonly minimumGroup: number;
}

const KNOWN: ReadonlySet<string> = new Set(["method", "target", "withoutSpread", "minimumGroup"]);
const METHODS: readonly ReadCalibration["method"][] = ["zScore", "minMax", "none"];
const FALLBACKS: readonly ReadCalibration["withoutSpread"][] = ["null", "middle", "keep"];
const UNIT = { start: fractionOf(ZERO), length: fractionOf(ONE) };

/** Reads the options of a calibration; null where one is at fault. */
export function readCalibration(options: unknown, issues: Issue[]): ReadCalibration | null {
  const before = issues.length;
  const fields = ownFields(options, "/options", issues, KNOWN);
  if (fields === null) return null;
  const method = METHODS.find((each) => each === fields.get("method"));
  if (method === undefined) issues.push(badOption("/options/method", METHODS.join(", ")));
  const fallback = fields.has("withoutSpread") ? fields.get("withoutSpread") : "null";
  const withoutSpread = FALLBACKS.find((each) => each === fallback);
  if (withoutSpread === undefined) issues.push(badOption("/options/withoutSpread", FALLBACKS.join(", ")));
  const minimumGroup = readMinimum(fields, issues);
  const target = method === undefined ? null : readTarget(fields.get("target"), method, issues);
  if (issues.length > before || method === undefined || withoutSpread === undefined || target === null)
    return null;
  return { method, target, withoutSpread, minimumGroup };
}

function readMinimum(fields: Fields, issues: Issue[]): number {
  const value = fields.has("minimumGroup") ? fields.get("minimumGroup") : 2;
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 1) return value;
  issues.push(badOption("/options/minimumGroup", "a whole number from 1"));
  return 2;
}

function readTarget(
  value: unknown,
  method: ReadCalibration["method"],
  issues: Issue[],
): ReadCalibration["target"] | null {
  if (value === undefined) return UNIT;
  const path = "/options/target";
  if (method === "none") {
    issues.push(badOption(path, "no target where scores stay as they are"));
    return null;
  }
  if (value === "all") return "all";
  const [first, second] = method === "zScore" ? ["mean", "deviation"] : ["from", "to"];
  const fields = ownFields(value, path, issues, new Set([first, second]));
  const start = fields === null ? null : readValue(fields.get(first), `${path}/${first}`, issues);
  const end = fields === null ? null : readValue(fields.get(second), `${path}/${second}`, issues);
  if (start === null || end === null) return null;
  const length = method === "zScore" ? end : subtractFractions(end, start);
  if (length.numerator.units > 0) return { start, length };
  issues.push(badOption(path, method === "zScore" ? "a deviation above zero" : "from below to"));
  return null;
}
