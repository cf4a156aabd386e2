import { fractionText } from "../../kernel/decimal/index.js";
import {
  capIssues,
  type Issue,
  ownFields,
  type Result,
  readDocument,
  unwrap,
} from "../../kernel/issue/index.js";
import { amountText, recorderFor } from "../../kernel/trace/index.js";
import { readTarget, type SetValue } from "./readTarget.js";
import { targetRequestSchema } from "./schema.js";
import type { TargetRequest, TargetResult } from "./types.js";

const OPTIONS: ReadonlySet<string> = new Set(["trace"]);

/**
 * Sets the target of one person, team or product.
 *
 * Formula: `target = steps(basis * factor_1 * ... * factor_n)`, where the basis is
 *
 * | kind | basis |
 * | --- | --- |
 * | `history` | `latest * (1 + growth)`, or the mean of all periods in place of the latest |
 * | `forecast` | what is expected |
 * | `potential` | `potential * share` |
 * | `capacity` | `sum(ramp) * productivity` |
 * | `volumePrice` | the sum of `volume * price` |
 * | `blend` | the weighted mean of several of these |
 *
 * All numbers are exact: only a `round` step rounds, and the target is in the unit of its basis. A number that is not
 * known is null, and then there is no target, with the reason; a blend may do without a part of it (`missing`).
 *
 * @param request - Basis, factors and steps; see {@link TargetRequest}.
 * @param options - `trace: true` records how the target came about.
 * @returns The target (`value`), its basis, and the factors that were multiplied with it. Reasons for none:
 * `missing_value`, `no_history`, `missing_factor`, those of a weighted mean and those of a scale.
 * @throws AttainmentError with every fault: `goals.step_needs_measure`, `goals.bad_factor_scale`, `goals.bad_ramp`,
 * `document.*`, `decimal.*`, `weighting.*`, `scale.*`, `steps.*`.
 * @example
 * ```ts
 * import { setTarget } from "attainment/goals";
 * const ann = setTarget({
 *   id: "ann",
 *   basis: {
 *     kind: "blend",
 *     parts: [
 *       { id: "history", weight: "0.5", basis: { kind: "history", values: ["460000", "500000"], growth: "0.1" } },
 *       { id: "market", weight: "0.3", basis: { kind: "potential", potential: "6000000", share: "0.1" } },
 *       { id: "pipeline", weight: "0.2", basis: { kind: "forecast", value: "480000" } },
 *     ],
 *   },
 *   factors: [{ id: "tenure", by: "0.9" }],
 *   steps: [{ kind: "round", id: "thousands", step: "1000", mode: "halfUp" }],
 * });
 * ann.basis; // => "551000"
 * ann.value; // => "496000"
 * ```
 * @since 0.1.0
 */
export function setTarget(request: TargetRequest, options: { readonly trace?: true } = {}): TargetResult {
  return unwrap(trySet(request, options));
}

function trySet(given: unknown, options: unknown): Result<TargetResult> {
  const issues: Issue[] = [];
  ownFields(options, "/options", issues, OPTIONS);
  const document = readDocument(given, targetRequestSchema);
  if (!document.ok) issues.push(...document.issues);
  const target = document.ok ? readTarget(document.data, "", issues) : null;
  if (!document.ok || target === null || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const recording = recorderFor(options);
  const found = target(recording);
  const trace = recording?.finish();
  return { ok: true, data: { ...resultOf(document.data, found), ...(trace === undefined ? {} : { trace }) } };
}

function resultOf({ id }: TargetRequest, set: SetValue): TargetResult {
  const { target, reason, basis } = set;
  return {
    value: target === null ? null : amountText(target.exact, target.fixed),
    ...(reason === undefined ? {} : { reason }),
    issues: [],
    targetId: id,
    ...partsOf(set),
    ...(basis.parts === undefined
      ? {}
      : {
          parts: basis.parts.map((part) => ({
            ...part,
            value: fractionText(part.value),
            share: fractionText(part.share),
          })),
        }),
  };
}

/** What a target was set from, as results tell it. */
export function partsOf({ basis, factors }: SetValue): Pick<TargetResult, "basis" | "factors"> {
  return {
    basis: fractionText(basis.value),
    factors: factors.map(({ id, by }) => ({ id, by: fractionText(by) })),
  };
}
