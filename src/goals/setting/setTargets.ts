import {
  type Fraction,
  formatFraction,
  fractionText,
  subtractFractions,
} from "../../kernel/decimal/index.js";
import {
  capIssues,
  duplicateIds,
  type Issue,
  quoted,
  type Result,
  readDocument,
  unwrap,
} from "../../kernel/issue/index.js";
import { sumFractions } from "../../kernel/statistics/index.js";
import { amountText, recorderFor } from "../../kernel/trace/index.js";
import { cut, goalIssue } from "../goalIssue.js";
import { gapRatioOf } from "./gapRatioOf.js";
import { readTarget, type SetValue } from "./readTarget.js";
import { readTargetsOptions, type TargetsRule } from "./readTargetsOptions.js";
import { type Reconciled, reconcile } from "./reconcile.js";
import { recordTargets } from "./recordTargets.js";
import { targetRequestsSchema } from "./schema.js";
import { partsOf } from "./setTarget.js";
import type { TargetRequest, TargetsOptions, TargetsResult } from "./types.js";

/**
 * Sets the targets of several, holds their sum against what is asked from above, and reconciles the two as named.
 *
 * Formula: `gap = topDown - bottomUp`, where `bottomUp` is the sum of the targets that each sets from its own basis, as
 * in {@link setTarget}. Reconciled targets sum to `bottomUp + gap * closes` to the last `step` (that sum is brought to
 * whole steps half up):
 *
 * - `keep` (default): the targets stay, and the gap is told;
 * - `scale`: each gets its part of the whole in proportion to its own target;
 * - `weight`: each keeps its own target, in whole steps half up, and gets the part of the rest that its weight has.
 *
 * What is left by rounding goes to the largest remainders, ties in the order given. One that has no target of its own
 * leaves no sum and no gap: nothing is reconciled, and the reason is `missing_target`. A target that the gap takes below
 * zero is told by the warning `goals.negative_target`.
 *
 * @param requests - What each target is to be set from; see {@link TargetRequest}.
 * @param options - What is asked from above, and what the gap does; see {@link TargetsOptions}.
 * @returns The final targets with those they come from; `value` is their sum. Targets of nobody sum to zero.
 * @throws AttainmentError with every fault: those of {@link setTarget}, `goals.no_top_down`, `goals.bad_closes`,
 * `goals.bad_step`, `goals.no_gap_weight`, `goals.negative_scaled`, `allocation.negative_weight`,
 * `allocation.zero_weights`, `allocation.too_fine`, `document.duplicate_id`.
 * @example
 * ```ts
 * import { setTargets } from "attainment/goals";
 * const requests = [
 *   { id: "ann", basis: { kind: "history", values: ["500000"], growth: "0.1" } },
 *   { id: "bob", basis: { kind: "capacity", people: [{ id: "bob", ramp: ["0", "0.5", "1"] }], productivity: "500000" } },
 * ] as const;
 * const told = setTargets(requests, { topDown: "880000" });
 * [told.bottomUp, told.gap, told.gapRatio]; // => ["800000", "80000", "0.1"]
 * const scaled = setTargets(requests, { topDown: "880000", reconcile: "scale", step: "1000" });
 * scaled.targets.map(({ id, target, change }) => [id, target, change]); // => [["ann", "605000", "55000"], ["bob", "275000", "25000"]]
 * ```
 * @since 0.1.0
 */
export function setTargets(requests: readonly TargetRequest[], options: TargetsOptions = {}): TargetsResult {
  return unwrap(trySet(requests, options));
}

function trySet(given: unknown, options: unknown): Result<TargetsResult> {
  const issues: Issue[] = [];
  const document = readDocument(given, targetRequestsSchema);
  if (!document.ok)
    issues.push(...document.issues.map((issue) => ({ ...issue, path: `/requests${issue.path}` })));
  const requests = document.ok ? document.data : [];
  issues.push(...duplicateIds(requests, "/requests"));
  const rule = readTargetsOptions(options, requests, issues);
  const targets = requests.map((request, index) => readTarget(request, `/requests/${index}`, issues));
  if (rule === null || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const own = targets.map((target) => target());
  const reconciled = reconcile(own, rule, issues);
  if (issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const recording = recorderFor(options);
  if (recording !== undefined) recordTargets(requests, targets, reconciled, rule, recording);
  const trace = recording?.finish();
  const result = resultOf(requests, own, reconciled, rule);
  return { ok: true, data: { ...result, ...(trace === undefined ? {} : { trace }) } };
}

function resultOf(
  requests: readonly TargetRequest[],
  own: readonly SetValue[],
  reconciled: Reconciled,
  { topDown }: TargetsRule,
): TargetsResult {
  const { total, finals, places } = reconciled;
  const known = own.flatMap(({ target }) => target?.exact ?? []);
  const bottomUp = known.length < own.length ? null : sumFractions(known);
  const gap = topDown === null || bottomUp === null ? null : subtractFractions(topDown, bottomUp);
  return {
    value: total === null ? null : amountText(total, places),
    ...(total === null ? { reason: "missing_target" } : {}),
    issues: capIssues(requests.flatMap(({ id }, index) => belowZero(id, index, own, finals))),
    bottomUp: fractionText(bottomUp),
    topDown: fractionText(topDown),
    gap: fractionText(gap),
    gapRatio: fractionText(gapRatioOf(gap, bottomUp)),
    targets: requests.map(({ id }, index) => {
      const set = own[index];
      return { id, ...targetOf(set, finals[index] ?? null, places) };
    }),
  };
}

/** A gap that is closed by weight may take more from somebody than there is. */
function belowZero(
  id: string,
  index: number,
  own: readonly SetValue[],
  finals: Reconciled["finals"],
): readonly Issue[] {
  const before = own[index]?.target?.exact.numerator.units ?? -1;
  const final = finals[index] ?? null;
  if (before < 0 || final === null || final.numerator.units >= 0) return [];
  const target = formatFraction(final);
  const message = `The gap takes the target of ${quoted(id)} to ${target}, below zero. Give it less weight, or reconcile by scale.`;
  return [
    goalIssue("goals.negative_target", `/requests/${index}`, message, { id: cut(id), target }, "warning"),
  ];
}

function targetOf(
  set: SetValue | undefined,
  final: Fraction | null,
  places: number | undefined,
): Omit<TargetsResult["targets"][number], "id"> {
  const before = set?.target ?? null;
  if (set === undefined || before === null || final === null)
    return {
      bottomUp: null,
      target: null,
      change: null,
      reason: set?.reason ?? "missing_target",
      ...(set === undefined ? { basis: null, factors: [] } : partsOf(set)),
    };
  return {
    bottomUp: amountText(before.exact, before.fixed),
    target: amountText(final, places ?? before.fixed),
    change: formatFraction(subtractFractions(final, before.exact)),
    ...partsOf(set),
  };
}
