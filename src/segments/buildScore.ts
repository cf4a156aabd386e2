import { decimalOf, type Fraction, fractionOf, readLiteral } from "../kernel/decimal/index.js";
import { readHysteresis } from "../kernel/hysteresis/index.js";
import { documentIssue, duplicateIds, type Issue, quoted, type Result } from "../kernel/issue/index.js";
import type { Missing } from "../kernel/weighting/index.js";
import { checkCredit } from "./grading/checkCredit.js";
import { placeByScore } from "./placeByScore.js";
import { readGrades } from "./readGrades.js";
import { readItems, readWeights } from "./readItems.js";
import { readFieldScales } from "./ruleCoverage/fieldScales.js";
import type { Scoring } from "./scoring.js";
import type { SegmentFunction } from "./segmentFunction.js";
import { segmentIssue } from "./segmentIssue.js";
import type { ScoreSegmentation } from "./types.js";

/** Builds a segmentation by score, or tells every fault of it. */
export function buildScore(document: ScoreSegmentation, ref: string): Result<SegmentFunction> {
  const scoring = readScoring(document, ref);
  if (!scoring.ok) return scoring;
  const { items, numbers, scales, segmentIds } = scoring.data;
  const fields = [...numbers, ...scales.keys(), ...items.flatMap(({ curve }) => curve?.fields ?? [])];
  return {
    ok: true,
    data: Object.freeze({
      document,
      fields: Object.freeze([...new Set(fields)].sort()),
      segmentIds,
      place: (customerId, readings, previous, trace) =>
        placeByScore(scoring.data, customerId, readings, previous, trace),
    } satisfies SegmentFunction),
  };
}

function readScoring(document: ScoreSegmentation, ref: string): Result<Scoring> {
  const { score, grades, rounding = { places: 2, mode: "halfUp" } } = document;
  const issues: Issue[] = [...duplicateIds(score, `${ref}/score`), ...duplicateIds(grades, `${ref}/grades`)];
  const scales = readFieldScales(document.fields, `${ref}/fields`, issues);
  const outOf = readOutOf(document, ref, issues);
  const items = readItems(score, `${ref}/score`, issues);
  const weights = readWeights(score, `${ref}/score`, issues);
  const missing = readMissing(document, ref, issues);
  const bounds = readGrades(grades, `${ref}/grades`, issues);
  checkCredit(grades, `${ref}/grades`, issues);
  const margins = readHysteresis(document.hysteresis, `${ref}/hysteresis`, issues);
  if (issues.length > 0 || outOf === null || weights === null || margins === null)
    return { ok: false, issues };
  const segmentIds = Object.freeze(grades.map(({ id }) => id));
  const numbers = [...new Set(items.flatMap(({ item, curve }) => [item.field, ...(curve?.measures ?? [])]))];
  const told = { document, ref, outOf, scales, items, numbers, segmentIds };
  const sound = { ...told, weights, missing, rounding, margins };
  return { ok: true, data: { ...sound, bounds: bounds.slice(1) } };
}

function readOutOf({ outOf }: ScoreSegmentation, ref: string, issues: Issue[]): Fraction | null {
  if (outOf === undefined) return fractionOf(decimalOf("100"));
  const read = readLiteral(outOf, `${ref}/outOf`, issues);
  if (read === null || read.numerator.units > 0) return read;
  const message = "A full score of zero or less tells nobody apart. Write what it is, such as 100.";
  issues.push(segmentIssue("segments.bad_out_of", `${ref}/outOf`, message));
  return null;
}

function readMissing(
  { missing = "refuse", score }: ScoreSegmentation,
  ref: string,
  issues: Issue[],
): Missing {
  if (typeof missing === "string") return missing;
  const moveTo = score.findIndex(({ id }) => id === missing.moveTo);
  if (moveTo >= 0) return { moveTo };
  const message = `There is no item ${quoted(missing.moveTo)} that the weight could move to. Correct the id.`;
  const params = { id: missing.moveTo };
  issues.push(documentIssue("document.unknown_reference", `${ref}/missing/moveTo`, message, params));
  return "refuse";
}
