import type { Fraction, Rounding } from "../kernel/decimal/index.js";
import type { Margins } from "../kernel/hysteresis/index.js";
import type { ScaleFunction } from "../kernel/scale/index.js";
import type { Missing, Weights } from "../kernel/weighting/index.js";
import type { FieldScales } from "./ruleCoverage/fieldScales.js";
import type { ScoreItem, ScoreSegmentation } from "./types.js";

/** An item of a score with its curve built; null where the field is a ratio already. */
export interface ScoredItem {
  readonly item: ScoreItem;
  readonly ref: string;
  readonly curve: ScaleFunction | null;
}

/** A segmentation by score, ready to place customers. */
export interface Scoring {
  readonly document: ScoreSegmentation;
  readonly ref: string;
  readonly outOf: Fraction;
  readonly scales: FieldScales;
  readonly items: readonly ScoredItem[];
  /** The fields that have to hold numbers, each once: those of the items, and those that their curves count with. */
  readonly numbers: readonly string[];
  readonly weights: Weights;
  readonly missing: Missing;
  readonly rounding: Extract<Rounding, { readonly places: number }>;
  /** Where each grade but the first begins. */
  readonly bounds: readonly Fraction[];
  readonly margins: Margins;
  /** The ids of the grades, from the lowest up. */
  readonly segmentIds: readonly string[];
}
