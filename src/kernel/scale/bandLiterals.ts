import type { DecimalLiteral } from "../condition/index.js";
import type { Decimal } from "../decimal/index.js";
import type { Issue } from "../issue/index.js";
import { readLiteral } from "./readLiteral.js";
import type { Band, BandScale } from "./types.js";

/** The decimals of a band; null where one is absent or faulty. */
export interface BandLiterals {
  readonly from: Decimal | null;
  readonly to: Decimal | null;
  readonly rate: Decimal | null;
  readonly amount: Decimal | null;
  readonly size: Decimal | null;
}

/** The decimals of a table of bands; null where one is absent or faulty. */
export interface TableLiterals {
  readonly bands: readonly BandLiterals[];
  readonly excessOver: Decimal | null;
  readonly below: Decimal | "refuse" | null;
  readonly above: Decimal | "clamp" | "refuse" | null;
}

/** What bands are written with: those of a table, or of an axis of a matrix. */
export interface WrittenBands extends Pick<BandScale, "below" | "above" | "excessOver"> {
  readonly bands: readonly Band[];
}

/** Reads every decimal of a table of bands; faults go to `issues`. */
export function readTableLiterals(document: WrittenBands, ref: string, issues: Issue[]): TableLiterals {
  const read = (literal: DecimalLiteral | undefined, field: string): Decimal | null =>
    literal === undefined ? null : readLiteral(literal, `${ref}/${field}`, issues);
  const { below, above } = document;
  return {
    bands: document.bands.map((band, index) => readBandLiterals(band, `${ref}/bands/${index}`, issues)),
    excessOver: read(document.excessOver, "excessOver"),
    below: below === "refuse" ? below : read(below, "below"),
    above: above === "refuse" || above === "clamp" ? above : read(above, "above"),
  };
}

function readBandLiterals(band: Band, ref: string, issues: Issue[]): BandLiterals {
  const read = (literal: DecimalLiteral | undefined, field: string): Decimal | null =>
    literal === undefined ? null : readLiteral(literal, `${ref}/${field}`, issues);
  return {
    from: read(band.from, "from"),
    to: read(band.to, "to"),
    rate: read(band.rate, "rate"),
    amount: read(band.amount, "amount"),
    size: read(band.per?.size, "per/size"),
  };
}
