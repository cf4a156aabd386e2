import type { ConditionFunction } from "../condition/index.js";
import type { Fraction } from "../decimal/index.js";
import type { MeasureUnit } from "./types.js";

/** A measure that is named somewhere in an expression, and the JSON pointer of that place. */
export interface Reference {
  readonly id: string;
  readonly ref: string;
}

/** The operations whose parts are worked out alike, one after the other. */
export type ListOperation = "add" | "subtract" | "multiply" | "min" | "max";

interface Placed {
  /** The JSON pointer of the expression. */
  readonly ref: string;
  /** What the id of its trace node has after that of the measure. */
  readonly path: string;
}

/** A measure, by its place among the references of the expression. */
export interface ReferenceNode extends Placed {
  readonly operation: "measure";
  readonly measure: string;
  readonly place: number;
}

export interface ConstantNode extends Placed {
  readonly operation: "constant";
  readonly value: Fraction;
  /** Null for a plain constant, which fits any unit. */
  readonly unit: MeasureUnit | null;
}

export interface ListNode extends Placed {
  readonly operation: ListOperation;
  readonly parts: readonly ExpressionNode[];
}

export interface DivideNode extends Placed {
  readonly operation: "divide";
  readonly above: ExpressionNode;
  readonly below: ExpressionNode;
  /** What a denominator of zero gives; null for no value. */
  readonly whenZero: Fraction | null;
}

export interface ClampNode extends Placed {
  readonly operation: "clamp";
  readonly part: ExpressionNode;
  readonly least: Fraction | null;
  readonly most: Fraction | null;
}

export interface ChooseNode extends Placed {
  readonly operation: "choose";
  readonly cases: readonly { readonly when: ConditionFunction; readonly then: ExpressionNode }[];
  readonly otherwise: ExpressionNode;
}

/** A compiled expression of arithmetic over measures. */
export type ExpressionNode = ReferenceNode | ConstantNode | ListNode | DivideNode | ClampNode | ChooseNode;

/** The expressions right below one. */
export function partsOfExpression(node: ExpressionNode): readonly ExpressionNode[] {
  switch (node.operation) {
    case "measure":
    case "constant":
      return [];
    case "divide":
      return [node.above, node.below];
    case "clamp":
      return [node.part];
    case "choose":
      return [...node.cases.map(({ then }) => then), node.otherwise];
    default:
      return node.parts;
  }
}
