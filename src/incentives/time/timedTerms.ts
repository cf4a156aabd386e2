import { type Fraction, multiplyFractions } from "../../kernel/decimal/index.js";
import type { StepAmount } from "../../kernel/steps/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { LineResult, PersonalTerms } from "../components/definition.js";
import { tracedAmount } from "../rounding.js";
import type { BoundsShare } from "./boundedPay.js";
import type { ComponentTime } from "./componentTime.js";
import { recordSource, type ScaledSource, timesNode } from "./scaledSource.js";

/** What differs for a person, with the share of their pay that time leaves. */
export function withPayout(personal: PersonalTerms, time: ComponentTime | null): PersonalTerms {
  const share = time?.shares.payout;
  if (time === null || share === undefined) return personal;
  return { ...personal, payoutShare: { value: share, ref: time.ref } };
}

/** The share of its scale's bounds that time leaves a component; null where it leaves all. */
export function boundsShare(time: ComponentTime | null): BoundsShare | null {
  const share = time?.shares.bounds;
  return time === null || share === undefined ? null : { share, ref: time.ref };
}

/** Pay times the share that time leaves of it, if it takes any. */
export function prorated(
  pay: StepAmount,
  { payoutShare }: PersonalTerms,
  trace: Tracer | undefined,
  since: number,
): StepAmount {
  if (payoutShare === undefined) return pay;
  const exact = multiplyFractions(pay.exact, payoutShare.value);
  trace?.node(timesNode("payoutShare", payoutShare.ref, exact, payoutShare.value), since);
  return { exact };
}

/** Another quota that picks a band, as the component's own is scaled. */
export function proratedQuota(quota: Fraction | null, time: ComponentTime | null): Fraction | null {
  return quota === null || time === null ? quota : multiplyFractions(quota, time.quotaShare);
}

/** Records how a quota came about, so that it stands before the pay; `pay` records one node of its own. */
export function tellTerms(
  quota: ScaledSource | null,
  pay: () => LineResult,
  trace: Tracer | undefined,
): LineResult {
  if (trace === undefined || quota?.made === undefined) return pay();
  const since = trace.mark();
  recordSource("quota", quota, trace);
  const result = pay();
  const value = result.amount && tracedAmount(result.amount);
  const note = result.line.reason;
  trace.node({ id: "withQuota", kind: "close", ref: quota.made.ref, value, note }, since);
  return result;
}
