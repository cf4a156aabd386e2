import type {
  DecimalLiteral,
  MissingPolicy,
  Outcome,
  Scale,
  Step,
  WeightInput,
  WeightMode,
} from "../../kernel/index.js";

/**
 * What was reached before, and how much more is wanted: `history * (1 + growth)`. Of zero no growth makes more than zero,
 * and a loss grows to a larger loss.
 *
 * @since 0.1.0
 */
export interface HistoryBasis {
  readonly kind: "history";
  /** What was reached in periods as long as the target's, oldest first; null where it is not known. */
  readonly values: readonly (DecimalLiteral | null)[];
  /** Which of them counts: the `"latest"` (default), or the `"mean"` of all. */
  readonly use?: "latest" | "mean";
  /** As a ratio of it, `"0.1"` for ten percent more; absent: `"0"`. */
  readonly growth?: DecimalLiteral;
}

/**
 * What is expected anyway, such as the weighted forecast of a pipeline.
 *
 * @since 0.1.0
 */
export interface ForecastBasis {
  readonly kind: "forecast";
  readonly value: DecimalLiteral | null;
}

/**
 * What the market holds, and the share of it that is to be won: `potential * share`.
 *
 * @since 0.1.0
 */
export interface PotentialBasis {
  readonly kind: "potential";
  readonly potential: DecimalLiteral | null;
  readonly share: DecimalLiteral;
}

/**
 * What the people can do: `sum(ramp) * productivity`.
 *
 * @since 0.1.0
 */
export interface CapacityBasis {
  readonly kind: "capacity";
  readonly people: readonly {
    readonly id: string;
    /**
     * How much of a full person somebody is in the period: a ratio, or one ratio for each of its equal parts, such as its
     * months (`["0", "0.5", "1"]`), whose mean counts; absent: `"1"`.
     */
    readonly ramp?: DecimalLiteral | readonly DecimalLiteral[];
  }[];
  /** What a person reaches in the period when fully ramped; null where it is not known. */
  readonly productivity: DecimalLiteral | null;
}

/**
 * How much is sold and for how much: the sum of `volume * price`.
 *
 * @since 0.1.0
 */
export interface VolumePriceBasis {
  readonly kind: "volumePrice";
  readonly lines: readonly {
    readonly id: string;
    readonly volume: DecimalLiteral | null;
    readonly price: DecimalLiteral | null;
  }[];
}

/**
 * A basis that stands by itself.
 *
 * @since 0.1.0
 */
export type PlainBasis = HistoryBasis | ForecastBasis | PotentialBasis | CapacityBasis | VolumePriceBasis;

/**
 * A weighted mean of several bases.
 *
 * @since 0.1.0
 */
export interface BlendBasis {
  readonly kind: "blend";
  readonly parts: readonly {
    readonly id: string;
    readonly weight?: WeightInput;
    readonly basis: PlainBasis;
  }[];
  /** Absent: `"explicit"`, weights that sum to one; `"equal"` where no part has a weight. */
  readonly weights?: Exclude<WeightMode, "target">;
  /** What a part without a value does; absent: `"refuse"`. */
  readonly missing?: MissingPolicy;
}

/**
 * What a target stands on.
 *
 * @since 0.1.0
 */
export type TargetBasis = PlainBasis | BlendBasis;

/**
 * A factor on a target, such as one for ability, tier or tenure: `by` itself, or what a scale says `of` a number.
 *
 * @since 0.1.0
 */
export type TargetFactor =
  | { readonly id: string; readonly title?: string; readonly by: DecimalLiteral | null }
  | {
      readonly id: string;
      readonly title?: string;
      /** Such as months in service; null where it is not known. */
      readonly of: DecimalLiteral | null;
      readonly scale: Scale;
    };

/**
 * What the target of one person, team or product is to be set from.
 *
 * @since 0.1.0
 */
export interface TargetRequest {
  readonly id: string;
  readonly title?: string;
  readonly basis: TargetBasis;
  /** Multiplied with the basis, in this order. */
  readonly factors?: readonly TargetFactor[];
  /** Caps, floors and rounding on what the factors left, in this order; they look at no measures. */
  readonly steps?: readonly Step[];
  /** Its part of the gap where targets are reconciled by `"weight"`, such as its potential. */
  readonly weight?: WeightInput;
}

/**
 * A target that was set: `value`, with what it was set from.
 *
 * @since 0.1.0
 */
export interface TargetResult extends Outcome {
  readonly targetId: string;
  /** What it stands on, before factors and steps. */
  readonly basis: string | null;
  /** Of a blend, what each part gives, and its share of the whole; null shares where there is no mean. */
  readonly parts?: readonly {
    readonly id: string;
    readonly value: string | null;
    readonly share: string | null;
  }[];
  /** The factors in their order; null where one is not known. */
  readonly factors: readonly { readonly id: string; readonly by: string | null }[];
}

/**
 * How the targets of several are held against what is asked from above.
 *
 * @since 0.1.0
 */
export interface TargetsOptions {
  /** What the top asks of all of them together. */
  readonly topDown?: DecimalLiteral;
  /**
   * What the gap does: it is only told (`"keep"`, default); all targets change in proportion (`"scale"`); or each takes its
   * part of the gap by its `weight` (`"weight"`).
   */
  readonly reconcile?: "keep" | "scale" | "weight";
  /** How much of the gap is closed, from `"0"` to `"1"`: `"0.5"` meets halfway; absent: `"1"`. */
  readonly closes?: DecimalLiteral;
  /** The unit that reconciled targets are whole multiples of; absent: `"0.01"`. */
  readonly step?: DecimalLiteral;
  readonly trace?: true;
}

/**
 * Targets of several, bottom-up and reconciled: `value` is the sum of the final ones.
 *
 * @since 0.1.0
 */
export interface TargetsResult extends Outcome {
  readonly bottomUp: string | null;
  readonly topDown: string | null;
  /** What is asked beyond what they would set themselves: `topDown - bottomUp`. */
  readonly gap: string | null;
  /** The gap as a ratio of `bottomUp`; null where that is zero. */
  readonly gapRatio: string | null;
  /** In the order of the requests. */
  readonly targets: readonly {
    readonly id: string;
    /** What was set from its own basis. */
    readonly bottomUp: string | null;
    /** The final target. */
    readonly target: string | null;
    /** The final target less the one of its own. */
    readonly change: string | null;
    /** Set if and only if there is no target. */
    readonly reason?: string;
    readonly basis: string | null;
    readonly factors: TargetResult["factors"];
  }[];
}
