import {
  compareFractions,
  decimalIssue,
  decimalOf,
  type Fraction,
  fractionOf,
  parseDecimal,
} from "../../kernel/decimal/index.js";
import { readText } from "../../kernel/facts/index.js";
import { duplicateIds, type Fields, type Issue, ownFields, ownItems } from "../../kernel/issue/index.js";
import { goalIssue, missingField } from "../goalIssue.js";

/** A target with what it is held against, read. */
export interface ReadFairness {
  readonly id: string;
  readonly target: Fraction;
  readonly potential: Fraction | null;
  readonly outcomes: readonly Fraction[];
}

/** What counts as fair, read. */
export interface FairnessRule {
  readonly least: Fraction;
  readonly most: Fraction;
  readonly tolerance: Fraction;
}

const FIELDS: ReadonlySet<string> = new Set(["id", "target", "potential", "outcomes"]);
const OPTIONS: ReadonlySet<string> = new Set(["healthyShare", "tolerance"]);
const BOUNDS: ReadonlySet<string> = new Set(["least", "most"]);

/** Reads the targets; every fault goes to `issues`. */
export function readTargets(value: unknown, issues: Issue[]): readonly ReadFairness[] {
  const items = ownItems(value, "/targets", issues) ?? [];
  const read = items.flatMap((item, index) => readOne(item, `/targets/${index}`, issues) ?? []);
  if (read.length === items.length) issues.push(...duplicateIds(read, "/targets"));
  return read;
}

function readOne(item: unknown, path: string, issues: Issue[]): ReadFairness | null {
  const fields = ownFields(item, path, issues, FIELDS);
  if (fields === null) return null;
  const id = readText(fields, "id", path, issues);
  if (!fields.has("target")) issues.push(missingField(`${path}/target`, "decimal"));
  const target = decimalAt(fields, "target", path, issues);
  const potential = decimalAt(fields, "potential", path, issues);
  if (potential !== null && potential.numerator.units < 0) {
    const message = "A potential is below zero. Write zero or more, or leave it out.";
    issues.push(goalIssue("goals.negative_potential", `${path}/potential`, message));
  }
  const outcomes = fields.has("outcomes") ? ownItems(fields.get("outcomes"), `${path}/outcomes`, issues) : [];
  const known = (outcomes ?? []).flatMap(
    (each, index) => decimal(each, `${path}/outcomes/${index}`, issues) ?? [],
  );
  return id === null || target === null ? null : { id, target, potential, outcomes: known };
}

/** Reads the options, with the defaults in place of what is absent. */
export function readRule(value: unknown, issues: Issue[]): FairnessRule {
  const fields = ownFields(value, "/options", issues, OPTIONS) ?? new Map<string, unknown>();
  const path = "/options/healthyShare";
  const share = fields.has("healthyShare")
    ? ownFields(fields.get("healthyShare"), path, issues, BOUNDS)
    : null;
  const bounds = share ?? new Map<string, unknown>();
  const rule = {
    least: decimalAt(bounds, "least", path, issues) ?? constant("0.5"),
    most: decimalAt(bounds, "most", path, issues) ?? constant("0.75"),
    tolerance: decimalAt(fields, "tolerance", "/options", issues) ?? constant("0.2"),
  };
  const isOrdered =
    compareFractions(constant("0"), rule.least) <= 0 &&
    compareFractions(rule.least, rule.most) <= 0 &&
    compareFractions(rule.most, constant("1")) <= 0;
  if (!isOrdered)
    issues.push(badBounds(path, "The healthy share is no range within 0 and 1. Correct its ends."));
  if (rule.tolerance.numerator.units < 0)
    issues.push(badBounds("/options/tolerance", "The tolerance is below zero. Write zero or more."));
  return rule;
}

function badBounds(path: string, message: string): Issue {
  return goalIssue("goals.bad_fairness_bounds", path, message);
}

function constant(text: string): Fraction {
  return fractionOf(decimalOf(text));
}

function decimalAt(fields: Fields, name: string, path: string, issues: Issue[]): Fraction | null {
  return fields.has(name) ? decimal(fields.get(name), `${path}/${name}`, issues) : null;
}

function decimal(input: unknown, path: string, issues: Issue[]): Fraction | null {
  const read = parseDecimal(input);
  if (typeof read === "object") return fractionOf(read);
  issues.push(decimalIssue(read, input, path));
  return null;
}
