import { readdirSync, readFileSync } from "node:fs";
import { root } from "../../scripts/entries.js";

/** One fenced block: where it stands, what its info line says, what it holds. */
export interface Fence {
  readonly file: string;
  /** The line of the opening marker, counted from 1. */
  readonly line: number;
  readonly info: string;
  readonly code: string;
}

/** The Markdown that we publish, and every source file, whose doc comments are published too. */
export function documentedFiles(): readonly string[] {
  const markdown = [
    ...readdirSync(root).filter((name) => name.endsWith(".md")),
    ...under("docs", ".md").filter((file) => !file.startsWith("docs/api/")),
    ...under("examples", ".md"),
  ];
  return [...markdown, ...under("src", ".ts")].sort();
}

function under(folder: string, ending: string): readonly string[] {
  return readdirSync(root, { withFileTypes: true }).some(({ name }) => name === folder)
    ? readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(ending))
        .map((name) => `${folder}/${name}`)
    : [];
}

/** Every fence of one file: of the whole text in Markdown, of the doc comments in TypeScript. */
export function readFences(
  file: string,
  text: string = readFileSync(`${root}${file}`, "utf8"),
): readonly Fence[] {
  return fencesOf(file, file.endsWith(".ts") ? docCommentsOf(text) : text);
}

/** The doc comments of a source text, each on its own lines; every other line is empty. */
function docCommentsOf(source: string): string {
  const lines = source.split("\n").map(() => "");
  for (const match of source.matchAll(/^[ \t]*\/\*\*[\s\S]*?\*\//gm)) {
    const first = source.slice(0, match.index).split("\n").length - 1;
    for (const [offset, line] of match[0].split("\n").entries()) {
      lines[first + offset] = line.replace(/^\s*\/?\*+\/? ?/, "");
    }
  }
  return lines.join("\n");
}

function fencesOf(file: string, text: string): readonly Fence[] {
  const fences: Fence[] = [];
  let open: {
    readonly marker: string;
    readonly indent: number;
    readonly line: number;
    readonly info: string;
  } | null = null;
  let code: string[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const [, indent = "", marker = "", info = ""] = /^(\s*(?:> ?)?)(`{3,}|~{3,})\s*(.*)$/.exec(line) ?? [];
    if (open === null) {
      if (marker !== "") open = { marker, indent: indent.length, line: index + 1, info: info.trim() };
      code = [];
    } else if (marker.startsWith(open.marker) && info === "") {
      fences.push({ file, line: open.line, info: open.info, code: code.join("\n") });
      open = null;
    } else {
      code.push(line.slice(Math.min(open.indent, line.length - line.trimStart().length)));
    }
  }
  if (open !== null) throw new Error(`${file}:${open.line}: the fence is never closed`);
  return fences;
}

/** Does this fence hold TypeScript, which then has to run? */
export function isTypeScript(fence: Fence): boolean {
  return /^(?:ts|typescript|mts|cts)\b/i.test(fence.info);
}
