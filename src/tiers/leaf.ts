import type { ConditionFunction } from "../kernel/condition/index.js";

/** A compiled test of one field. */
export type Leaf = ConditionFunction["leaves"][number];
