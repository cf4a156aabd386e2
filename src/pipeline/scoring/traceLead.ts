import {
  addFractions,
  divideFractions,
  type Fraction,
  multiplyFractions,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { LeadRule } from "./leadRule.js";
import type { ScoredLead } from "./scoreLead.js";

/** Records a score: the product of prior and signs if the lead is won, over that and the product if it is lost. */
export function traceLead(trace: Tracer, rule: LeadRule, scored: ScoredLead): void {
  const { document, clamp, rounding } = rule;
  const { score, rounded, products, reason } = scored;
  const id = `leadScore.${document.id}`;
  const head = { ref: "", unit: "score" };
  const root = { ...head, id, label: document.title };
  if (score === null || rounded === null) {
    const inputs = [{ id: "score", value: null }];
    trace.node({ ...root, kind: "input", inputs, value: null, note: reason ?? undefined });
    return;
  }
  if (products === null) {
    trace.node({ ...root, kind: "constant", params: { value: score }, value: score, note: scored.rule });
    return;
  }
  const mark = trace.mark();
  const share = recordShare(trace, `${id}.share`, scored, products);
  const by = wholeFraction(100);
  const percent = multiplyFractions(by, share);
  trace.node({ ...head, id: `${id}.percent`, kind: "multiply", params: { by }, value: percent }, mark);
  if (clamp === null) {
    trace.node({ ...root, kind: "round", rounding, value: rounded }, mark);
    return;
  }
  trace.node({ ...head, id: `${id}.rounded`, kind: "round", rounding, value: rounded }, mark);
  const isMost = score.exact === clamp.most;
  const capped = isMost ? score : rounded;
  trace.node({ ...head, id: `${id}.most`, kind: "cap", params: { at: clamp.most }, value: capped }, mark);
  trace.node({ ...root, kind: "floor", params: { at: clamp.least }, value: score }, mark);
}

function recordShare(
  trace: Tracer,
  id: string,
  scored: ScoredLead,
  products: { readonly won: Fraction; readonly lost: Fraction },
): Fraction {
  const mark = trace.mark();
  recordProduct(trace, `${id}.won`, "won", scored, products.won);
  const inner = trace.mark();
  const again = [{ id: "won", value: products.won }];
  trace.node({ id: `${id}.both.won`, kind: "input", ref: "", inputs: again, value: products.won });
  recordProduct(trace, `${id}.both.lost`, "lost", scored, products.lost);
  const both = addFractions(products.won, products.lost);
  trace.node({ id: `${id}.both`, kind: "sum", ref: "", value: both }, inner);
  const share = divideFractions(products.won, both);
  trace.node({ id, kind: "quotient", ref: "", value: share, unit: "ratio" }, mark);
  return share;
}

/** The prior times what each sign says, of leads that were won, or lost. */
function recordProduct(
  trace: Tracer,
  id: string,
  side: "won" | "lost",
  { prior, signs }: ScoredLead,
  product: Fraction,
): void {
  const mark = trace.mark();
  if (prior !== null) {
    const own = `${id}.prior`;
    if (prior.counted === null)
      trace.node({
        id: own,
        kind: "constant",
        ref: "/prior",
        params: { value: prior[side] },
        value: prior[side],
      });
    else
      recordRatio(trace, own, "", prior.counted[side], addFractions(prior.counted.won, prior.counted.lost));
  }
  for (const { id: field, ref, value, said, title } of signs) {
    if (said === null) continue;
    recordRatio(
      trace,
      `${id}.${field}.${value ?? "unset"}`,
      ref,
      said.counted[side],
      said.total[side],
      title,
    );
  }
  trace.node({ id, kind: "product", ref: "", value: product }, mark);
}

function recordRatio(
  trace: Tracer,
  id: string,
  ref: string,
  count: Fraction,
  total: Fraction,
  label?: string,
): void {
  const mark = trace.mark();
  const input = (name: string, value: Fraction) =>
    trace.node({
      id: `${id}.${name}`,
      kind: "input",
      ref,
      inputs: [{ id: name, value }],
      value,
      unit: "count",
    });
  input("leads", count);
  input("all", total);
  trace.node({ id, kind: "quotient", ref, label, value: divideFractions(count, total), unit: "ratio" }, mark);
}
