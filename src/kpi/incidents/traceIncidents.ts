import { addFractions, type Fraction } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { NOTHING } from "../curves/constants.js";
import type { IncidentsFunction } from "./buildIncidents.js";
import type { CountedIncidents, CountedRule } from "./countIncidents.js";

/** Records one node: what positive incidents add, less what negative ones take away. */
export function traceIncidents(
  rubricId: string,
  { ref, mostBonus, mostDeduction }: IncidentsFunction,
  { rules, bonus, deduction, points }: CountedIncidents,
  trace: Tracer,
): void {
  const id = `${rubricId}.incidents`;
  const mark = trace.mark();
  const side = (effect: "positive" | "negative", name: string, most: Fraction | null, value: Fraction) => {
    const since = trace.mark();
    const own = rules.filter(({ rule }) => rule.document.effect === effect);
    for (const each of own) traceRule(id, each, trace);
    const field = effect === "positive" ? "mostBonus" : "mostDeduction";
    capped(`${id}.${name}`, ref, `${ref}/${field}`, sumOf(own), most, value, trace, since);
  };
  side("positive", "bonus", mostBonus, bonus);
  side("negative", "deduction", mostDeduction, deduction);
  trace.node({ id, kind: "difference", ref, value: points }, mark);
}

function traceRule(id: string, { rule, items, sum, points }: CountedRule, trace: Tracer): void {
  const mark = trace.mark();
  const { document, ref, most } = rule;
  const place = `${id}.${document.id}`;
  for (const { incident, status, worth } of items) {
    if (status !== "counted") continue;
    const inputs = [{ id: document.id, value: worth, sources: [incident.id] }];
    trace.node({ id: `${place}.${incident.id}`, kind: "input", ref, inputs, value: worth });
  }
  capped(place, ref, `${ref}/most`, sum, most, points, trace, mark, document.title);
}

/** A sum, and around it the cap that it has. */
function capped(
  id: string,
  ref: string,
  capRef: string,
  sum: Fraction,
  most: Fraction | null,
  value: Fraction,
  trace: Tracer,
  mark: number,
  label?: string,
): void {
  const name = most === null ? id : `${id}.sum`;
  trace.node({ id: name, kind: "sum", ref, label, value: sum }, mark);
  if (most !== null) trace.node({ id, kind: "cap", ref: capRef, label, params: { at: most }, value }, mark);
}

function sumOf(rules: readonly CountedRule[]): Fraction {
  return rules.reduce((sum, { points }) => addFractions(sum, points), NOTHING);
}
