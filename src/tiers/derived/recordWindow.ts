import { type Fraction, fractionOf, ONE } from "../../kernel/decimal/index.js";
import type { RawNode, Tracer } from "../../kernel/trace/index.js";
import type { BuiltWindow } from "./derived.js";
import { type Passed, sumOf } from "./windowValue.js";

/** Records a window over what it holds, oldest first: a sum, a quotient of sums, or a choice among the values. */
export function recordWindow(
  { id: name, title: label, ref, kind }: BuiltWindow,
  { items, value }: Passed,
  ladderId: string,
  trace: Tracer,
): void {
  const id = `${ladderId}#${name}`;
  const own = { id, ref, label, value };
  const since = trace.mark();
  const known = items.flatMap((item) => item ?? []);
  if (value === null || known.length === 0) {
    trace.node({ ...own, kind: "input", inputs: [{ id: name, value }] });
    return;
  }
  const values = known.map((item) => item.value);
  const inputs = (of: string, list: readonly Fraction[]) => {
    for (const [index, each] of list.entries()) trace.node(inputNode(`${of}.${index + 1}`, ref, name, each));
  };
  const sum = (of: string, list: readonly Fraction[]) => {
    const mark = trace.mark();
    inputs(of, list);
    trace.node({ id: of, kind: "sum", ref, value: sumOf(list) }, mark);
  };
  if (kind === "mean" || kind === "ratio") {
    sum(`${id}.sum`, values);
    const bases = known.map(({ base }) => base ?? fractionOf(ONE));
    sum(`${id}.${kind === "mean" ? "periods" : "base"}`, bases);
    trace.node({ ...own, kind: "quotient" }, since);
    return;
  }
  inputs(id, values);
  const chosen = `${id}.${values.indexOf(value) + 1}`;
  const isChoice = kind === "min" || kind === "max";
  trace.node({ ...own, ...(isChoice ? { kind: "choose", params: { chosen } } : { kind: "sum" }) }, since);
}

function inputNode(id: string, ref: string, name: string, value: Fraction): RawNode {
  return { id, kind: "input", ref, inputs: [{ id: name, value }], value };
}
