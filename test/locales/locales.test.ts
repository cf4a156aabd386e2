import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { root } from "../../scripts/entries.js";
import { en, type Locale } from "../../src/explain/index.js";
import { partKinds } from "../../src/explain/partKinds.js";
import type { TraceKind, TraceNode } from "../../src/kernel/index.js";
import { zhCN } from "../../src/locales/zh-CN/index.js";

const locales: readonly Locale[] = [en, zhCN];

/** The words of one domain for its reasons. */
interface DomainReasons {
  readonly file: string;
  readonly words: Locale["reasons"];
}

const files = readdirSync(`${root}src/locales`, { recursive: true, encoding: "utf8" })
  .filter((file) => /\/reasons\/(?!index)\w+\.ts$/.test(file))
  .sort();
const domains: readonly DomainReasons[] = await Promise.all(
  files.map(async (file) => {
    const module: Readonly<Record<string, Locale["reasons"]>> = await import(`${root}src/locales/${file}`);
    return { file, words: Object.assign({}, ...Object.values(module)) };
  }),
);

describe("the reasons of domains", () => {
  test.each(locales)("are all in $tag, and no two domains mean another thing by one", ({ tag, reasons }) => {
    const own = domains.filter(({ file }) => file.startsWith(`${tag}/`));
    expect(own.length).toBeGreaterThan(1);
    const shared = own.find(({ file }) => file.endsWith("/severalDomains.ts"))?.words ?? {};
    for (const { file, words } of own)
      for (const [reason, word] of Object.entries(words))
        expect([file, reason, reasons[reason]]).toEqual([file, reason, shared[reason] ?? word]);
  });
});

const bare = (kind: TraceKind): TraceNode => ({
  id: "plan.line",
  kind,
  ref: "",
  inputs: [],
  params: {},
  value: null,
  unit: null,
  children: [],
});

describe.each(locales)("$tag", (locale) => {
  const { phrases, reasons, headings, parts, components, awards, moves, pipelineParts, pipelineChoices } =
    locale;

  test("has a sentence for a node of every kind, also one that has nothing to tell", () => {
    for (const [kind, phrase] of Object.entries(phrases)) {
      // Object.entries forgets that the keys of an exhaustive record are its kinds.
      const text = phrase(bare(kind as TraceKind), "line");
      expect(text, kind).not.toMatch(/undefined|null|NaN|\[object/);
      expect(text.trim(), kind).not.toBe("");
    }
  });

  test("has the words of a pipeline's figures that English has", () => {
    expect(Object.keys(pipelineParts).sort()).toEqual(Object.keys(en.pipelineParts).sort());
    expect(Object.keys(pipelineChoices).sort()).toEqual(Object.keys(en.pipelineChoices).sort());
  });

  test("says the same things as English", () => {
    expect(Object.keys(reasons).sort()).toEqual(Object.keys(en.reasons).sort());
    expect(Object.keys(headings).sort()).toEqual(Object.keys(en.headings).sort());
    expect(Object.keys(parts).sort()).toEqual(Object.keys(partKinds).sort());
  });

  test("has a word for everything that has a name", () => {
    for (const words of [reasons, headings, parts, components, awards, moves, pipelineParts, pipelineChoices])
      for (const [name, word] of Object.entries(words)) expect(word.trim(), name).not.toBe("");
  });
});
