import {
  addFractions,
  type Fraction,
  fractionOf,
  multiplyFractions,
  ONE,
  ZERO,
} from "../../kernel/decimal/index.js";
import { prefixed, type Tracer } from "../../kernel/trace/index.js";
import type { DealCourse, NetDeal } from "./dealCourse.js";
import type { DealRule, Tariff } from "./dealRule.js";
import { netDealReadings } from "./netDealReadings.js";

const NOTHING: Fraction = fractionOf(ZERO);

/** What the nodes of deals have in common. */
interface Subject {
  readonly rule: DealRule;
  readonly ref: string;
  readonly measure: string;
}

/** Records what the deals pay together: tariff by tariff, or with `perDeal` one by one. */
export function traceDealPay(subject: Subject, course: DealCourse, perDeal: boolean, trace: Tracer): void {
  const since = trace.mark();
  const deals = course.deals();
  if (perDeal) for (const { deal, counts } of deals) traceDeal(subject, deal, counts, trace);
  else {
    subject.rule.tariffs.forEach((tariff, index) => {
      const counted = deals.filter(({ deal, counts }) => counts && deal.place.tariff === index);
      traceTariff(
        subject,
        tariff,
        counted.map(({ deal }) => deal),
        trace,
      );
    });
  }
  trace.node({ id: "deals", kind: "sum", ref: subject.ref, value: course.pay() }, since);
}

/** How many deals times an amount, or what they come to times a rate. */
function traceTariff(
  { ref, measure }: Subject,
  { name, kind, ref: at, value }: Tariff,
  deals: readonly NetDeal[],
  trace: Tracer,
): void {
  const since = trace.mark();
  const below = prefixed(trace, name);
  const base = deals.reduce(
    (sum, { amount }) => addFractions(sum, kind === "rate" ? amount : fractionOf(ONE)),
    NOTHING,
  );
  const sources = deals.map(({ head }) => head.id);
  const inputs = [{ id: kind === "rate" ? measure : "deals", value: base, sources }];
  below?.node({ id: "counted", kind: "input", ref, inputs, value: base });
  below?.node({ id: kind, kind: "constant", ref: at, params: { value }, value });
  trace.node({ id: name, kind: "product", ref: at, value: multiplyFractions(base, value) }, since);
}

/** A deal by itself: what it pays, and under which condition. */
function traceDeal({ rule, ref, measure }: Subject, deal: NetDeal, counts: boolean, trace: Tracer): void {
  const { head, amount, tariff, verdict } = deal;
  const { id } = head;
  const inputs = [{ id: measure, value: amount, sources: [id] }];
  const below = prefixed(trace, id);
  const since = trace.mark();
  below?.node({ id: "unmet", kind: "constant", ref, params: { value: NOTHING }, value: NOTHING });
  const pay = counts ? deal.pay : NOTHING;
  if (rule.where === null || deal.place.isUndecided || (verdict === "met" && !counts)) {
    const note = counts ? undefined : verdict === "missing" ? "undecided" : "not_counted";
    const added = {
      id,
      kind: "add",
      ref: tariff?.ref ?? ref,
      label: id,
      inputs,
      params: { amount: pay },
    } as const;
    trace.node({ ...added, value: pay, note }, since);
    return;
  }
  rule.where.judge(netDealReadings(head, amount), below);
  const params = { set: pay, whenMissing: "open" };
  trace.node({ id, kind: "gate", ref: tariff?.ref ?? ref, label: id, inputs, params, value: pay }, since);
}

/** Records what a total pays that no credits tell deal by deal. */
export function traceTotalPay(
  { ref: at, value }: Tariff,
  measure: string,
  total: Fraction,
  ref: string,
  trace: Tracer | undefined,
): void {
  const since = trace?.mark();
  trace?.node({ id: "counted", kind: "input", ref, inputs: [{ id: measure, value: total }], value: total });
  trace?.node({ id: "rate", kind: "constant", ref: at, params: { value }, value });
  trace?.node({ id: "paid", kind: "product", ref: at, value: multiplyFractions(total, value) }, since);
}
