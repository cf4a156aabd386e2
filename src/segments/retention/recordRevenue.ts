import { addFractions, type Fraction, subtractFractions } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { Revenue } from "./readRevenues.js";

/** Records how the net rate comes about: what is left with what came on top, over the revenue at the start. */
export function recordRevenue(trace: Tracer, revenue: Revenue, net: Fraction | null): void {
  const { opening, expansion, contraction, churn } = revenue;
  const mark = trace.mark();
  const input = (name: keyof Revenue, id: string = name) => {
    const value = revenue[name];
    const node = { ref: `/revenues`, inputs: [{ id: name, value }], value, unit: "money" };
    trace.node({ id: `netRetention.${id}`, kind: "input", ...node });
  };
  input("opening", "hadOpening");
  input("expansion", "hadExpansion");
  const had = addFractions(opening, expansion);
  trace.node({ id: "netRetention.had", kind: "sum", ref: "/revenues", value: had, unit: "money" }, mark);
  const losses = trace.mark();
  input("contraction", "lostContraction");
  input("churn", "lostChurn");
  const lost = addFractions(contraction, churn);
  trace.node({ id: "netRetention.lost", kind: "sum", ref: "/revenues", value: lost, unit: "money" }, losses);
  const value = subtractFractions(had, lost);
  trace.node({ id: "netRetention.kept", kind: "difference", ref: "/revenues", value, unit: "money" }, mark);
  input("opening");
  const note = net === null ? "no_opening_revenue" : undefined;
  trace.node(
    { id: "netRetention", kind: "quotient", ref: "/revenues", value: net, unit: "ratio", note },
    mark,
  );
}
