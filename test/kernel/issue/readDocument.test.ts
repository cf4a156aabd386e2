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

const list = () =>
  z.union([
    z.strictObject({ field: z.string(), gt: z.string() }),
    z.strictObject({ all: z.array(z.strictObject({ field: z.string() })) }),
  ]);

const good = { id: "x", mode: "whole", part: { kind: "a", size: 1 } };

describe("readDocument", () => {
  test("returns what fits", () => {
    expect(readDocument(good, shape)).toEqual({ ok: true, data: good });
  });

  test("takes the branch that was meant, however many faults lie in it", () => {
    const read = readDocument({ all: Array.from({ length: 300 }, () => ({ field: 7 })) }, list);
    expect(read.ok ? [] : read.issues.slice(0, 2).map(({ code, path }) => `${code} ${path}`)).toEqual([
      "document.wrong_type /all/0/field",
      "document.wrong_type /all/1/field",
    ]);
  });

  test("takes the branch of the right type, also where a field of it is missing", () => {
    const span = () => z.union([z.string(), z.strictObject({ from: z.string(), to: z.string() })]);
    const read = readDocument({ from: "a", until: "b" }, span);
    expect(read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "document.missing_field /to",
      "document.unknown_field /until",
    ]);
  });

  test("names every form of a union of a word and an object, where none was meant", () => {
    const span = () =>
      z.strictObject({ window: z.union([z.strictObject({ days: z.number() }), z.literal("unlimited")]) });
    const told = (document: unknown) => {
      const read = readDocument(document, span);
      return read.ok ? [] : read.issues.map(({ code, message }) => `${code}: ${message}`);
    };
    expect(told({ window: 12 })).toEqual([
      'document.wrong_value: The value must be "unlimited", or of type object.',
    ]);
    expect(told({})).toEqual([
      'document.missing_field: A required field is missing. Add it ("unlimited", or of type object).',
    ]);
    expect(told({ window: { days: "3" } })).toEqual([
      "document.wrong_type: The value must be of type number.",
    ]);
  });

  test("says the same whatever language somebody has set zod to", () => {
    const before = z.config();
    const saved = { ...before };
    const document = { mode: "whole", part: good.part };
    const english = readDocument(document, shape);
    const short = () => z.strictObject({ id: z.string().min(2) });
    const shortEnglish = readDocument({ id: "" }, short);
    try {
      z.config({ ...z.locales.de(), customError: () => "other words" });
      expect(readDocument(document, shape)).toEqual(english);
      expect(readDocument({ id: "" }, short)).toEqual(shortEnglish);
    } finally {
      z.config({ localeError: saved.localeError, customError: saved.customError });
    }
    expect(shortEnglish).toMatchObject({
      ok: false,
      issues: [{ message: "The value is too small or too short. Write at least 2 characters." }],
    });
  });

  test.each([
    ["a missing field", { mode: "whole", part: good.part }, ["document.missing_field /id"]],
    ["a wrong type", { ...good, id: 7 }, ["document.wrong_type /id"]],
    ["a missing value of a list", { id: "x", part: good.part }, ["document.missing_field /mode"]],
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
