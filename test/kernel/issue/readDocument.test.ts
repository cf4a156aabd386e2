import { describe, expect, test } from "vitest";
import * as z from "zod";
import { readDocument } from "../../../src/kernel/issue/index.js";

const shape = () =>
  z.strictObject({
    id: z.string(),
    mode: z.enum(["whole", "graduated"]),
    part: z.union([
      z.strictObject({ kind: z.literal("a"), size: z.number() }),
      z.strictObject({ kind: z.literal("b"), parts: z.array(z.string()) }),
    ]),
  });

const faults = (document: unknown) => {
  const read = readDocument(document, shape);
  return read.ok ? [] : read.issues.map((issue) => `${issue.code} ${issue.path}`);
};

const good = { id: "x", mode: "whole", part: { kind: "a", size: 1 } };

describe("readDocument", () => {
  test("returns what fits", () => {
    expect(readDocument(good, shape)).toEqual({ ok: true, data: good });
  });

  test.each([
    ["a missing field", { mode: "whole", part: good.part }, ["document.missing_field /id"]],
    ["a wrong type", { ...good, id: 7 }, ["document.wrong_type /id"]],
    ["a value outside the list", { ...good, mode: "slab" }, ["document.wrong_value /mode"]],
    ["an unknown field", { ...good, extra: 1 }, ["document.unknown_field /extra"]],
    [
      "several faults at once",
      { mode: "slab", part: good.part, extra: 1 },
      ["document.missing_field /id", "document.wrong_value /mode", "document.unknown_field /extra"],
    ],
    [
      "a fault in the branch of a union that was meant",
      { ...good, part: { kind: "b", parts: [1] } },
      ["document.wrong_type /part/parts/0"],
    ],
    ["no object at all", 42, ["document.wrong_type "]],
    ["what JSON does not know", { ...good, id: Number.NaN }, ["document.not_json /id"]],
  ])("names %s", (_name, document, expected) => {
    expect(faults(document)).toEqual(expected);
  });
});
