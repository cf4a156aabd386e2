import { compareFractions, type Fraction } from "../decimal/index.js";
import { readText } from "../facts/index.js";
import { capIssues, type Issue, issueOf, ownFields, ownItems, type Result, unwrap } from "../issue/index.js";
import { byText } from "../order/index.js";
import { readValue } from "../statistics/readValues.js";
import { duplicateId } from "./calibrationFault.js";
import type { NineBoxItem, NineBoxOptions, NineBoxResult } from "./calibrationTypes.js";
import type { CalibrationFactsCode } from "./codes.js";
import { type BoxScale, readBoxScale } from "./readBoxScale.js";

const OPTIONS: ReadonlySet<string> = new Set(["performance", "potential"]);
const ITEM: ReadonlySet<string> = new Set(["id", "performance", "potential"]);
const PARTS: readonly number[] = [1, 2, 3];

/**
 * Places people in a nine-box by performance and potential.
 *
 * Formula: an axis from a to b is cut at `a + (b - a) / 3` and `a + 2 * (b - a) / 3`, exactly, or at the cuts that are
 * given; reaching a cut enters the upper part. `box = 3 * (potential part - 1) + performance part`, so that 1 is low in
 * both, 3 is high performance alone, 7 high potential alone, 9 high in both.
 *
 * On a scale of 1 to 3 the cuts are 5/3 and 7/3: 1.66 is in the first part and 2.34 in the third. Somebody who lacks one
 * of the two ratings has no box. Where people stand is a start of a talk about them, and no verdict.
 *
 * @param items - Ids, each once, with both ratings.
 * @param options - The scales of the axes; see {@link NineBoxOptions}.
 * @returns Everybody's parts and box, and who is in each of the nine.
 * @throws AttainmentError `calibration.rating_off_scale`, `calibration.bad_scale`, `calibration.duplicate_id`; `decimal.*`
 * for a rating that is no decimal; `document.*` for a list or options that cannot be read.
 * @example
 * ```ts
 * import { nineBox } from "attainment/kernel";
 * const people = [
 *   { id: "ann", performance: "2.4", potential: "1.66" },
 *   { id: "bob", performance: "1.6", potential: "3" },
 *   { id: "cho", performance: "2", potential: null },
 * ];
 * const { items, boxes } = nineBox(people, { performance: { from: 1, to: 3 } });
 * items.map(({ id, box }) => [id, box]); // => [["ann", 3], ["bob", 7], ["cho", null]]
 * boxes[2]; // => { box: 3, performance: 3, potential: 1, ids: ["ann"] }
 * ```
 * @see https://userapps.support.sap.com/sap/support/knowledge/en/3709824 for why thirds have to be exact.
 * @since 0.1.0
 */
export function nineBox(items: readonly NineBoxItem[], options: NineBoxOptions): NineBoxResult {
  return unwrap(tryPlace(items, options));
}

function tryPlace(given: unknown, options: unknown): Result<NineBoxResult> {
  const issues: Issue[] = [];
  const fields = ownFields(options, "/options", issues, OPTIONS);
  const performance = readBoxScale(fields?.get("performance"), "/options/performance", issues);
  const potential = fields?.has("potential")
    ? readBoxScale(fields.get("potential"), "/options/potential", issues)
    : performance;
  if (performance === null || potential === null) return { ok: false, issues: capIssues(issues) };
  const items = readItems(given, performance, potential, issues);
  if (issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const boxes = PARTS.flatMap((row) =>
    PARTS.map((column) => {
      const box = boxOf(column, row);
      const ids = items.filter((item) => item.box === box).map(({ id }) => id);
      return { box, performance: column, potential: row, ids };
    }),
  );
  const placed = items.filter(({ box }) => box !== null).length;
  return { ok: true, data: { value: String(placed), issues: [], items, boxes } };
}

function boxOf(performance: number, potential: number): number {
  return 3 * (potential - 1) + performance;
}

function readItems(
  given: unknown,
  performance: BoxScale,
  potential: BoxScale,
  issues: Issue[],
): NineBoxResult["items"] {
  const seen = new Set<string>();
  const items = (ownItems(given, "/items", issues) ?? []).flatMap((item, index) => {
    const path = `/items/${index}`;
    const fields = ownFields(item, path, issues, ITEM);
    if (fields === null) return [];
    const id = readText(fields, "id", path, issues);
    const column = readPart(fields.get("performance"), performance, `${path}/performance`, issues);
    const row = readPart(fields.get("potential"), potential, `${path}/potential`, issues);
    if (id === null) return [];
    if (seen.has(id)) issues.push(duplicateId(id, `${path}/id`));
    seen.add(id);
    return [
      {
        id,
        performance: column,
        potential: row,
        box: column === null || row === null ? null : boxOf(column, row),
      },
    ];
  });
  return items.sort(byText(({ id }) => id));
}

/** The part of its scale that a rating is in, from 1; null where somebody is not rated. */
function readPart(given: unknown, scale: BoxScale, path: string, issues: Issue[]): number | null {
  if (given === null) return null;
  const value = readValue(given, path, issues);
  if (value === null) return null;
  const reaches = (bound: Fraction) => compareFractions(value, bound) >= 0;
  if (reaches(scale.from) && compareFractions(value, scale.to) <= 0)
    return 1 + scale.cuts.filter(reaches).length;
  const message = "The rating lies outside its scale. Correct it, or the scale.";
  issues.push(issueOf<CalibrationFactsCode>("calibration.rating_off_scale", path, message));
  return null;
}
