import ts from "typescript";
import { type Import, readImports } from "../readImports.js";
import { finding, type Rule, type Source } from "../readSources.js";

/** Which packages `src` may import, in which form, and below which folder. */
const ALLOWED: readonly { readonly specifier: RegExp; readonly folder: string }[] = [
  { specifier: /^zod$/, folder: "src/" },
  { specifier: /^decimal\.js$/, folder: "src/kernel/decimal/" },
  // By subpath only: the root of date-fns costs up to two seconds of start.
  { specifier: /^date-fns\/\w+$/, folder: "src/kernel/calendar/" },
  { specifier: /^@date-fns\/utc\/\w+(?:\/\w+)*$/, folder: "src/kernel/calendar/" },
  { specifier: /^fast-check$/, folder: "src/testing/" },
];

/** Every dependency has one home; nothing of Node.js is imported at all. */
export const packages: Rule = (source) =>
  readImports(source)
    .filter(({ file }) => file === undefined)
    .filter(({ specifier }) => !isAllowed(specifier, source.file))
    .map(({ node, specifier }) => finding(source, node, `import of ${specifier}`));

function isAllowed(specifier: string, file: string): boolean {
  return ALLOWED.some((each) => each.specifier.test(specifier) && file.startsWith(each.folder));
}

/** zod is imported whole, as a namespace: its named `z` brings every locale into a bundle. */
export const zodImport: Rule = (source) =>
  readImports(source)
    .filter(({ specifier }) => /^zod(?:\/|$)/.test(specifier))
    .filter((each) => !isNamespace(each))
    .map(({ node }) => finding(source, node, 'zod is imported as `import * as z from "zod"`'));

function isNamespace({ node, specifier }: Import): boolean {
  const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : undefined;
  return specifier === "zod" && bindings !== undefined && ts.isNamespaceImport(bindings);
}

/** A schema is built inside a function, when it is first needed: built at the top it stays in every bundle. */
export const lazySchemas: Rule = (source) => callsAtTop(source.tree, source);

function callsAtTop(node: ts.Node, source: Source): readonly string[] {
  if (ts.isFunctionLike(node)) return [];
  const children: string[] = [];
  ts.forEachChild(node, (child) => {
    children.push(...callsAtTop(child, source));
  });
  const isZodCall = ts.isCallExpression(node) && /^z\./.test(node.expression.getText(source.tree));
  return isZodCall ? [finding(source, node, "zod is called at the top of the module")] : children;
}
