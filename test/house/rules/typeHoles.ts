import ts from "typescript";
import { finding, lineOf, nodesOf, type Rule, type Source } from "../readSources.js";

/** No `any`; every assertion but `as const` has a comment that gives its reason. */
export const typeHoles: Rule = (source) =>
  nodesOf(source.tree).flatMap((node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) return [finding(source, node, "any")];
    if (!ts.isAsExpression(node) && !ts.isTypeAssertionExpression(node)) return [];
    if (ts.isConstTypeReference(node.type) || hasReason(source, node)) return [];
    return [finding(source, node, "a type assertion without the comment that gives its reason")];
  });

/** A line comment behind the assertion, or directly above it or above its statement. */
function hasReason(source: Source, node: ts.AsExpression | ts.TypeAssertion): boolean {
  let statement: ts.Node = node;
  while (!ts.isStatement(statement) && !ts.isClassElement(statement)) statement = statement.parent;
  const line = lineOf(source, node.type);
  return (
    /\/\/ \w/.test(source.lines[line] ?? "") ||
    [line - 1, lineOf(source, statement) - 1].some((above) => /^\s*\/\/ \w/.test(source.lines[above] ?? ""))
  );
}
