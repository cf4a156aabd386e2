import type { Outcome, TraceNode } from "../kernel/index.js";
import { attainmentError, issueOf } from "../kernel/issue/index.js";
import { en } from "../locales/en/index.js";
import type { Locale } from "../locales/types.js";
import type { ExplainCode } from "./codes.js";

/**
 * How a trace is written out.
 *
 * @since 0.1.0
 */
export interface RenderOptions {
  /** The language, English by default. */
  readonly locale?: Locale;
  /** Levels shown; absent: all. The root is level 1. */
  readonly maxDepth?: number;
  /** Leaves out bands and parts of zero. */
  readonly hideZero?: boolean;
}

/**
 * Writes a trace as indented text: one line a node, the parts of a number below the number.
 *
 * Every figure in the text occurs in the trace.
 *
 * @param subject - A result that was evaluated with `trace`, or a node of its trace.
 * @param options - See {@link RenderOptions}.
 * @returns Lines joined by line feeds, without one at the end.
 * @throws `explain.no_trace` where the result carries no trace.
 * @example
 * ```ts
 * import { compileScale } from "attainment/kernel";
 * import { renderText } from "attainment/explain";
 * const scale = compileScale({ kind: "curve", points: [{ at: "0", value: "0" }, { at: "1", value: "100" }] });
 * renderText(scale.evaluate("0.25", { trace: true })).includes("25"); // => true
 * ```
 * @since 0.1.0
 */
export function renderText(subject: Outcome | TraceNode, options: RenderOptions = {}): string {
  const { locale = en, maxDepth = Number.POSITIVE_INFINITY, hideZero = false } = options;
  const lines: string[] = [];
  const write = (node: TraceNode, above: readonly string[]): void => {
    const phrase = locale.phrases[node.kind](node, nameOf(node, above));
    lines.push(`${"  ".repeat(above.length)}${phrase}`);
    if (above.length + 1 >= maxDepth) return;
    for (const child of node.children) if (!hideZero || !isZero(child)) write(child, [node.id, ...above]);
  };
  write(rootOf(subject), []);
  return lines.join("\n");
}

/** The trace of a result, or the node itself. */
export function rootOf(subject: Outcome | TraceNode): TraceNode {
  // Plain JavaScript may hand over anything, and what is no object has no trace either.
  if (typeof subject === "object" && subject !== null) {
    if ("kind" in subject && "children" in subject) return subject;
    if (subject.trace !== undefined) return subject.trace;
  }
  throw attainmentError([
    issueOf<ExplainCode>(
      "explain.no_trace",
      "",
      "The result carries no trace. Evaluate it with { trace: true }.",
    ),
  ]);
}

/** The document's own title of a node, or else its id without that of the nearest node above that it is built from. */
function nameOf({ label, id }: TraceNode, above: readonly string[]): string {
  const prefix = above.find((ancestor) => id.startsWith(`${ancestor}.`));
  return label ?? (prefix === undefined ? id : id.slice(prefix.length + 1));
}

function isZero(node: TraceNode): boolean {
  return node.value !== null && /^-?0(\.0*)?$/.test(node.value);
}
