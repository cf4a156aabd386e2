import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { root } from "./entries.js";

/** An issue code as its union lists it, with what the comment above it says. */
export interface ListedCode {
  readonly code: string;
  /** The file that lists it, from the root of the package. */
  readonly file: string;
  /** `error` where the comment names no other severity. */
  readonly severity: string;
  readonly meaning: string;
}

/** A union of codes: one table of the reference. */
export interface CodeUnion {
  /** What the codes have before their dot. */
  readonly domain: string;
  /** The first sentence of the union's doc comment. */
  readonly about: string;
  readonly codes: readonly ListedCode[];
}

/** Every union of codes, in the order of domains and then of the files. */
export function codeUnions(): readonly CodeUnion[] {
  return readdirSync(`${root}src`, { recursive: true, encoding: "utf8" })
    .filter((name) => /(?:^|\/)codes\.ts$/.test(name))
    .sort()
    .flatMap((name) => unionsOf(`src/${name}`, readFileSync(`${root}src/${name}`, "utf8")))
    .sort((a, b) => (a.domain === b.domain ? 0 : a.domain < b.domain ? -1 : 1));
}

function unionsOf(file: string, text: string): readonly CodeUnion[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  return tree.statements.filter(ts.isTypeAliasDeclaration).flatMap((alias) => {
    const codes = membersOf(alias).flatMap(({ node, above }) =>
      ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)
        ? [listedCode(node.literal.text, file, commentIn(above))]
        : [],
    );
    const [first] = codes;
    return first === undefined ? [] : [{ domain: domainOf(first.code), about: aboutOf(alias), codes }];
  });
}

/** The members of a union, or the one type that it is, each with the text between it and the one before. */
function membersOf(alias: ts.TypeAliasDeclaration): readonly { node: ts.TypeNode; above: string }[] {
  const nodes: readonly ts.TypeNode[] = ts.isUnionTypeNode(alias.type) ? alias.type.types : [alias.type];
  const text = alias.getSourceFile().text;
  return nodes.map((node, index) => ({
    node,
    above: text.slice(nodes[index - 1]?.end ?? alias.name.end, node.getStart()),
  }));
}

function commentIn(text: string): string {
  return (
    /\/\*\*([\s\S]*?)\*\//
      .exec(text)?.[1]
      ?.replace(/\s*\n\s*\*\s*/g, " ")
      .trim() ?? ""
  );
}

function listedCode(code: string, file: string, comment: string): ListedCode {
  const [, severity, meaning = comment] =
    /^((?:error|warning|hint)(?: or (?:error|warning|hint))?): (.*)$/i.exec(comment) ?? [];
  return { code, file, severity: severity?.toLowerCase() ?? "error", meaning };
}

function domainOf(code: string): string {
  return code.slice(0, code.indexOf("."));
}

function aboutOf(alias: ts.TypeAliasDeclaration): string {
  const text = commentIn(alias.getFullText()).split(/(?<=\.)\s/)[0] ?? "";
  return text.trim();
}

const INTRODUCTION = `<!-- Written by scripts/writeErrors.ts from the comments in src/**/codes.ts. Mend those, then run it again. -->

# Issue codes

Whatever is wrong with a document, a fact or a call is told as issues, all of them at once: \`{ code, severity, path,
message, params }\`. A code never changes its meaning, so that programs may depend on it; messages may be reworded.

An \`error\` stops the work; with \`onInvalid: "report"\` one about a single fact leaves that fact out instead. A
\`warning\` and a \`hint\` stop nothing. Where a code can have two severities, both are named, the usual one first.`;

/** The error reference as Markdown. */
export function errorPage(unions: readonly CodeUnion[] = codeUnions()): string {
  const domains = [...new Set(unions.map(({ domain }) => domain))];
  const contents = domains.map((domain) => `[${domain}](#${domain})`).join(" · ");
  const sections = domains.map((domain) => {
    const tables = unions.filter((union) => union.domain === domain).map(tableOf);
    return [`## ${domain}`, ...tables].join("\n\n");
  });
  return `${[INTRODUCTION, contents, ...sections].join("\n\n")}\n`;
}

function tableOf({ about, codes }: CodeUnion): string {
  const rows = codes.map(
    ({ code, severity, meaning }) => `| \`${code}\` | ${severity} | ${meaning.replaceAll("|", "\\|")} |`,
  );
  return [about, "", "| code | severity | meaning |", "| --- | --- | --- |", ...rows].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  writeFileSync(`${root}docs/errors.md`, errorPage());
}
