import {
  compareFractions,
  decimalIssue,
  type Fraction,
  fractionOf,
  parseDecimal,
  scaled,
  ZERO,
} from "../../kernel/decimal/index.js";
import { checkText } from "../../kernel/facts/index.js";
import { type Fields, type Issue, ownFields, ownItems } from "../../kernel/issue/index.js";
import { goalIssue, missingField } from "../goalIssue.js";

/** What an assessment may look at, read; null where it was not given. */
export interface ReadContext {
  readonly history: readonly Fraction[] | null;
  readonly peers: readonly Fraction[] | null;
  readonly growth: { readonly low: Fraction; readonly high: Fraction } | null;
  readonly goalIds: readonly string[] | null;
  readonly tooEasyBelow: Fraction;
  readonly tooHardAbove: Fraction;
}

const FIELDS: ReadonlySet<string> = new Set(["history", "peers", "industryGrowth", "goalIds", "zScore"]);

/** Reads the context of an assessment; every fault goes to `issues`. */
export function readContext(value: unknown, issues: Issue[]): ReadContext {
  const fields = ownFields(value, "/context", issues, FIELDS) ?? new Map<string, unknown>();
  const growth = bounds(fields, "industryGrowth", ["low", "high"], issues);
  const score = bounds(fields, "zScore", ["tooEasyBelow", "tooHardAbove"], issues);
  const tooEasyBelow = score.get("tooEasyBelow") ?? fractionOf(ZERO);
  const tooHardAbove = score.get("tooHardAbove") ?? fractionOf(scaled(2, 0));
  const [low, high] = [growth.get("low"), growth.get("high")];
  checkOrder("industryGrowth", low, high, issues);
  checkOrder("zScore", tooEasyBelow, tooHardAbove, issues);
  return {
    history: decimals(fields, "history", issues),
    peers: decimals(fields, "peers", issues),
    growth: low === undefined || high === undefined ? null : { low, high },
    goalIds: ids(fields, issues),
    tooEasyBelow,
    tooHardAbove,
  };
}

function decimals(fields: Fields, name: "history" | "peers", issues: Issue[]): readonly Fraction[] | null {
  if (!fields.has(name)) return null;
  const items = ownItems(fields.get(name), `/context/${name}`, issues) ?? [];
  return items.flatMap((item, index) => decimal(item, `/context/${name}/${index}`, issues) ?? []);
}

function ids(fields: Fields, issues: Issue[]): readonly string[] | null {
  if (!fields.has("goalIds")) return null;
  const items = ownItems(fields.get("goalIds"), "/context/goalIds", issues) ?? [];
  return items.flatMap((item, index) => checkText(item, `/context/goalIds/${index}`, issues) ?? []);
}

/** The bounds that are there, by name; of a growth both are needed. */
function bounds(
  fields: Fields,
  name: "industryGrowth" | "zScore",
  names: readonly [string, string],
  issues: Issue[],
): ReadonlyMap<string, Fraction> {
  const path = `/context/${name}`;
  const read = new Map<string, Fraction>();
  if (!fields.has(name)) return read;
  const own = ownFields(fields.get(name), path, issues, new Set(names)) ?? new Map<string, unknown>();
  for (const each of names) {
    if (name === "zScore" && !own.has(each)) continue;
    if (!own.has(each)) issues.push(missingField(`${path}/${each}`, "decimal"));
    const value = own.has(each) ? decimal(own.get(each), `${path}/${each}`, issues) : null;
    if (value !== null) read.set(each, value);
  }
  return read;
}

function decimal(input: unknown, path: string, issues: Issue[]): Fraction | null {
  const read = parseDecimal(input);
  if (typeof read === "object") return fractionOf(read);
  issues.push(decimalIssue(read, input, path));
  return null;
}

function checkOrder(
  name: string,
  low: Fraction | undefined,
  high: Fraction | undefined,
  issues: Issue[],
): void {
  if (low === undefined || high === undefined || compareFractions(low, high) <= 0) return;
  const message = "The lower bound is above the higher one. Swap them.";
  issues.push(goalIssue("goals.unsorted_bounds", `/context/${name}`, message));
}
