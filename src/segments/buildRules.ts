import { buildCondition } from "../kernel/condition/index.js";
import { duplicateIds, type Issue, type Result } from "../kernel/issue/index.js";
import { checkCredit } from "./grading/checkCredit.js";
import { placeByRules } from "./placeByRules.js";
import { readFieldScales } from "./ruleCoverage/fieldScales.js";
import type { Rule, Rules } from "./rules.js";
import type { SegmentFunction } from "./segmentFunction.js";
import type { RuleSegmentation } from "./types.js";

/** Builds a segmentation by rules, or tells every fault of it. */
export function buildRules(document: RuleSegmentation, ref: string): Result<SegmentFunction> {
  const read = readRules(document, ref);
  if (!read.ok) return read;
  const { rules, scales, segmentIds } = read.data;
  const fields = [...rules.flatMap(({ when }) => when.fields), ...scales.keys()];
  return {
    ok: true,
    data: Object.freeze({
      document,
      fields: Object.freeze([...new Set(fields)].sort()),
      segmentIds,
      place: (customerId, readings, previous, trace) =>
        placeByRules(read.data, customerId, readings, previous, trace),
    } satisfies SegmentFunction),
  };
}

/** The rules with their conditions compiled, or every fault of them. */
export function readRules(document: RuleSegmentation, ref: string): Result<Rules> {
  const issues: Issue[] = [...duplicateIds(document.segments, `${ref}/segments`)];
  const rules = document.segments.flatMap((segment, index): readonly Rule[] => {
    const id = `${document.id}.${segment.id}`;
    const when = buildCondition(segment.when, `${ref}/segments/${index}/when`, id);
    if (when.ok) return [{ segment, when: when.data }];
    for (const issue of when.issues) issues.push(issue);
    return [];
  });
  const scales = readFieldScales(document.fields, `${ref}/fields`, issues);
  checkCredit(document.segments, `${ref}/segments`, issues);
  if (issues.length > 0) return { ok: false, issues };
  const ids = document.segments.map(({ id }) => id);
  const segmentIds = Object.freeze([...new Set([...ids, document.otherwise])]);
  return { ok: true, data: { document, ref, rules, segmentIds, scales } };
}
