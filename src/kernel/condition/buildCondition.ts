import type { Issue, Result } from "../issue/index.js";
import type { Tracer } from "../trace/index.js";
import { buildNode } from "./buildNode.js";
import type { ConditionNode, LeafNode, Reading } from "./conditionNode.js";
import { judgeNode } from "./judgeNode.js";
import type { Readings } from "./readings.js";
import { traceNode } from "./traceNode.js";
import type { Condition, Verdict } from "./types.js";

/** A condition over measures and attributes, ready to be judged. */
export interface ConditionFunction {
  /** The measures and attributes that it looks at, sorted. */
  readonly fields: readonly string[];
  /** Its tests, in the order of the document. */
  readonly leaves: readonly LeafNode[];
  judge(readings: Readings, trace?: Tracer): Verdict;
}

/**
 * Compiles a condition over measures and attributes. `ref` is its JSON pointer; `id` is the id of its trace node, under
 * which its parts are numbered.
 */
export function buildCondition(
  condition: Condition,
  ref: string,
  id: string = "condition",
): Result<ConditionFunction> {
  const built = buildTree(condition, ref, id);
  if (!built.ok) return built;
  const { root, fields } = built.data;
  return {
    ok: true,
    data: Object.freeze({
      fields,
      leaves: Object.freeze(leavesOf(root)),
      judge: (readings: Readings, trace?: Tracer) =>
        trace === undefined ? judgeNode(root, readings, reading) : traceNode(root, readings, reading, trace),
    }),
  };
}

/** The compiled tree of a condition with the fields it looks at, sorted by code units; or all its faults. */
export function buildTree(
  condition: Condition,
  ref: string,
  id: string,
): Result<{ readonly root: ConditionNode; readonly fields: readonly string[] }> {
  const issues: Issue[] = [];
  const fields = new Set<string>();
  const root = buildNode(condition, { id, ref, depth: 0, issues, fields });
  if (root === null || issues.length > 0) return { ok: false, issues };
  return { ok: true, data: { root, fields: Object.freeze([...fields].sort()) } };
}

/** The value that a name has among the readings. A name is never both a measure and an attribute. */
export function reading(readings: Readings, field: string): Reading {
  const measure = readings.measures.get(field);
  return measure === undefined ? readings.attributes.get(field) : measure;
}

function leavesOf(node: ConditionNode): readonly LeafNode[] {
  if (node.join === null) return [node];
  return node.join === "not" ? leavesOf(node.part) : node.parts.flatMap(leavesOf);
}
