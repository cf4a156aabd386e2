import {
  compareFractions,
  decimalIssue,
  type Fraction,
  fractionOf,
  parseDecimal,
  wholeFraction,
  ZERO,
} from "../../kernel/decimal/index.js";
import { checkText } from "../../kernel/facts/index.js";
import { type Fields, type Issue, ownFields, ownItems } from "../../kernel/issue/index.js";
import { goalIssue, missingField } from "../goalIssue.js";

/** What an assessment may look at, read; null where it was not given. */
export interface ReadContext {
  readonly history: readonly Fraction[] | null;
  readonly peers: readonly Fraction[] | null;
  /** The growth that is usual in the trade. */
  readonly trade: Range | null;
  readonly industry: Range | null;
  readonly growth: Range | null;
  readonly goalIds: readonly string[] | null;
  readonly strategyIds: readonly string[] | null;
  readonly tooEasyBelow: Fraction;
  readonly tooHardAbove: Fraction;
}

/** What lies from one number to another, both included. */
export interface Range {
  readonly low: Fraction;
  readonly high: Fraction;
}

const FIELDS: ReadonlySet<string> = new Set([
  "history",
  "peers",
  "industryGrowth",
  "industry",
  "growth",
  "goalIds",
  "strategyIds",
  "zScore",
]);

/** Reads the context of an assessment; every fault goes to `issues`. */
export function readContext(value: unknown, issues: Issue[]): ReadContext {
  const fields = ownFields(value, "/context", issues, FIELDS) ?? new Map<string, unknown>();
  const score = bounds(fields, "zScore", BOUNDS, issues);
  const tooEasyBelow = score.get("tooEasyBelow") ?? fractionOf(ZERO);
  const tooHardAbove = score.get("tooHardAbove") ?? wholeFraction(2);
  checkOrder("zScore", tooEasyBelow, tooHardAbove, issues);
  return {
    history: decimals(fields, "history", issues),
    peers: decimals(fields, "peers", issues),
    trade: range(fields, "industryGrowth", ENDS, issues),
    industry: range(fields, "industry", ENDS, issues),
    growth: range(fields, "growth", BOUNDS, issues),
    goalIds: ids(fields, "goalIds", issues),
    strategyIds: ids(fields, "strategyIds", issues),
    tooEasyBelow,
    tooHardAbove,
  };
}

const ENDS = ["low", "high"] as const;
const BOUNDS = ["tooEasyBelow", "tooHardAbove"] as const;

/** Both ends of a range in their order; null where it is absent or faulty. */
function range(
  fields: Fields,
  name: RangeName,
  names: readonly [string, string],
  issues: Issue[],
): Range | null {
  const read = bounds(fields, name, names, issues);
  const [low, high] = names.map((each) => read.get(each));
  checkOrder(name, low, high, issues);
  return low === undefined || high === undefined ? null : { low, high };
}

type RangeName = "industryGrowth" | "industry" | "growth";

function decimals(fields: Fields, name: "history" | "peers", issues: Issue[]): readonly Fraction[] | null {
  if (!fields.has(name)) return null;
  const items = ownItems(fields.get(name), `/context/${name}`, issues) ?? [];
  return items.flatMap((item, index) => decimal(item, `/context/${name}/${index}`, issues) ?? []);
}

function ids(fields: Fields, name: "goalIds" | "strategyIds", issues: Issue[]): readonly string[] | null {
  if (!fields.has(name)) return null;
  const items = ownItems(fields.get(name), `/context/${name}`, issues) ?? [];
  return items.flatMap((item, index) => checkText(item, `/context/${name}/${index}`, issues) ?? []);
}

/** The bounds that are there, by name; of a z-score either may be left out. */
function bounds(
  fields: Fields,
  name: RangeName | "zScore",
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
