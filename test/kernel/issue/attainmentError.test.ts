import { describe, expect, test } from "vitest";
import {
  attainmentError,
  isAttainmentError,
  issueOf,
  pointer,
  quoted,
} from "../../../src/kernel/issue/index.js";

describe("attainmentError", () => {
  const issues = [1, 2, 3, 4, 5].map((n) => issueOf("document.wrong_type", `/${n}`, `Message ${n}.`));

  test("carries every issue and shows the first three", () => {
    const error = attainmentError(issues);
    expect(error.issues).toEqual(issues);
    expect(error.message.split("\n")).toEqual([
      "document.wrong_type at /1: Message 1.",
      "document.wrong_type at /2: Message 2.",
      "document.wrong_type at /3: Message 3.",
      "... and 2 more in error.issues",
    ]);
  });

  test("is recognized by its brand, also when another copy of the package made it", () => {
    const foreign = Object.assign(new Error("x"), { [Symbol.for("attainment.error")]: true });
    expect([attainmentError([]), foreign, new Error("x"), null, "x"].map(isAttainmentError)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("messages", () => {
  test("cut outside text to 80 characters and show control characters as dots", () => {
    expect(quoted("x".repeat(81))).toBe(`"${"x".repeat(80)}..."`);
    expect(quoted("a\u001b[31m\n")).toBe('"a\u00b7[31m\u00b7"');
  });

  test("name the place as a JSON pointer", () => {
    expect(pointer(["bands", 0, "a/b~c"])).toBe("/bands/0/a~1b~0c");
    expect(pointer([])).toBe("");
  });
});
