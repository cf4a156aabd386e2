import { posix } from "node:path";
import ts from "typescript";
import { nodesOf, type Source } from "./readSources.js";

/** One import or re-export of a file, of a type or of a value, static or dynamic. */
export interface Import {
  readonly node: ts.Node;
  readonly specifier: string;
  /** The file it names, from the root of the package; undefined for a package. */
  readonly file: string | undefined;
}

export function readImports(source: Source): readonly Import[] {
  return nodesOf(source.tree).flatMap((node) => {
    const specifier = specifierOf(node);
    if (specifier === undefined) return [];
    const file = specifier.startsWith(".")
      ? posix.join(posix.dirname(source.file), specifier).replace(/\.js$/, ".ts")
      : undefined;
    return [{ node, specifier, file }];
  });
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isImportTypeNode(node)) {
    return ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : undefined;
  }
  const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isDynamic ? textOf(node.arguments[0]) : undefined;
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}
