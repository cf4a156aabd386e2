import { readWeight } from "../../kernel/allocation/index.js";
import {
  compareFractions,
  decimalIssue,
  type Fraction,
  fractionOf,
  parseDecimal,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { DecimalLiteral, Operand } from "../../kernel/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import { goalIssue } from "../goalIssue.js";
import type { Goal } from "../types.js";
import { isFromTo } from "./directions.js";
import type { GoalNumbersRead, Quantity } from "./goalNode.js";

/** Reads every number of a goal; those that its direction does not look at are read for their faults alone. */
export function readNumbers(goal: Goal, path: string, issues: Issue[]): GoalNumbersRead {
  const baseline = readOperand(goal.baseline, `${path}/baseline`, issues);
  const target = readOperand(goal.target, `${path}/target`, issues);
  const low = readOperand(goal.low, `${path}/low`, issues);
  const high = readOperand(goal.high, `${path}/high`, issues);
  readConstant(goal.threshold, `${path}/threshold`, issues);
  readConstant(goal.stretch, `${path}/stretch`, issues);
  const inRange = goal.direction === "inRange";
  return {
    baseline: isFromTo(goal) ? baseline : null,
    target: inRange ? null : target,
    low: inRange ? low : null,
    high: inRange ? high : null,
    weight: readOwnWeight(goal.weight, `${path}/weight`, issues),
    ...readClamp(goal, `${path}/clamp`, issues),
  };
}

/** A decimal of the document, or null where there is none; a fault goes to `issues`. */
export function readConstant(
  literal: DecimalLiteral | undefined,
  path: string,
  issues: Issue[],
): Fraction | null {
  if (literal === undefined) return null;
  const decimal = parseDecimal(literal);
  if (typeof decimal === "object") return fractionOf(decimal);
  issues.push(decimalIssue(decimal, literal, path));
  return null;
}

function readOperand(operand: Operand | undefined, ref: string, issues: Issue[]): Quantity | null {
  if (typeof operand === "object") return { ref, measure: operand.measure };
  const constant = readConstant(operand, ref, issues);
  return constant === null ? null : { ref, constant };
}

function readOwnWeight(weight: DecimalLiteral | undefined, path: string, issues: Issue[]): Fraction | null {
  if (weight === undefined) return null;
  const read = readWeight(weight, path, "weighting");
  if (!("issues" in read)) return read.weight;
  issues.push(...read.issues);
  return null;
}

function readClamp(
  { clamp = {} }: Goal,
  path: string,
  issues: Issue[],
): { readonly least: Fraction; readonly most: Fraction | null } {
  const least = readConstant(clamp.least, `${path}/least`, issues) ?? fractionOf(ZERO);
  const most = readConstant(clamp.most, `${path}/most`, issues);
  if (most !== null && compareFractions(least, most) > 0) {
    const message =
      "The least of the clamp, 0 where none is written, is above its most. Swap them, or write a lower least.";
    issues.push(goalIssue("goals.bad_clamp", path, message));
  }
  return { least, most };
}
