import type { Readings } from "../kernel/condition/index.js";
import { type Issue, pointer, quoted } from "../kernel/issue/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import { knownPrevious } from "./knownPrevious.js";
import { onScale } from "./ruleCoverage/fieldScales.js";
import type { Rule, Rules } from "./rules.js";
import { segmentIssue } from "./segmentIssue.js";
import type { SegmentResult } from "./types.js";

/**
 * Finds the first rule that a customer fits, or the only one where each is to fit alone. Its trace shows every condition
 * that was looked at.
 */
export function placeByRules(
  { document, ref, rules, segmentIds, scales }: Rules,
  customerId: string,
  given: Readings,
  previous: string | null,
  trace: Tracer | undefined,
): SegmentResult {
  const mark = trace?.mark();
  const issues: Issue[] = [...knownPrevious(segmentIds, previous).issues];
  const readings = onScale(scales, given, issues);
  const passed: string[] = [];
  const fitting: Rule[] = [];
  for (const rule of rules) {
    const verdict = rule.when.judge(readings, trace);
    if (verdict === "met") fitting.push(rule);
    else passed.push(rule.segment.id);
    if (verdict === "missing") issues.push(ruleMissing(rule, customerId, readings));
    if (verdict === "met" && document.match !== "exclusive") break;
  }
  const [taken, ...others] = fitting;
  if (others.length > 0) issues.push(overlapping(customerId, fitting));
  const value = others.length > 0 ? null : (taken?.segment.id ?? document.otherwise);
  const segment = document.segments.find(({ id }) => id === value);
  const note = value === null ? "overlapping_rules" : undefined;
  trace?.node(
    {
      id: document.id,
      kind: "grade",
      ref,
      label: document.title,
      inputs: [{ id: "value", value: customerId }],
      params: {
        band: value ?? undefined,
        title: segment?.title,
        rejected: passed,
        fitting: value === null ? fitting.map((rule) => rule.segment.id) : undefined,
        otherwise: taken === undefined ? true : undefined,
      },
      value,
      note,
    },
    mark,
  );
  return {
    value,
    ...(note === undefined ? {} : { reason: note }),
    issues,
    segmentationId: document.id,
    customerId,
    score: null,
    service: segment?.service === undefined ? null : { ...segment.service },
    previous,
  };
}

function overlapping(customerId: string, fitting: readonly Rule[]): Issue {
  const names = fitting.map(({ segment }) => segment.id);
  const message = `The rules of ${names.map(quoted).join(" and ")} all fit ${quoted(customerId)}, and each is to fit alone. Make them exclude each other.`;
  const params = { customerId: customerId.slice(0, 80), segmentIds: names };
  return segmentIssue("segments.overlapping_rules", "", message, params);
}

/** Names the field of the first test that cannot be judged. */
function ruleMissing({ segment, when }: Rule, customerId: string, readings: Readings): Issue {
  const field = when.leaves.find((leaf) => isUnknown(leaf, readings))?.field ?? "";
  const message = `Whether ${quoted(customerId)} belongs to ${quoted(segment.id)} cannot be said, because ${quoted(field)} is missing or of another type; the rule was passed over. Fill the field in, or test it with exists.`;
  const params = { customerId, segmentId: segment.id, field };
  return segmentIssue("segments.rule_missing", pointer(["fields", field]), message, params, "warning");
}

function isUnknown(leaf: Rule["when"]["leaves"][number], { measures, attributes }: Readings): boolean {
  return leaf.test(measures.get(leaf.field) ?? attributes.get(leaf.field)) === "missing";
}
