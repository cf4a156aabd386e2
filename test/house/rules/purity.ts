import ts from "typescript";
import { finding, nodesOf, type Rule } from "../readSources.js";

/** Names that reach outside a pure function: environment, input and output, clock, code made of text. */
const BANNED_NAMES = new Set([
  "console",
  "process",
  "fetch",
  "globalThis",
  "performance",
  "crypto",
  "navigator",
  "require",
  "eval",
  "Function",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "queueMicrotask",
]);
const BANNED_MEMBERS = new Set(["Date.now", "Math.random"]);

/** The one file that may ask the engine for time zones. */
const INTL_FILE = /^src\/kernel\/calendar\/dateOfInstant(?:\/\w+)?\.ts$/;

/** `src` reads no clock, draws no lot, touches no environment, and orders no text by locale. */
export const purity: Rule = (source) => {
  const nodes = nodesOf(source.tree);
  const declared = new Set(nodes.filter(isDeclarationName).map((node) => node.getText(source.tree)));
  return nodes.flatMap((node) => {
    if (ts.isPropertyAccessExpression(node)) {
      const member = node.getText(source.tree);
      if (BANNED_MEMBERS.has(member)) return [finding(source, node, member)];
      if (/^(?:localeCompare|toLocale\w+)$/.test(node.name.text))
        return [finding(source, node, node.name.text)];
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && isName(node.expression, "Date")) {
      const isNow = ts.isCallExpression(node) || (node.arguments ?? []).length === 0;
      return isNow ? [finding(source, node, "the present moment: Date without an argument")] : [];
    }
    if (!ts.isIdentifier(node) || declared.has(node.text) || isMemberName(node)) return [];
    if (node.text === "Intl" && !INTL_FILE.test(source.file)) return [finding(source, node, "Intl")];
    return BANNED_NAMES.has(node.text) ? [finding(source, node, node.text)] : [];
  });
};

function isName(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}

function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return (
    (ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isMethodDeclaration(parent)) &&
    parent.name === node
  );
}

/** The name of a parameter, variable, function or import: from there on it is the file's own word. */
function isDeclarationName(node: ts.Node): boolean {
  const { parent } = node;
  if (!ts.isIdentifier(node)) return false;
  const declares =
    ts.isParameter(parent) ||
    ts.isVariableDeclaration(parent) ||
    ts.isBindingElement(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isImportSpecifier(parent);
  return declares && parent.name === node;
}
