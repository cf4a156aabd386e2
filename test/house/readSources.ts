import { existsSync, readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { root } from "../../scripts/entries.js";

/** One source file: its path from the root of the package, its text, its syntax tree. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly tree: ts.SourceFile;
}

/** A rule of the house: what it finds in one file, each with its place. */
export type Rule = (source: Source) => readonly string[];

/** Every source file below these folders; of installed and generated files, none. */
export function readSources(folders: readonly string[]): readonly Source[] {
  return folders
    .flatMap(filesBelow)
    .filter(isCode)
    .map((file) => sourceOf(file, readFileSync(`${root}${file}`, "utf8")));
}

/** Paths of the files below a folder, from the root of the package. */
export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(`${root}${folder}`)) return [];
  return readdirSync(`${root}${folder}`, { withFileTypes: true })
    .filter(({ name }) => name !== "node_modules" && !name.startsWith("."))
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
    )
    .sort();
}

export function isCode(file: string): boolean {
  return /\.[cm]?[jt]s$/.test(file);
}

export function sourceOf(file: string, text: string): Source {
  return {
    file,
    text,
    lines: text.split("\n"),
    tree: ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true),
  };
}

/** Every node of a tree, parents first. */
export function nodesOf(node: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const walk = (each: ts.Node): void => {
    found.push(each);
    ts.forEachChild(each, walk);
  };
  walk(node);
  return found;
}

/** The line of a node, counted from 0. */
export function lineOf(source: Source, node: ts.Node): number {
  return source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree)).line;
}

/** A finding as people read it: `file:line: what`. */
export function finding(source: Source, node: ts.Node, what: string): string {
  return `${source.file}:${lineOf(source, node) + 1}: ${what}`;
}
