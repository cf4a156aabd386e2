import type { Tracer } from "../../kernel/trace/index.js";
import type { FigureUnit } from "./figureTypes.js";
import type { Term } from "./term.js";

/** What the node of a figure shows beside the number itself. */
export interface TermHead {
  readonly ref: string;
  readonly label?: string | undefined;
  readonly unit?: string;
  readonly params?: Readonly<Record<string, string | readonly string[]>>;
}

/** The units of what is read of deals; a measure has that of its own document. */
const units: Readonly<Record<string, FigureUnit>> = { count: "count", amount: "money", days: "days" };

/** Records a term and what it stands on. */
export function traceTerm(trace: Tracer, term: Term, head: TermHead): void {
  const mark = trace.mark();
  const { id, kind, value, deals, read } = term;
  const ref = term.ref ?? head.ref;
  for (const part of term.parts) traceTerm(trace, part, { ref });
  // A deal with several visits is one record.
  const sources = [...new Set(deals.map((deal) => deal.id))];
  const inputs = read === null ? [] : [{ id: read, value, sources }];
  const label = head.label ?? term.label;
  const params = { ...ownParams(term), ...head.params };
  const unit = head.unit ?? (read === null || !Object.hasOwn(units, read) ? undefined : units[read]);
  trace.node({ id, kind, ref, label, inputs, params, value, unit }, mark);
}

function ownParams({ kind, value, parts, chosen }: Term) {
  if (kind === "constant") return { value };
  if (chosen === undefined) return {};
  const rejected = parts.filter((part) => part !== chosen).map(({ id }) => id);
  return { chosen: chosen.id, rejected };
}
