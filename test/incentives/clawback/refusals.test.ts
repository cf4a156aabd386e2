import { compilePlan, lintPlan, type Plan, safeCompilePlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { credit, flat, months, twoTiers, withClawback } from "./plans.js";

const year = { window: { months: 12 } } as const;
const a = credit("a", "2026-01-05", "100");

describe("what takes nothing back is told", () => {
  test.each([
    ["incentives.refund_of_unknown_record", credit("r", "2026-02-05", "-100", "x"), "-100"],
    ["incentives.refund_exceeds_deal", credit("r", "2026-02-05", "-120", "a"), "-20"],
    ["incentives.refund_not_negative", credit("r", "2026-02-05", "100", "a"), "100"],
  ])("%s", (code, refund, amount) => {
    const [, second] = months(withClawback(flat("0.1"), year), [a], [refund]);
    expect(second?.issues).toMatchObject([
      { code, severity: "warning", path: "/credits/0/refundOf", params: { id: "r", measure: "bookings" } },
    ]);
    expect(second?.leftOut).toEqual([{ id: "r", stream: "credits", index: 0, reason: code, amount }]);
    expect(second?.value).toBe(code === "incentives.refund_exceeds_deal" ? "-10.00" : "0.00");
    expect(second?.lines[0]).toMatchObject({ value: "0.00", measured: "0" });
  });

  test("incentives.refund_exceeds_deal for parts that sum beyond the deal", () => {
    const list = months(
      withClawback(flat("0.1"), year),
      [a],
      [credit("r1", "2026-02-05", "-60", "a")],
      [credit("r2", "2026-03-05", "-60", "a")],
      [credit("r3", "2026-04-05", "-1", "a")],
    );
    expect(list.map(({ value }) => value)).toEqual(["10.00", "-6.00", "-4.00", "0.00"]);
    expect(list.map(({ leftOut }) => leftOut?.[0]?.amount)).toEqual([undefined, undefined, "-20", "-1"]);
  });

  test("incentives.refund_outside_window", () => {
    const plan = withClawback(flat("0.1"), { window: { days: 30 } });
    const [, second] = months(
      plan,
      [credit("a", "2026-01-31", "100")],
      [credit("r", "2026-02-28", "-100", "a")],
    );
    expect(second?.value).toBe("-10.00");
    const [, , third] = months(
      plan,
      [credit("a", "2026-01-30", "100")],
      [credit("b", "2026-02-20", "100")],
      [credit("r", "2026-03-02", "-100", "a"), credit("s", "2026-03-03", "-100", "b")],
    );
    // Nothing of January is remembered any more: no refund can reach it.
    expect(third?.issues.map(({ code }) => code)).toEqual(["incentives.refund_of_unknown_record"]);
    expect(third?.value).toBe("-10.00");
  });

  test("incentives.missing_term", () => {
    const plan = withClawback(flat("0.1"), {
      window: "unlimited",
      amount: { kind: "prorated", term: { field: "termMonths" } },
    });
    const deal = { ...a, fields: { termMonths: 10 } };
    const refund = credit("r", "2026-03-05", "-100", "a");
    expect(months(plan, [deal], [], [refund])[2]?.value).toBe("-8.00");
    expect(months(plan, [{ ...a, fields: { termMonths: "10" } }], [], [refund])[2]?.value).toBe("-8.00");
    const [, , third] = months(plan, [a], [], [refund]);
    expect(third?.issues.map(({ code }) => code)).toEqual(["incentives.missing_term"]);
    expect(third?.value).toBe("0.00");
  });

  test("incentives.refund_not_rerated where the rules of then are not known any more", () => {
    const before = withClawback({ ...twoTiers, effective: { from: "2026-01-01", to: "2026-02-01" } }, year);
    const after = withClawback({ ...twoTiers, effective: { from: "2026-02-01" } }, year);
    const [first] = months(before, [a, credit("b", "2026-01-06", "100")]);
    const second = after.evaluate({
      period: "2026-02",
      state: first?.state ?? null,
      credits: [credit("r", "2026-02-05", "-100", "a")],
    });
    expect(second.value).toBe("-5.00");
    expect(second.issues.map(({ code }) => code)).toEqual(["incentives.refund_not_rerated"]);
  });
});

describe("without clawback", () => {
  test("a refund of another period counts as a negative amount now, with a warning", () => {
    const [first, second] = months(compilePlan(mirrored()), [a], [credit("r", "2026-02-05", "-100", "a")]);
    expect(first?.state?.spans).toBeUndefined();
    expect(second?.lines).toMatchObject([{ id: "sales", value: "-10.00", measured: "-100" }]);
    expect(second?.issues.map(({ code }) => code)).toEqual(["incentives.refund_without_clawback"]);
    expect(second?.leftOut).toBeUndefined();
  });

  test("one of the same period needs no warning", () => {
    const [first] = months(compilePlan(flat("0.1")), [a, credit("r", "2026-01-06", "-40", "a")]);
    expect([first?.value, first?.issues]).toEqual(["6.00", []]);
  });
});

describe("a clawback that contradicts itself", () => {
  const codes = (clawback: unknown) => {
    const compiled = safeCompilePlan({ ...twoTiers, clawback });
    return compiled.ok ? [] : compiled.issues.map(({ code, path }) => `${code} ${path}`);
  };

  test("is refused with its place", () => {
    expect(codes({ window: "unlimited", base: "reRated", attainment: "kept" })).toEqual([
      "incentives.rerated_attainment_kept /clawback/base",
    ]);
    const steps = [
      { within: 6, share: "0.7" },
      { within: 6, share: "1.4" },
    ];
    expect(codes({ window: "unlimited", amount: { kind: "steps", steps } })).toEqual([
      "incentives.clawback_steps /clawback/amount/steps/1/share",
      "incentives.clawback_steps /clawback/amount/steps/1/within",
    ]);
    expect(codes({ base: "reRated" })).toEqual(["document.missing_field /clawback/window"]);
    expect(codes({ window: { months: 0 } })).not.toEqual([]);
    expect(codes({ window: { months: 3, days: 3 } })).not.toEqual([]);
  });

  test("is linted where it reaches beyond its window", () => {
    const lint = (clawback: unknown) => lintPlan({ ...twoTiers, clawback }).map(({ code }) => code);
    const amount = { kind: "steps", steps: [{ within: 7, share: "1" }] };
    expect(lint({ window: { months: 6 }, amount })).toContain("incentives.clawback_beyond_window");
    expect(lint({ window: { months: 7 }, amount })).not.toContain("incentives.clawback_beyond_window");
    expect(lint({ window: { days: 30 }, amount })).not.toContain("incentives.clawback_beyond_window");
    const prorated = { kind: "prorated", term: 12 };
    expect(lint({ window: { months: 6 }, amount: prorated })).toContain("incentives.clawback_beyond_window");
    expect(lint({ window: "unlimited", amount: prorated })).not.toContain(
      "incentives.clawback_beyond_window",
    );
  });
});

function mirrored(): Plan {
  const scale = {
    kind: "bands",
    mode: "graduated",
    negative: "mirror",
    bands: [{ from: "0", rate: "0.1" }],
  } as const;
  return { ...twoTiers, components: [{ kind: "commission", id: "sales", measure: "bookings", scale }] };
}
