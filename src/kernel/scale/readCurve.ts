import { comparison, formatDecimal, fractionOf } from "../decimal/index.js";
import { type DocumentCode, type Issue, issueOf, quoted, type Result } from "../issue/index.js";
import type { CurvePoint, CurveTable } from "./curveTable.js";
import { readLiteral } from "./readLiteral.js";
import { scaleIssue } from "./scaleIssue.js";
import type { CurveScale } from "./types.js";

/** Reads a curve, or tells every fault of it. `ref` is the JSON pointer of the scale. */
export function readCurve(document: CurveScale, ref: string): Result<CurveTable> {
  const issues: Issue[] = [];
  const read = document.points.map(({ at, value, id }, index) => {
    const path = `${ref}/points/${index}`;
    return {
      at: readLiteral(at, `${path}/at`, issues),
      value: readLiteral(value, `${path}/value`, issues),
      id: id ?? String(at),
    };
  });
  if (read.length < 2) {
    issues.push(
      scaleIssue(
        "scale.too_few_points",
        `${ref}/points`,
        "A curve runs between points, so it needs at least two. Add one.",
      ),
    );
  }
  read.forEach(({ at }, index) => {
    const before = read[index - 1]?.at ?? null;
    if (at === null || before === null || comparison(at, before) > 0) return;
    const params = { bound: formatDecimal(at), previous: formatDecimal(before) };
    const message = `${params.bound} does not lie above ${params.previous}, the point before it. Write points in rising order, each "at" once.`;
    issues.push(scaleIssue("scale.unsorted", `${ref}/points/${index}/at`, message, params));
  });
  for (const issue of duplicateIds(document, ref)) issues.push(issue);
  const points: readonly CurvePoint[] = read.flatMap(({ at, value, id }) =>
    at === null || value === null ? [] : [{ id, at: fractionOf(at), value: fractionOf(value) }],
  );
  const { below = "clamp", above = "clamp" } = document.outside ?? {};
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, data: { kind: "curve", document, ref, points, below, above } };
}

function duplicateIds({ points }: CurveScale, ref: string): readonly Issue[] {
  const seen = new Set<string>();
  return points.flatMap(({ at, id = String(at) }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const message = `Another point has the id ${quoted(id)} too. Give each point its own.`;
    return [
      issueOf<DocumentCode>("document.duplicate_id", `${ref}/points/${index}/id`, message, {
        id: id.slice(0, 80),
      }),
    ];
  });
}
