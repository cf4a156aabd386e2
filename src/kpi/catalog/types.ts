import type { Measure } from "../../kernel/index.js";
import type { IndicatorCategory } from "../types.js";

/**
 * A title in both languages of the catalog.
 *
 * @since 0.1.0
 */
export interface CatalogTitle {
  readonly en: string;
  readonly "zh-CN": string;
}

/**
 * A measure that sales teams commonly use, ready to stand in a program.
 *
 * @since 0.1.0
 */
export interface CatalogMeasure {
  /** The id of its measure. */
  readonly id: string;
  readonly title: CatalogTitle;
  /** How it is computed, in words and signs. */
  readonly formula: string;
  readonly better: "higher" | "lower";
  readonly category: IndicatorCategory;
  /** The fields of records that it reads, as `stream.field`; sorted. */
  readonly facts: readonly string[];
  /** The other measures of the catalog that it needs; sorted. */
  readonly needs: readonly string[];
  readonly measure: Measure;
}

/**
 * What differs from company to company.
 *
 * @since 0.1.0
 */
export interface CatalogOptions {
  /** The stages of won deals; absent: `["won"]`. */
  readonly wonStageIds?: readonly string[];
  /** The stages of lost deals; absent: `["lost"]`. */
  readonly lostStageIds?: readonly string[];
}
