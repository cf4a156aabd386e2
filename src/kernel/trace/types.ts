import type { Fraction } from "../decimal/index.js";

/**
 * The kinds of a trace node: a closed union. Each kind has one rule by which its value follows from its own `params`,
 * `inputs` and `children`, so that a trace can be replayed by somebody who has only the trace.
 *
 * | kind | value |
 * | --- | --- |
 * | `input` | the one entry of `inputs` |
 * | `constant` | `params.value` |
 * | `sum` | the sum of the children |
 * | `difference` | the first child less the second |
 * | `product` | the product of the children |
 * | `quotient` | the first child over the second |
 * | `scale` | the sum of its `band` or `point` children, times `params.sign` where it has one |
 * | `band` | `slice * rate + amount`, or `slice * rate + blocks * amount` with `per`; `0` for a band passed over |
 * | `point` | `fromValue + (x - from) * (toValue - fromValue) / (to - from)` |
 * | `grade` | `params.band`, the id of the band reached |
 * | `multiply` | before times `by` |
 * | `add` | before plus `amount` |
 * | `cap` | the smaller of before and `at` |
 * | `floor` | the larger of before and `at` |
 * | `gate` | `params.set` where the condition is met, else before; `params.whenMissing` decides where it is missing |
 * | `replace` | `value` |
 * | `round` | before, rounded as `rounding` says |
 * | `condition` | `met`, `unmet` or `missing`, from its children or from its own leaf |
 * | `weightedMean` | the sum of weight times child, over the sum of weights |
 * | `allocate` | the whole; its children are the parts |
 * | `choose` | the child that `params.chosen` names; the others stand in `params.rejected` |
 * | `line` | its one child |
 * | `close` | its last child, the pay; those before it are what it stands on |
 *
 * The kinds from `multiply` to `round` are steps: "before" is the first child. A step whose `condition` child is not
 * met leaves the value before, and a null before stays null. The operand stands in `params`, or it is the one entry
 * of `inputs`; where that is a quotient without end, `params.ratio` holds its numerator and denominator.
 *
 * @since 0.1.0
 */
export type TraceKind =
  | "input"
  | "constant"
  | "sum"
  | "difference"
  | "product"
  | "quotient"
  | "scale"
  | "band"
  | "point"
  | "grade"
  | "multiply"
  | "add"
  | "cap"
  | "floor"
  | "gate"
  | "replace"
  | "round"
  | "condition"
  | "weightedMean"
  | "allocate"
  | "choose"
  | "line"
  | "close";

/**
 * A fact that went into a node: its name, its value, and the ids of the records that it was read from.
 *
 * @since 0.1.0
 */
export interface TraceInput {
  readonly id: string;
  readonly value: string | boolean | null;
  readonly sources?: readonly string[];
}

/**
 * The rounding that a node applied: to `places`, or to a multiple of `step`.
 *
 * @since 0.1.0
 */
export interface TraceRounding {
  readonly mode: string;
  readonly places?: number;
  readonly step?: string;
}

/**
 * One step of a computation: what it is, what went in, what came out, and the steps that it stands on.
 *
 * `id` is built from element ids and is stable from run to run; `ref` is a JSON pointer into the outermost document;
 * `label` is the document's own title; `params` are constants of the document; `ratio` holds the exact value where
 * `value` is a quotient that does not end. `note` is a machine reason (`missing_measure`, `condition_unmet`) where a node
 * has no value or did not act; languages have words for it. `redacted` marks a node whose parts may not be shown.
 *
 * @since 0.1.0
 */
export interface TraceNode {
  readonly id: string;
  readonly kind: TraceKind;
  readonly ref: string;
  readonly label?: string;
  readonly inputs: readonly TraceInput[];
  readonly params: Readonly<Record<string, string | boolean | null | readonly string[]>>;
  readonly value: string | null;
  readonly unit: string | null;
  readonly rounding?: TraceRounding;
  readonly ratio?: { readonly numerator: string; readonly denominator: string };
  readonly note?: string;
  readonly redacted?: true;
  readonly children: readonly TraceNode[];
}

/** A number as a node holds it while recording; `fixed` prints it with that many places. */
export interface RawAmount {
  readonly exact: Fraction;
  readonly fixed?: number;
}

/** What a node may hold while recording: numbers stay numbers until the tree is assembled. */
export type RawValue = RawAmount | Fraction | string | boolean | null | readonly string[];

/** A node while recording. */
export interface RawNode {
  readonly id: string;
  readonly kind: TraceKind;
  readonly ref: string;
  readonly label?: string | undefined;
  readonly inputs?: readonly {
    readonly id: string;
    readonly value: RawValue;
    readonly sources?: readonly string[];
  }[];
  readonly params?: Readonly<Record<string, RawValue | undefined>>;
  readonly value: RawValue;
  readonly unit?: string | undefined;
  readonly rounding?: TraceRounding | undefined;
  readonly note?: string | undefined;
  readonly redacted?: true;
}

/**
 * The port that evaluators write to; one that is off is `undefined`, and code writes `trace?.node(...)`.
 *
 * Nodes arrive children first: a caller takes a `mark`, lets its parts record themselves, and then records its own
 * node `since` that mark, which makes everything recorded in between its children.
 */
export interface Tracer {
  mark(): number;
  node(raw: RawNode, since?: number): void;
}
