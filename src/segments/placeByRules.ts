import type { Readings } from "../kernel/condition/index.js";
import { type Issue, pointer, quoted } from "../kernel/issue/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import { knownPrevious } from "./knownPrevious.js";
import type { Rule, Rules } from "./rules.js";
import { segmentIssue } from "./segmentIssue.js";
import type { SegmentResult } from "./types.js";

/** Finds the first rule that a customer fits. Its trace shows every condition that was looked at. */
export function placeByRules(
  { document, ref, rules, segmentIds }: Rules,
  customerId: string,
  readings: Readings,
  previous: string | null,
  trace: Tracer | undefined,
): SegmentResult {
  const mark = trace?.mark();
  const issues: Issue[] = [...knownPrevious(segmentIds, previous).issues];
  const passed: string[] = [];
  let taken: Rule | undefined;
  for (const rule of rules) {
    const verdict = rule.when.judge(readings, trace);
    if (verdict === "met") {
      taken = rule;
      break;
    }
    if (verdict === "missing") issues.push(ruleMissing(rule, customerId, readings));
    passed.push(rule.segment.id);
  }
  const value = taken?.segment.id ?? document.otherwise;
  const segment = taken?.segment ?? document.segments.find(({ id }) => id === document.otherwise);
  trace?.node(
    {
      id: document.id,
      kind: "grade",
      ref,
      label: document.title,
      inputs: [{ id: "value", value: customerId }],
      params: {
        band: value,
        title: segment?.title,
        rejected: passed,
        otherwise: taken === undefined ? true : undefined,
      },
      value,
    },
    mark,
  );
  return {
    value,
    issues,
    segmentationId: document.id,
    customerId,
    score: null,
    service: segment?.service === undefined ? null : { ...segment.service },
    previous,
  };
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
