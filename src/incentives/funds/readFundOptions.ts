import type { Readings } from "../../kernel/condition/index.js";
import { type Faults, readAttributes, readFlag, readMeasures } from "../../kernel/facts/index.js";
import { type Issue, ownFields } from "../../kernel/issue/index.js";
import type { LineRounding } from "../rounding.js";
import { readLineRounding } from "./readLineRounding.js";

/** The options of a call that shares a fund out, read. */
export interface ReadFundOptions {
  readonly rounding: LineRounding;
  readonly readings: Readings;
  readonly trace: boolean;
}

const KNOWN: ReadonlySet<string> = new Set(["currency", "rounding", "measures", "attributes", "trace"]);

/** Reads the options of a call that shares a fund out; null where one is at fault. */
export function readFundOptions(options: unknown, issues: Issue[]): ReadFundOptions | null {
  const before = issues.length;
  const fields = ownFields(options, "/options", issues, KNOWN);
  if (fields === null) return null;
  const given = { currency: fields.get("currency"), rounding: fields.get("rounding") };
  const rounding = readLineRounding(given, "/options", issues);
  const faults: Faults = { issues: [], leftOut: [] };
  const measures = fields.has("measures") ? readMeasures(fields.get("measures"), faults) : new Map();
  const attributes = fields.has("attributes") ? readAttributes(fields.get("attributes"), faults) : new Map();
  for (const issue of faults.issues) issues.push({ ...issue, path: `/options${issue.path}` });
  const trace = readFlag(fields.get("trace"), "trace", issues);
  if (rounding === null || issues.length > before) return null;
  return { rounding, readings: { measures, attributes }, trace };
}
