import type { Fraction } from "../../kernel/decimal/index.js";
import type { RfmThresholds } from "./types.js";

/** A value that is put into a bin; the ids part equal ones where they are to be parted. */
export interface Binned {
  readonly id: string;
  readonly value: Fraction;
}

/** The bin of each value, from 0 up, or minus one outside the ends; and the bins. */
export interface BinnedGroup {
  readonly by: RfmThresholds["by"];
  readonly places: readonly number[];
  readonly ends: readonly { readonly from: string | null; readonly to: string | null }[];
  /** A value that equals several bounds, so that bins stay empty. */
  readonly tied: Fraction | null;
}
