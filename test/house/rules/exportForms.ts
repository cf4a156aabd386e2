import ts from "typescript";
import { finding, nodesOf, type Rule } from "../readSources.js";

/** The roof passes on what each entry's own index names. */
const ROOF = "src/index.ts";

/** Named exports only, each written out; no enumeration, no namespace, no mutable export. */
export const exportForms: Rule = (source) =>
  nodesOf(source.tree).flatMap((node) => {
    if (ts.isEnumDeclaration(node)) return [finding(source, node, "an enum")];
    if (ts.isExportAssignment(node) || isDefault(node)) return [finding(source, node, "a default export")];
    if (
      ts.isExportDeclaration(node) &&
      ((node.exportClause === undefined && source.file !== ROOF) ||
        (node.exportClause !== undefined && ts.isNamespaceExport(node.exportClause)))
    ) {
      return [finding(source, node, "export * hides what is public")];
    }
    return [];
  });

function isDefault(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  );
}
