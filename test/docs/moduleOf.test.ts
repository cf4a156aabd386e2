import { describe, expect, test } from "vitest";
import { moduleOf } from "./moduleOf.js";
import { readFences } from "./readFences.js";

const fenceOf = (...code: readonly string[]) => ({
  file: "guide.md",
  line: 3,
  info: "ts",
  code: code.join("\n"),
});
const bodyOf = (...code: readonly string[]) =>
  moduleOf(fenceOf(...code))
    .split("\n")
    .slice(3, -2);

describe("a fence becomes a module", () => {
  test("each line keeps its number in the document", () => {
    expect(moduleOf(fenceOf("const a = 1;", "a;")).split("\n").indexOf("a;")).toBe(4);
  });

  test.each([
    ["an expression", ["1 + 1; // => 2"], ['checkValue((1 + 1), (2), "guide.md:4"); // => 2']],
    ["no semicolon", ["f(1) // => null"], ['checkValue((f(1)), (null), "guide.md:4"); // => null']],
    ["a declaration", ["const a = 1; // => 1"], ['const a = 1; checkValue(a, (1), "guide.md:4"); // => 1']],
    ["the next line", ["f();", "// => -0.5"], ['checkValue((f()), (-0.5), "guide.md:4");', "// => -0.5"]],
    [
      "an error",
      ["f(); // throws scale.gap"],
      ['checkThrows(() => (f()), "scale.gap", "guide.md:4"); // throws scale.gap'],
    ],
    [
      "a literal over several comment lines",
      ["f(", "  1,", "); // => [", "//   1,", "// ]"],
      ["checkValue((f(", "  1,", ')), ([ 1, ]), "guide.md:6"); // => [', "//   1,", "// ]"],
    ],
    ["an ordinary comment", ["f(); // five percent"], ["f(); // five percent"]],
  ])("%s", (_name, code, expected) => {
    expect(bodyOf(...code)).toEqual(expected);
  });

  test.each([
    ["an expectation that names something", ["f(); // => other"], /not a literal/],
    ["an expectation with words behind it", ['f(); // => "1" (one)'], /not a literal/],
    [
      "an expectation inside a block",
      ["if (a) {", "  f(); // => 1", "}"],
      /guide\.md:3: 1 of 1 expectations/,
    ],
  ])("refuses %s", (_name, code, message) => {
    expect(() => moduleOf(fenceOf(...code))).toThrow(message);
  });
});

describe("fences are found", () => {
  test("in Markdown, also inside a list, with the line of the marker", () => {
    const text = ["# T", "", "- a", "  ```ts", "  f(1);", "    g();", "  ```", "```json", "{}", "```"].join(
      "\n",
    );
    expect(readFences("a.md", text)).toEqual([
      { file: "a.md", line: 4, info: "ts", code: "f(1);\n  g();" },
      { file: "a.md", line: 8, info: "json", code: "{}" },
    ]);
  });

  test("in doc comments, and nowhere else in a source file", () => {
    const text = [
      "/** A.",
      " * ```ts no-run",
      " * f();",
      " *   g();",
      " * ```",
      " */",
      "const a = `",
      "```ts",
      "```",
      "`;",
    ].join("\n");
    expect(readFences("a.ts", text)).toEqual([
      { file: "a.ts", line: 2, info: "ts no-run", code: "f();\n  g();" },
    ]);
  });

  test("a fence that is never closed is refused with its place", () => {
    expect(() => readFences("a.md", "text\n```ts\nf();")).toThrow("a.md:2");
  });
});
