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

describe("a hostile error", () => {
  test("that throws when it is looked at is not ours", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(isAttainmentError(proxy)).toBe(false);
  });

  test("cannot write lines of its own into a log through the names of its fields", () => {
    const { message } = attainmentError([
      issueOf("document.wrong_type", "/a\nERROR all is lost", "Message."),
    ]);
    expect(message).toBe("document.wrong_type at /a\u00b7ERROR all is lost: Message.");
  });
});

describe("messages", () => {
  test("show neither half a character nor a turn of the direction of writing", () => {
    expect(quoted(`${"x".repeat(79)}\u{1f600}`)).toBe(`"${"x".repeat(79)}\u00b7..."`);
    expect(quoted("a\u202eb")).toBe('"a\u00b7b"');
  });

  test("cut outside text to 80 characters and show control characters as dots", () => {
    expect(quoted("x".repeat(81))).toBe(`"${"x".repeat(80)}..."`);
    expect(quoted("a\u001b[31m\n")).toBe('"a\u00b7[31m\u00b7"');
  });

  test("name the place as a JSON pointer", () => {
    expect(pointer(["bands", 0, "a/b~c"])).toBe("/bands/0/a~1b~0c");
    expect(pointer([])).toBe("");
  });
});
