import type { Fraction } from "../decimal/index.js";
import type { ConditionOperator, Verdict } from "./types.js";

/** A value as a test finds it: a measure is a fraction, an attribute or a record's field is what it was given as. */
export type Reading = Fraction | string | number | bigint | boolean | null | undefined;

/** What a leaf compares with, as it is reported. */
export type Expected = Fraction | string | boolean | readonly string[];

/** The operator of a leaf with its literal, ready to test a value. */
export interface LeafTest {
  readonly operator: ConditionOperator;
  readonly expected: Expected | readonly [Fraction, Fraction];
  test(value: Reading): Verdict;
}

interface Placed {
  /** The node's id in a trace: that of its owner, then its place in the tree. */
  readonly id: string;
  readonly ref: string;
}

/** A compiled test of one field. */
export interface LeafNode extends Placed, LeafTest {
  readonly join: null;
  readonly field: string;
}

/** A compiled branch: met where at least `need` of its parts are. `all` needs every part, `any` needs one. */
export interface BranchNode extends Placed {
  readonly join: "all" | "any" | "atLeast";
  readonly need: number;
  readonly parts: readonly ConditionNode[];
}

/** A compiled negation. */
export interface NotNode extends Placed {
  readonly join: "not";
  readonly part: ConditionNode;
}

/** A compiled condition. */
export type ConditionNode = LeafNode | BranchNode | NotNode;
