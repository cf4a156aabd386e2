import { disputeCounts } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { untyped } from "../../kernel/untyped.js";
import { codesOf } from "../codesOf.js";

describe("disputeCounts", () => {
  const register = [
    { id: "d-3", period: "2026-03", stateId: "closed", cause: "plan" },
    { id: "d-1", period: "2026-02", stateId: "closed", cause: "data" },
    { id: "d-2", period: "2026-03", stateId: "inReview" },
  ] as const;

  test("counts three ways, each summing to all", () => {
    const counts = disputeCounts(register);
    expect(counts).toEqual({
      value: "3",
      byCause: [
        { id: "data", count: 1 },
        { id: "plan", count: 1 },
        { id: null, count: 1 },
      ],
      byState: [
        { id: "closed", count: 2 },
        { id: "inReview", count: 1 },
      ],
      byPeriod: [
        { id: "2026-02", count: 1 },
        { id: "2026-03", count: 2 },
      ],
      issues: [],
    });
    expect(disputeCounts([...register].reverse())).toEqual(counts);
    expect(disputeCounts([])).toEqual({ value: "0", byCause: [], byState: [], byPeriod: [], issues: [] });
  });

  test("a record that is none is told", () => {
    expect(codesOf(() => disputeCounts([...register, register[0]]))).toEqual(["document.duplicate_id"]);
    expect(codesOf(() => disputeCounts(untyped([{ id: "d", stateId: "filed", cause: "luck" }])))).toEqual([
      "document.missing_field",
      "document.wrong_value",
    ]);
  });
});
