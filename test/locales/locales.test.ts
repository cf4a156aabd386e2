import { describe, expect, test } from "vitest";
import { en, type Locale } from "../../src/explain/index.js";
import type { TraceKind, TraceNode } from "../../src/kernel/index.js";
import { zhCN } from "../../src/locales/zh-CN/index.js";

const locales: readonly Locale[] = [en, zhCN];

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

describe.each(locales)("$tag", ({ phrases, reasons, headings }) => {
  test("has a sentence for a node of every kind, also one that has nothing to tell", () => {
    for (const [kind, phrase] of Object.entries(phrases)) {
      // Object.entries forgets that the keys of an exhaustive record are its kinds.
      const text = phrase(bare(kind as TraceKind), "line");
      expect(text, kind).not.toMatch(/undefined|null|NaN|\[object/);
      expect(text.trim(), kind).not.toBe("");
    }
  });

  test("says the same things as English", () => {
    expect(Object.keys(reasons).sort()).toEqual(Object.keys(en.reasons).sort());
    expect(Object.keys(headings).sort()).toEqual(Object.keys(en.headings).sort());
  });
});
