import { expect, test } from "vitest";
import {
  add,
  decimalIssue,
  divide,
  power,
  type Rounding,
  readDecimal,
  readRounding,
  root,
} from "../../../src/kernel/decimal/index.js";
import { isAttainmentError } from "../../../src/kernel/issue/index.js";

function messagesOf(run: () => unknown): readonly string[] {
  try {
    run();
    return [];
  } catch (error) {
    return isAttainmentError(error) ? error.issues.map((issue) => issue.message) : [String(error)];
  }
}

test.each<[input: unknown, problem: Parameters<typeof decimalIssue>[0], start: string, value: string]>([
  ["1,000", "not_decimal", '"1,000" is not a decimal. Write digits', "1,000"],
  [Number.NaN, "not_finite", "NaN is not a finite number.", "NaN"],
  [2 ** 53, "unsafe_integer", "9007199254740992 is an integer beyond 2^53 - 1", "9007199254740992"],
  [10n ** 5000n, "too_long", "The bigint has more than 60 significant digits", "The bigint"],
  [null, "wrong_type", "null is not a decimal. Pass decimal text", "null"],
  [undefined, "wrong_type", "A value of type undefined is not a decimal.", "A value of type undefined"],
  [{}, "wrong_type", "A value of type object is not a decimal.", "A value of type object"],
])("case %#: %s is %s", (input, problem, start, value) => {
  const issue = decimalIssue(problem, input, "/bands/0/from");
  expect(issue).toMatchObject({ code: `decimal.${problem}`, severity: "error", path: "/bands/0/from" });
  expect(issue.message.startsWith(start)).toBe(true);
  expect(issue.params).toStrictEqual({ value });
});

test("outside text in a message and in params is cut to 80 characters", () => {
  const text = JSON.stringify(decimalIssue("not_decimal", "x".repeat(95), ""));
  expect(text.match(/x{80}/g)).toHaveLength(2);
  expect(text).not.toContain("x".repeat(81));
});

test("readDecimal names the place, the whole input if none is given", () => {
  expect(messagesOf(() => readDecimal("?", "/quota"))).toHaveLength(1);
  expect(() => readDecimal("?", "/quota")).toThrow("decimal.not_decimal at /quota: ");
  expect(() => readDecimal("?")).toThrow("decimal.not_decimal at /: ");
});

const rounding = (value: unknown): Rounding => JSON.parse(JSON.stringify(value));

test.each<[run: () => unknown, message: RegExp]>([
  [() => add("", 1), /^"" is not a decimal\./],
  [() => divide(1, 0), /^The divisor is 0\. Decide/],
  [() => root("-4"), /no root of even degree\./],
  [() => root("4", 0), /an integer from 1 to 1000\./],
  [() => power(0, -1), /^A negative power of 0 divides by 0\./],
  [() => power(-2, "0.5"), /^A negative base takes integer exponents only\./],
  [() => power(10, 5000), /^The result is beyond 10\^1000/],
  [() => readRounding(rounding(null)), /^A rounding is an object/],
  [() => readRounding(rounding({ mode: "ceil" })), /^A rounding names either places or a step/],
  [
    () => readRounding(rounding({ places: 2, mode: "up" })),
    /^The mode "up" is not known\. Use one of ceil, floor, /,
  ],
  [
    () => readRounding(rounding({ places: -1, mode: "ceil" })),
    /^The places of a rounding are an integer from 0 to 60/,
  ],
  [
    () => readRounding(rounding({ step: "0", mode: "ceil" })),
    /^The step of a rounding is a positive decimal/,
  ],
])("case %#", (run, message) => {
  const messages = messagesOf(run);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatch(message);
});
