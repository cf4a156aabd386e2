import { describe, expect, test } from "vitest";
import {
  buildRecordCondition,
  type Condition,
  type FieldValue,
} from "../../../src/kernel/condition/index.js";
import { unwrap } from "../../../src/kernel/issue/index.js";

const judge = (condition: Condition, record: Readonly<Record<string, FieldValue | undefined>>) =>
  unwrap(buildRecordCondition(condition, "/where")).judge(record);

describe("a condition over a record", () => {
  test.each<[Condition, FieldValue | undefined, string]>([
    [{ field: "amount", gte: "100" }, "100.00", "met"],
    [{ field: "amount", gte: "100" }, 99.5, "unmet"],
    [{ field: "amount", gte: "100" }, 10n ** 30n, "met"],
    [{ field: "amount", gte: "100" }, Number.NaN, "missing"],
    [{ field: "amount", gte: "100" }, undefined, "missing"],
    [{ field: "amount", exists: true }, undefined, "unmet"],
    [{ field: "amount", is: "100" }, 100n, "missing"],
    [{ field: "amount", is: false }, false, "met"],
  ])("%j", (condition, amount, verdict) => {
    expect(judge(condition, { amount })).toBe(verdict);
  });

  test("looks at own properties only", () => {
    expect(judge({ field: "toString", exists: true }, {})).toBe("unmet");
    expect(judge({ field: "amount", gte: "1" }, Object.create({ amount: 5 }))).toBe("missing");
  });

  test("names its fields, and its faults from where it stands", () => {
    const built = unwrap(
      buildRecordCondition(
        {
          all: [
            { field: "b", exists: true },
            { field: "a", exists: true },
          ],
        },
        "",
      ),
    );
    expect(built.fields).toEqual(["a", "b"]);
    expect(buildRecordCondition({ field: "a", lt: "x" }, "/measures/0/where")).toMatchObject({
      ok: false,
      issues: [{ code: "decimal.not_decimal", path: "/measures/0/where/lt" }],
    });
  });

  test("built without a document's guard still has a bottom", () => {
    const endless: { not: Condition } = { not: { field: "a", exists: true } };
    endless.not = endless;
    expect(buildRecordCondition(endless, "")).toMatchObject({
      ok: false,
      issues: [{ code: "condition.too_deep" }],
    });
  });
});
