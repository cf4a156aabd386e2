import type { Issue } from "../issue/index.js";
import type { Reference } from "./expressionNode.js";

/** What is handed down while an expression is compiled: the place, and the lists of what is found on the way. */
export interface ExpressionPlace {
  readonly ref: string;
  /** What the id of its trace node has after that of the measure. */
  readonly path: string;
  readonly depth: number;
  /** The id of the measure that is derived. */
  readonly measure: string;
  readonly issues: Issue[];
  readonly references: Reference[];
}

/** The place of a part of an expression: the steps to it in the document, and its name among the parts. */
export function under(place: ExpressionPlace, steps: string, name: string | number): ExpressionPlace {
  return {
    ...place,
    ref: `${place.ref}/${steps}`,
    path: stepTo(place.path, name),
    depth: place.depth + 1,
  };
}

/**
 * The path of a part. It begins with `#`, so that the ids of steps do not run into those of measures, in which a point is
 * common: the second part of `sales` is `sales#1`, and `sales.1` may be a measure.
 */
export function stepTo(path: string, name: string | number): string {
  return `${path}${path === "" ? "#" : "."}${name}`;
}
