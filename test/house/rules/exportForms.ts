import ts from "typescript";
import { finding, nodesOf, type Rule } from "../readSources.js";

/** The roof passes on what each entry's own index names, and the kernel's entry what a folder's list of public names holds. */
const ROOF = "src/index.ts";
const KERNEL = "src/kernel/index.ts";
const LIST = /^"\.\/[a-z]+\/public\.js"$/;

/** Named exports only, each written out; no enumeration, no namespace, no mutable export. */
export const exportForms: Rule = (source) =>
  nodesOf(source.tree).flatMap((node) => {
    if (ts.isEnumDeclaration(node)) return [finding(source, node, "an enum")];
    if (ts.isExportAssignment(node) || isDefault(node)) return [finding(source, node, "a default export")];
    if (
      ts.isExportDeclaration(node) &&
      ((node.exportClause === undefined && !passesOnAList(source.file, node)) ||
        (node.exportClause !== undefined && ts.isNamespaceExport(node.exportClause)))
    ) {
      return [finding(source, node, "export * hides what is public")];
    }
    return [];
  });

function passesOnAList(file: string, { moduleSpecifier }: ts.ExportDeclaration): boolean {
  return file === ROOF || (file === KERNEL && LIST.test(moduleSpecifier?.getText() ?? ""));
}

function isDefault(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  );
}
