import type { Outcome, TraceNode } from "../kernel/index.js";
import { attainmentError, issueOf } from "../kernel/issue/index.js";
import type { Locale } from "../locales/types.js";
import type { ExplainCode } from "./codes.js";
import { cutFigures } from "./cutFigures.js";
import { nameOf } from "./nameOf.js";
import { readRenderOptions } from "./readRenderOptions.js";
import type { RenderOptions } from "./renderOptions.js";

/**
 * Writes a trace as indented text: one line a node, the parts of a number below the number.
 *
 * Every figure in the text occurs in the trace.
 *
 * @param subject - A result that was evaluated with `trace`, or a node of its trace.
 * @param options - See {@link RenderOptions}.
 * @returns Lines joined by line feeds, without one at the end.
 * @throws AttainmentError `explain.no_trace` where the result carries no trace, `explain.no_locale` where the locale is a
 * text such as "zh-CN" or anything else that is none, and `document.*` for options that are none.
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
  const { locale, maxDepth, hideZero, maxPlaces } = readRenderOptions(options);
  const lines: string[] = [];
  const write = (node: TraceNode, above: readonly string[]): void => {
    lines.push(`${"  ".repeat(above.length)}${cutFigures(phraseOf(node, above, locale), maxPlaces)}`);
    if (above.length + 1 >= maxDepth) return;
    for (const child of node.children) if (!hideZero || !isZero(child)) write(child, [node.id, ...above]);
  };
  write(rootOf(subject), []);
  return lines.join("\n");
}

/** The sentence of a node; of one that is hidden, that it is. */
function phraseOf(node: TraceNode, above: readonly string[], locale: Locale): string {
  const name = nameOf(node, above, locale);
  return node.redacted === true ? locale.redacted(node, name) : locale.phrases[node.kind](node, name);
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

function isZero(node: TraceNode): boolean {
  return node.value !== null && /^-?0(\.0*)?$/.test(node.value);
}
