import ts from "typescript";
import { readImports } from "../house/readImports.js";
import { finding, nodesOf, type Source } from "../house/readSources.js";

/** What an adapter may import: the notations, and the package as users import it. */
const ALLOWED = new Set([
  "../units.js",
  "./answers.js",
  "./calls.js",
  "./chains.js",
  "attainment",
  "attainment/kernel",
  "attainment/incentives",
  "attainment/goals",
  "attainment/kpi",
  "attainment/pipeline",
  "attainment/reviews",
  "attainment/segments",
  "attainment/tiers",
]);

/** Joining, choosing and comparing for identity are not arithmetic; everything else with two sides is. */
const HARMLESS = new Set([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.InKeyword,
]);

const COMPUTING = new Set(["Math", "Number", "BigInt", "parseInt", "parseFloat", "Date", "eval", "Function"]);

/** Where an adapter computes or knows a number instead of handing it to the library. */
export function adapterFaults(source: Source): readonly string[] {
  const imports = readImports(source).flatMap(({ node, specifier }) =>
    ALLOWED.has(specifier) ? [] : [finding(source, node, `imports ${specifier}`)],
  );
  const computing = nodesOf(source.tree).flatMap((node) => {
    const fault = faultOf(node);
    return fault === null ? [] : [finding(source, node, `${fault}: ${node.getText(source.tree)}`)];
  });
  return [...imports, ...computing];
}

function faultOf(node: ts.Node): string | null {
  if (ts.isBinaryExpression(node)) return HARMLESS.has(node.operatorToken.kind) ? null : "arithmetic";
  if (ts.isPrefixUnaryExpression(node)) {
    return node.operator === ts.SyntaxKind.ExclamationToken ? null : "arithmetic";
  }
  if (ts.isPostfixUnaryExpression(node)) return "arithmetic";
  if (ts.isBigIntLiteral(node)) return "a number";
  if (ts.isNumericLiteral(node) || ts.isStringLiteralLike(node)) {
    return isNumber(node.text) && node.text !== "0" && node.text !== "1" ? "a number" : null;
  }
  return ts.isIdentifier(node) && COMPUTING.has(node.text) ? "computes" : null;
}

function isNumber(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}
