import { comparison, type Decimal, formatDecimal, minus } from "../decimal/index.js";
import type { Issue } from "../issue/index.js";
import type { BandLiterals, WrittenBands } from "./bandLiterals.js";
import { scaleIssue } from "./scaleIssue.js";

/** Faults in where bands lie: order, holes, overlaps, and what is to happen above the last one. */
export function checkBandOrder(
  document: WrittenBands,
  bands: readonly BandLiterals[],
  ref: string,
): readonly Issue[] {
  const issues: Issue[] = [];
  bands.forEach((band, index) => {
    const path = `${ref}/bands/${index}`;
    const next = bands[index + 1];
    if (next === undefined) for (const issue of checkEnd(document, band, path, ref)) issues.push(issue);
    else if (band.from !== null && next.from !== null)
      for (const issue of checkNext(band, band.from, next.from, path, index, ref)) issues.push(issue);
  });
  return issues;
}

function checkNext(
  band: BandLiterals,
  from: Decimal,
  next: Decimal,
  path: string,
  index: number,
  ref: string,
): readonly Issue[] {
  if (comparison(next, from) <= 0) return [unsorted(`${ref}/bands/${index + 1}/from`, next, from)];
  if (band.to === null) return [];
  const order = comparison(band.to, next);
  if (order === 0) return [];
  const width = formatDecimal(order < 0 ? minus(next, band.to) : minus(band.to, next));
  const to = formatDecimal(band.to);
  const start = formatDecimal(next);
  const message =
    order < 0
      ? `Between ${to} and ${start} lies a hole of ${width} that no band covers. Write the next "from" as "to", or leave "to" out.`
      : `This band and the next overlap by ${width}, from ${start} to ${to}. Write the next "from" as "to", or leave "to" out.`;
  return [
    scaleIssue(order < 0 ? "scale.gap" : "scale.overlap", `${path}/to`, message, { to, next: start, width }),
  ];
}

function checkEnd(document: WrittenBands, last: BandLiterals, path: string, ref: string): readonly Issue[] {
  const issues: Issue[] = [];
  if (last.to !== null && last.from !== null && comparison(last.to, last.from) <= 0) {
    issues.push(unsorted(`${path}/to`, last.to, last.from));
  }
  if (document.bands.at(-1)?.to !== undefined && document.above === undefined) {
    issues.push(
      scaleIssue(
        "scale.above_required",
        `${ref}/above`,
        'The last band ends, and nothing says what lies above it. Write "above" (an amount, "clamp" or "refuse"), or leave the last "to" out.',
      ),
    );
  }
  return issues;
}

function unsorted(path: string, bound: Decimal, previous: Decimal): Issue {
  const params = { bound: formatDecimal(bound), previous: formatDecimal(previous) };
  return scaleIssue(
    "scale.unsorted",
    path,
    `${params.bound} does not lie above ${params.previous}, where the band before it starts. Write bounds in rising order, each once.`,
    params,
  );
}
