import type { RecordCondition } from "../condition/index.js";
import type { Weights } from "../weighting/index.js";
import type { ExpressionNode, Reference } from "./expressionNode.js";
import type { MeasureUnit, MeasureWindow, RecordMeasure } from "./types.js";

/** How records become a number. */
export type Aggregate = "sum" | "count" | "distinct" | "min" | "max" | "mean" | "last";

interface Named {
  readonly id: string;
  readonly ref: string;
  readonly title?: string | undefined;
  readonly unit: MeasureUnit;
}

/** A compiled measure over the records of one stream. */
export interface RecordNode extends Named {
  readonly kind: "records";
  readonly stream: string;
  readonly where: RecordCondition | null;
  readonly person: string;
  readonly date: string;
  readonly window: MeasureWindow;
  readonly aggregate: Aggregate;
  /** The field that is aggregated; null for a count. */
  readonly field: string | null;
}

/** Two measures, by id. */
export interface Quotient {
  readonly numerator: string;
  readonly denominator: string;
}

/** A compiled measure over other measures. */
export type RelatedNode = Named &
  (
    | { readonly kind: "ratio"; readonly ratio: Quotient }
    | { readonly kind: "weightedRatio"; readonly terms: readonly Quotient[]; readonly weights: Weights }
    | { readonly kind: "growth"; readonly of: string; readonly on: "previous" | "sameLastYear" }
  );

/** A compiled measure that has a value only where one is given. */
export interface GivenNode extends Named {
  readonly kind: "given";
}

/** A compiled measure that is worked out from others by arithmetic. */
export interface DerivedNode extends Named {
  readonly kind: "derived";
  readonly expression: ExpressionNode;
  /** Every measure that is named, once for each place where it is. */
  readonly references: readonly Reference[];
}

/** A compiled measure. */
export type MeasureNode = RecordNode | RelatedNode | GivenNode | DerivedNode;

/** The aggregate of a measure over records, and its field. */
export function aggregateOf(measure: RecordMeasure): Pick<RecordNode, "aggregate" | "field"> {
  if ("sum" in measure) return { aggregate: "sum", field: measure.sum };
  if ("distinct" in measure) return { aggregate: "distinct", field: measure.distinct };
  if ("min" in measure) return { aggregate: "min", field: measure.min };
  if ("max" in measure) return { aggregate: "max", field: measure.max };
  if ("mean" in measure) return { aggregate: "mean", field: measure.mean };
  if ("last" in measure) return { aggregate: "last", field: measure.last };
  return { aggregate: "count", field: null };
}

/** The ids of the measures that a measure stands on; of a weighted ratio each numerator, then its denominator. */
export function partsOf(node: MeasureNode): readonly string[] {
  switch (node.kind) {
    case "records":
    case "given":
      return [];
    case "derived":
      return node.references.map(({ id }) => id);
    case "ratio":
      return [node.ratio.numerator, node.ratio.denominator];
    case "weightedRatio":
      return node.terms.flatMap(({ numerator, denominator }) => [numerator, denominator]);
    case "growth":
      return [node.of];
  }
}
