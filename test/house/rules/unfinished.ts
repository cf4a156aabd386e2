import ts from "typescript";
import { finding, nodesOf, type Rule, type Source } from "../readSources.js";

/** A mark opens its comment or has a colon; in the middle of a sentence XXX is a currency. */
const MARKS = /^[\s/*]*(?:TO[D]O|FIX[M]E|X[X]X)\b|\b(?:TO[D]O|FIX[M]E|X[X]X)[:(]/;
const SILENCERS = /@ts-(?:ignore|nocheck)|(?:eslint|biome|oxlint)-(?:disable|ignore)/;
const HALF_TESTS = new Set(["only", "skip", "todo", "fails"]);
const TESTS = new Set(["test", "it", "describe"]);

/** No mark of unfinished work, no silenced checker, no test that is left out. */
export const unfinished: Rule = (source) => [
  ...commentsOf(source).flatMap(({ line, text }) =>
    MARKS.test(text) || SILENCERS.test(text) ? [`${source.file}:${line}: ${text.trim()}`] : [],
  ),
  ...nodesOf(source.tree).flatMap((node) => {
    if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return [];
    const isHalf = TESTS.has(node.expression.text) && HALF_TESTS.has(node.name.text);
    return isHalf ? [finding(source, node, node.getText(source.tree))] : [];
  }),
];

/** The comments of a file: whatever lies between its tokens. */
function commentsOf(source: Source): readonly { readonly line: number; readonly text: string }[] {
  const seen = new Map<number, string>();
  for (const node of nodesOf(source.tree)) {
    const ranges = [
      ...(ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? []),
      ...(ts.getTrailingCommentRanges(source.text, node.end) ?? []),
    ];
    for (const { pos, end } of ranges) seen.set(pos, source.text.slice(pos, end));
  }
  return [...seen].flatMap(([pos, text]) => {
    const first = source.tree.getLineAndCharacterOfPosition(pos).line + 1;
    return text.split("\n").map((line, offset) => ({ line: first + offset, text: line }));
  });
}
