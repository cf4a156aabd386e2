import type { Issue } from "../issue/index.js";
import type { BandLiterals } from "./bandLiterals.js";
import { scaleIssue } from "./scaleIssue.js";
import type { Band, BandScale } from "./types.js";

/** Faults in what bands pay: how a rate counts, what an excess starts at, and amounts per block. */
export function checkPay(
  document: BandScale,
  literals: readonly BandLiterals[],
  ref: string,
): readonly Issue[] {
  const issues = document.bands.flatMap((band, index) =>
    checkBand(document, band, literals[index], `${ref}/bands/${index}`),
  );
  const isExcess = document.bands.some((band) => (band.mode ?? document.mode) === "excess");
  if (isExcess && document.excessOver === undefined) {
    issues.push(
      scaleIssue(
        "scale.excess_over_required",
        `${ref}/excessOver`,
        'A band pays on the excess, but nothing says over what. Write "excessOver".',
      ),
    );
  }
  return issues;
}

function checkBand(
  document: BandScale,
  band: Band,
  literals: BandLiterals | undefined,
  path: string,
): Issue[] {
  const issues: Issue[] = [];
  const pays = band.rate !== undefined || band.amount !== undefined;
  if (pays && band.mode === undefined && document.mode === undefined) {
    issues.push(
      scaleIssue(
        "scale.mode_required",
        `${path}/mode`,
        'Does this band count for its own slice ("graduated"), for all of the value ("whole"), or for the "excess" over a value? Write "mode" on the scale or on the band.',
      ),
    );
  }
  if (band.per !== undefined && band.amount === undefined) {
    issues.push(
      scaleIssue(
        "scale.per_without_amount",
        `${path}/per`,
        'There is no amount to be paid per block. Write "amount", or leave "per" out.',
      ),
    );
  }
  if (literals !== undefined && literals.size !== null && literals.size.units <= 0) {
    issues.push(
      scaleIssue(
        "scale.size_not_positive",
        `${path}/per/size`,
        "Blocks of zero or less cannot be counted. Write a size above 0.",
      ),
    );
  }
  return issues;
}
