import { comparison, equal, formatFraction, ZERO } from "../decimal/index.js";
import type { Issue } from "../issue/index.js";
import type { BandTable } from "./bandTable.js";
import { type BoundStep, boundSteps } from "./boundSteps.js";
import { lintJumps } from "./lintJumps.js";
import { scaleIssue } from "./scaleIssue.js";

/** What is probably not meant in a sound table of bands. */
export function lintBands(table: BandTable): readonly Issue[] {
  const steps = table.grades ? [] : boundSteps(table);
  return [...unreachable(table), ...noEffect(table), ...lintJumps(table, steps), ...equalBands(table, steps)];
}

/** Bands below zero where negative values have a rule of their own. */
function unreachable({ rows, end, lowerBand, document, ref }: BandTable): readonly Issue[] {
  if (document.negative === undefined) return [];
  return rows.flatMap(({ id }, band) => {
    const to = rows[band + 1]?.from ?? end;
    if (to === null) return [];
    const order = comparison(to.numerator, ZERO);
    // A bound of zero is the last value of the band below it where bounds belong there, and zero may be settled too.
    const isReached = order > 0 || (order === 0 && lowerBand && document.atZero !== "zero");
    if (isReached) return [];
    const message = `No value reaches this band, because "negative" settles values below zero. Remove the band, or leave "negative" out.`;
    return [scaleIssue("scale.unreachable_band", `${ref}/bands/${band}`, message, { id }, "warning")];
  });
}

/** Fields that change nothing. */
function noEffect({ document, end, ref }: BandTable): readonly Issue[] {
  const issues: Issue[] = [];
  if (document.above !== undefined && end === null) {
    issues.push(noEffectIssue(ref, "above", 'the last band has no "to" and goes on without end'));
  }
  const isExcess = document.bands.some((band) => (band.mode ?? document.mode) === "excess");
  if (document.excessOver !== undefined && !isExcess) {
    issues.push(noEffectIssue(ref, "excessOver", "no band pays on the excess"));
  }
  return issues;
}

function noEffectIssue(ref: string, field: string, reason: string): Issue {
  return scaleIssue(
    "scale.no_effect",
    `${ref}/${field}`,
    `"${field}" changes nothing here, because ${reason}. Leave it out, or mend the bands.`,
    { field },
    "warning",
  );
}

/** Bounds at which nothing changes but the id of the band. */
function equalBands({ rows, ref }: BandTable, steps: readonly BoundStep[]): readonly Issue[] {
  const smooth = new Set(steps.filter(({ isNone }) => isNone).map(({ band }) => band));
  return rows.flatMap((row, band) => {
    const before = rows[band - 1];
    if (before === undefined || !smooth.has(band)) return [];
    const isEqual =
      row.per === null && before.per === null && equal(row.rate.numerator, before.rate.numerator);
    if (!isEqual) return [];
    const from = formatFraction(row.from);
    const message = `Nothing changes at ${from}: this band pays as the one before it does. Join the two, or correct one of them.`;
    return [scaleIssue("scale.equal_bands", `${ref}/bands/${band}`, message, { at: from }, "hint")];
  });
}
