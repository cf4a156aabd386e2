import ts from "typescript";
import { entries, root } from "./entries.js";

/** One public name of one entry, with what the compiler knows of it. */
export interface PublicName {
  readonly entry: string;
  readonly name: string;
  readonly isValue: boolean;
  readonly declaration: ts.Declaration;
  readonly symbol: ts.Symbol;
}

/** Everything that the entries export, read from the sources by the compiler. */
export function publicApi(): { readonly checker: ts.TypeChecker; readonly names: readonly PublicName[] } {
  const config = ts.readConfigFile(`${root}tsconfig.src.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const program = ts.createProgram(
    entries.map(({ source }) => `${root}${source}`),
    options,
  );
  const checker = program.getTypeChecker();
  const names = entries.flatMap(({ specifier, source }) => {
    const file = program.getSourceFile(`${root}${source}`);
    const module = file && checker.getSymbolAtLocation(file);
    if (module === undefined) throw new Error(`${source} exports nothing`);
    return checker.getExportsOfModule(module).map((exported) => publicName(specifier, exported, checker));
  });
  return { checker, names };
}

function publicName(entry: string, exported: ts.Symbol, checker: ts.TypeChecker): PublicName {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  const [declaration] = symbol.declarations ?? [];
  if (declaration === undefined) throw new Error(`${entry} exports ${exported.name}, which nothing declares`);
  const isTypeOnly = (exported.declarations ?? []).some(
    (node) => ts.isExportSpecifier(node) && (node.isTypeOnly || node.parent.parent.isTypeOnly),
  );
  return {
    entry,
    name: exported.name,
    isValue: !isTypeOnly && (symbol.flags & ts.SymbolFlags.Value) !== 0,
    declaration,
    symbol,
  };
}

/** The names of each entry, sorted, values apart from types: what a release promises. */
export function exportsSnapshot(
  names: readonly PublicName[],
): Readonly<Record<string, { readonly values: readonly string[]; readonly types: readonly string[] }>> {
  return Object.fromEntries(
    entries.map(({ specifier }) => {
      const own = names.filter(({ entry }) => entry === specifier);
      const sorted = (isValue: boolean) =>
        own
          .filter((each) => each.isValue === isValue)
          .map(({ name }) => name)
          .sort();
      return [specifier, { values: sorted(true), types: sorted(false) }];
    }),
  );
}
