import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import { partsOf } from "../../kernel/measure/measureNode.js";
import type { ProgramLintCode } from "../codes.js";
import type { Reader } from "../compile/checkReads.js";
import type { ProgramFunction } from "../programFunction.js";

/** Declared measures that no document, ranking or other measure reads. */
export function lintMeasures(
  { document, documents }: ProgramFunction,
  readers: readonly Reader[],
): readonly Issue[] {
  const read = new Set([
    ...readers.flatMap(({ needs }) => [...needs.measures, ...needs.fields]),
    ...documents.measures.nodes.flatMap(partsOf),
  ]);
  return (document.measures ?? []).flatMap(({ id }, index) => {
    if (read.has(id)) return [];
    const message = `Nothing reads the measure ${quoted(id)}. Remove it, or leave it for those who look at it.`;
    const params = { measure: id.slice(0, 80) };
    return [
      issueOf<ProgramLintCode>("program.unused_measure", `/measures/${index}`, message, params, "hint"),
    ];
  });
}
