import type { Issue } from "../issue/index.js";
import { type ExpressionNode, partsOfExpression } from "./expressionNode.js";
import { measureIssue } from "./measureIssue.js";
import type { DerivedNode, MeasureNode } from "./measureNode.js";
import { POOLED } from "./measureUnits.js";
import type { MeasureUnit } from "./types.js";

/** The units that an expression may be in; a plain one fits any unit. Null where it cannot be told. */
type Units = readonly (MeasureUnit | "plain")[] | null;

/** The faults in the units of a derived measure: within its arithmetic, and against the unit that it declares. */
export function checkExpressionUnits(
  node: DerivedNode,
  nodes: ReadonlyMap<string, MeasureNode>,
): readonly Issue[] {
  const issues: Issue[] = [];
  const found = unitsOf(node.expression, { node, nodes, issues });
  if (found === null || found.some((unit) => isCalled(unit, node.unit))) return issues;
  const message = `The arithmetic gives ${found.join(" or ")}, not ${node.unit}. Write that unit, or correct the arithmetic.`;
  return [...issues, mismatch(node, `${node.ref}/unit`, message)];
}

interface Check {
  readonly node: DerivedNode;
  readonly nodes: ReadonlyMap<string, MeasureNode>;
  readonly issues: Issue[];
}

function unitsOf(expression: ExpressionNode, check: Check): Units {
  switch (expression.operation) {
    case "measure": {
      const unit = check.nodes.get(expression.measure)?.unit;
      return unit === undefined ? null : [unit];
    }
    case "constant":
      return [expression.unit ?? "plain"];
    case "multiply":
      return combined(expression, check, timesUnit, "multiplied, they are no known unit");
    case "divide":
      return combined(expression, check, overUnit, "the first over the second is no known unit");
    default:
      return combined(expression, check, sameUnit, "they have to be in one unit");
  }
}

/** The units of the parts, combined one after the other; the first that does not fit is told. */
function combined(expression: ExpressionNode, check: Check, combine: Combine, what: string): Units {
  const [first, ...rest] = partsOfExpression(expression).map((part) => ({
    part,
    units: unitsOf(part, check),
  }));
  let units: Units = first?.units ?? null;
  for (const next of rest) {
    if (units === null || next.units === null) return null;
    const both = pairs(units, next.units, combine);
    if (both.length === 0) {
      const message = `The units here are ${units.join(" or ")} and ${next.units.join(" or ")}: ${what}. Correct the measures, or give a constant its unit.`;
      check.issues.push(mismatch(check.node, next.part.ref, message));
      return null;
    }
    units = both;
  }
  return units;
}

type Unit = MeasureUnit | "plain";
type Combine = (a: Unit, b: Unit) => readonly Unit[];

function pairs(a: readonly Unit[], b: readonly Unit[], combine: Combine): readonly Unit[] {
  return [...new Set(a.flatMap((one) => b.flatMap((other) => combine(one, other))))];
}

function sameUnit(a: Unit, b: Unit): readonly Unit[] {
  if (a === b || b === "plain") return [a];
  return a === "plain" ? [b] : [];
}

/** Ratios, counts and plain numbers say how much or how many of the other there is. */
function timesUnit(a: Unit, b: Unit): readonly Unit[] {
  if (b === "plain") return [a];
  if (a === "plain" || a === "ratio") return [b];
  if (b === "ratio") return [a];
  if (a === "count") return [b];
  return b === "count" ? [a] : [];
}

/** Of one unit it is a ratio; of two it may also be in the unit of the first, as money a deal. */
function overUnit(a: Unit, b: Unit): readonly Unit[] {
  if (b === "plain") return [a];
  return a === b || a === "plain" ? ["ratio"] : [a, "ratio"];
}

/** Ratio and score are two names of what is pooled. */
function isCalled(unit: Unit, declared: MeasureUnit): boolean {
  return unit === "plain" || unit === declared || (POOLED.includes(unit) && POOLED.includes(declared));
}

function mismatch(node: DerivedNode, path: string, message: string): Issue {
  return measureIssue("measure.unit_mismatch", path, message, { measure: node.id, unit: node.unit });
}
