import type { Decimal, Fraction } from "../decimal/index.js";
import type { Band, BandMode, BandReached, BandScale } from "./types.js";

/** A band as it is computed with. Absent rates and amounts are 0. */
export interface BandRow {
  readonly id: string;
  readonly title: string | undefined;
  readonly from: Fraction;
  readonly rate: Fraction;
  readonly amount: Fraction;
  readonly per: { readonly size: Fraction; readonly partial: NonNullable<Band["per"]>["partial"] } | null;
  /** `excess` only where `excessOver` lies below `from`: elsewhere such a band counts as graduated. */
  readonly mode: BandMode;
  /** How results tell of it. */
  readonly reached: BandReached;
}

/** The value of a band as one product and one sum: `value * rate + intercept`. */
export interface BandLine {
  readonly rate: Decimal;
  readonly intercept: Decimal;
}

/** A table of bands that was found sound. */
export interface BandTable {
  readonly kind: "bands";
  readonly document: BandScale;
  /** The JSON pointer of the scale. */
  readonly ref: string;
  readonly rows: readonly BandRow[];
  /** Where the last band ends; null where it does not. */
  readonly end: Fraction | null;
  readonly grades: boolean;
  readonly lowerBand: boolean;
  readonly below: Fraction | "refuse";
  readonly above: Fraction | "clamp" | "refuse";
  readonly excessOver: Fraction;
  /** The band that `excessOver` reaches, -1 below the first. */
  readonly excessBand: number;
  readonly roundEach: NonNullable<BandScale["roundEachBand"]> | null;
  /** One line per band, where amounts are neither paid per block nor rounded on the way, nor bounds in a quota. */
  readonly lines: readonly BandLine[] | null;
}
