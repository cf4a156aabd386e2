import { type Fraction, formatFraction, isZeroFraction, sign } from "../decimal/index.js";
import type { Issue } from "../issue/index.js";
import type { BandTable } from "./bandTable.js";
import type { BoundStep } from "./boundSteps.js";
import { scaleIssue } from "./scaleIssue.js";

/** What the value does at bounds and within bands that is probably not meant. */
export function lintJumps(table: BandTable, steps: readonly BoundStep[]): readonly Issue[] {
  return [...boundaryUnstated(table, steps), ...cliffs(table, steps), ...falls(table, steps)];
}

/** Where every bound makes the value fall, a value on the bound may be meant to keep the better band. */
function boundaryUnstated({ document, ref }: BandTable, steps: readonly BoundStep[]): readonly Issue[] {
  const inner = steps.filter(({ band }) => band > 0);
  const worsens =
    inner.some(({ direction }) => direction < 0) &&
    inner.every(({ direction, isNone }) => direction < 0 || isNone);
  if (!worsens || document.boundary !== undefined) return [];
  const message =
    'The bands get worse upward, and nothing says whether a value on a bound keeps the better one. Write "boundary": "lowerBand" if it does, else "upperBand".';
  return [scaleIssue("scale.boundary_unstated", `${ref}/boundary`, message, {}, "warning")];
}

/** Jumps of a scale with rates. Where bands pay amounts alone, the jumps are what is written. */
function cliffs(table: BandTable, steps: readonly BoundStep[]): readonly Issue[] {
  if (table.rows.every(({ rate }) => isZeroFraction(rate))) return [];
  return steps.flatMap((step) => {
    if (step.isNone) return [];
    const message = `At ${step.at} the value jumps by ${step.size}, so that a little more or less makes much of a difference. Let bands be graduated if that is not meant.`;
    return [
      scaleIssue(
        "scale.cliff",
        pathOf(table, step.band),
        message,
        { at: step.at, size: step.size },
        "warning",
      ),
    ];
  });
}

/** Where the value falls in a scale that rises elsewhere; to enter the first band is no rise. */
function falls(table: BandTable, steps: readonly BoundStep[]): readonly Issue[] {
  const slopes = table.rows.map(({ rate, amount, per }) => [rate, ...(per === null ? [] : [amount])]);
  const rises =
    steps.some(({ band, direction }) => band > 0 && direction > 0) ||
    slopes.flat().some((slope) => sign(slope.numerator) > 0);
  if (!rises) return [];
  return [
    ...steps.filter(({ direction }) => direction < 0).map((step) => fallsAt(table, step)),
    ...slopes.flatMap((each, band) =>
      each.filter(({ numerator }) => numerator.units < 0).map((slope) => fallsIn(table, band, slope)),
    ),
  ];
}

function fallsAt(table: BandTable, { band, at, size }: BoundStep): Issue {
  const message = `At ${at} the value falls (${size}), although it rises elsewhere: more would pay less. Check the bands around it.`;
  return scaleIssue("scale.falls", pathOf(table, band), message, { at, size }, "warning");
}

function fallsIn(table: BandTable, band: number, slope: Fraction): Issue {
  const rate = formatFraction(slope);
  const message = `Within this band the value falls (${rate}), although it rises elsewhere: more would pay less. Check the sign.`;
  return scaleIssue("scale.falls", pathOf(table, band), message, { rate }, "warning");
}

function pathOf({ rows, ref }: BandTable, band: number): string {
  return band < rows.length ? `${ref}/bands/${band}` : `${ref}/above`;
}
