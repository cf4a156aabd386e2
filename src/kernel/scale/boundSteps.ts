import {
  addFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  isZeroFraction,
  ONE,
  sign,
  subtractFractions,
} from "../decimal/index.js";
import type { BandTable } from "./bandTable.js";
import { jumpsOf } from "./jumps.js";

/** What the value does at a bound, as a lint tells it. */
export interface BoundStep {
  /** The band that starts there; the number of bands at the end of a last one that ends. */
  readonly band: number;
  /** The bound as the document writes it. */
  readonly at: string;
  readonly isNone: boolean;
  /** 1 and -1 where the value rises or falls whatever the quota is, else 0. */
  readonly direction: -1 | 0 | 1;
  /** The signed size, where bounds are multiples of a quota as a multiple of it. */
  readonly size: string;
}

const QUOTA_OF_ONE: Fraction = fractionOf(ONE);
const QUOTA_OF_TWO: Fraction = addFractions(QUOTA_OF_ONE, QUOTA_OF_ONE);

/** The steps at all bounds, also those of size 0; none where they depend on a quota and blocks hide how. */
export function boundSteps(table: BandTable): readonly BoundStep[] {
  if (table.document.boundsIn !== "quota") {
    return jumpsOf(table, null).map(({ band, at, size }) => boundStep(band, at, size, null));
  }
  if (table.rows.some(({ per }) => per !== null)) return [];
  const twice = jumpsOf(table, QUOTA_OF_TWO);
  return jumpsOf(table, QUOTA_OF_ONE).map(({ band, at, size }, index) => {
    // Without blocks a step is a line in the quota, and two of its points tell it.
    const share = subtractFractions(twice[index]?.size ?? size, size);
    return boundStep(band, at, subtractFractions(size, share), share);
  });
}

function boundStep(band: number, at: Fraction, amount: Fraction, share: Fraction | null): BoundStep {
  const signs = [amount, ...(share === null ? [] : [share])].map(({ numerator }) => sign(numerator));
  const rises = signs.includes(1);
  const falls = signs.includes(-1);
  return {
    band,
    at: formatFraction(at),
    isNone: !rises && !falls,
    direction: rises === falls ? 0 : rises ? 1 : -1,
    size: sizeText(amount, share),
  };
}

function sizeText(amount: Fraction, share: Fraction | null): string {
  if (share === null || isZeroFraction(share)) return formatFraction(amount);
  const ofQuota = `${formatFraction(share)} x quota`;
  return isZeroFraction(amount) ? ofQuota : `${ofQuota} + ${formatFraction(amount)}`;
}
