import {
  comparison,
  type Decimal,
  type Fraction,
  formatDecimal,
  fractionOf,
  ZERO,
} from "../decimal/index.js";
import type { BandLiterals, TableLiterals } from "./bandLiterals.js";
import type { BandRow } from "./bandTable.js";
import { bandId } from "./checkBandIds.js";
import type { Band, BandMode, BandScale } from "./types.js";

/** The rows of a table that was found sound. */
export function bandRows(document: BandScale, { bands, excessOver }: TableLiterals): readonly BandRow[] {
  return document.bands.map((band, index) => {
    const literals = bands[index];
    const from = literals?.from ?? ZERO;
    const to = bands[index + 1]?.from ?? literals?.to ?? null;
    return {
      id: bandId(band),
      title: band.title,
      from: fractionOf(from),
      rate: fractionOrZero(literals?.rate),
      amount: fractionOrZero(literals?.amount),
      per: perOf(band, literals),
      mode: modeOf(band.mode ?? document.mode ?? "graduated", from, excessOver),
      reached: {
        id: bandId(band),
        index,
        from: formatDecimal(from),
        to: to === null ? null : formatDecimal(to),
      },
    };
  });
}

function fractionOrZero(decimal: Decimal | null | undefined): Fraction {
  return fractionOf(decimal ?? ZERO);
}

function perOf(band: Band, literals: BandLiterals | undefined): BandRow["per"] {
  const size = literals?.size ?? null;
  return band.per === undefined || size === null
    ? null
    : { size: fractionOf(size), partial: band.per.partial };
}

/** A band that starts at or below `excessOver` has no excess of its own: its slice starts where it does. */
function modeOf(mode: BandMode, from: Decimal, excessOver: Decimal | null): BandMode {
  return mode === "excess" && (excessOver === null || comparison(excessOver, from) >= 0) ? "graduated" : mode;
}
