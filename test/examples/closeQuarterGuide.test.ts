import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { root } from "../../scripts/entries.js";

const program: unknown = JSON.parse(readFileSync(`${root}examples/close-quarter/program.json`, "utf8"));
const guide = readFileSync(`${root}docs/guides/close-a-quarter.md`, "utf8");
const parts = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = ""]) => text);

describe("the guide of the demo", () => {
  test("shows parts of the document", () => {
    expect(parts.length).toBeGreaterThan(8);
  });

  test.each(parts)("%s", (text) => {
    expect(holds(program, JSON.parse(text))).toBe(true);
  });
});

/** Whether a part stands somewhere in a document. */
function holds(document: unknown, part: unknown): boolean {
  if (isDeepStrictEqual(document, part)) return true;
  if (typeof document !== "object" || document === null) return false;
  return Object.values(document).some((value) => holds(value, part));
}
