import ts from "typescript";

/** What a comment says about the statement before it. */
export type Expectation =
  | { readonly kind: "value"; readonly literal: string }
  | { readonly kind: "throws"; readonly code: string };

/**
 * Reads the comment behind a statement that ends at `line` and `column`: on the same line, or alone on the next.
 * A literal may go on over more comment lines, until its brackets are closed.
 */
export function readExpectation(
  lines: readonly string[],
  line: number,
  column: number,
): Expectation | undefined {
  const behind = commentOf(lines[line]?.slice(column));
  const first = behind === undefined ? line + 1 : line;
  const text = behind ?? commentOf(lines[first]);
  const [, mark, rest = ""] = /^(=>|throws\b)\s*(.*)$/.exec(text ?? "") ?? [];
  if (mark === "throws") return { kind: "throws", code: rest };
  return mark === "=>" ? { kind: "value", literal: wholeLiteral(rest, lines.slice(first + 1)) } : undefined;
}

function commentOf(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? "";
  return trimmed.startsWith("//") ? trimmed.slice(2).trim() : undefined;
}

function wholeLiteral(start: string, following: readonly string[]): string {
  let text = start;
  for (const line of following) {
    const more = commentOf(line);
    if (isLiteralText(text) || more === undefined) break;
    text += ` ${more}`;
  }
  if (!isLiteralText(text)) throw new Error(`"// => ${text}" is not a literal`);
  return text;
}

function isLiteralText(text: string): boolean {
  const program = `(${text});`;
  const { diagnostics = [] } = ts.transpileModule(program, { reportDiagnostics: true });
  const [statement] = ts.createSourceFile("literal.ts", program, ts.ScriptTarget.ES2022, true).statements;
  return (
    diagnostics.length === 0 &&
    statement !== undefined &&
    ts.isExpressionStatement(statement) &&
    isLiteral(statement.expression)
  );
}

/** JSON as JavaScript writes it, with undefined and bigint; no name, no call, no arithmetic. */
function isLiteral(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isLiteral(node.expression);
  if (ts.isPrefixUnaryExpression(node)) {
    return node.operator === ts.SyntaxKind.MinusToken && ts.isLiteralExpression(node.operand);
  }
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isLiteral);
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.every(
      (property) => ts.isPropertyAssignment(property) && isLiteral(property.initializer),
    );
  }
  if (ts.isIdentifier(node)) return node.text === "undefined";
  const words = [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword];
  return ts.isLiteralExpression(node) || words.includes(node.kind);
}
