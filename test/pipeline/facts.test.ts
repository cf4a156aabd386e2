import { compileStageModel } from "attainment/pipeline";
import { describe, expect, test } from "vitest";
import { change, sale } from "./sale.js";

const model = compileStageModel(sale);
const deal = { id: "d", stageId: "offer", amount: "100", createdOn: "2026-01-05" };

function faults(facts: unknown): readonly (readonly [string, string])[] {
  const read = model.safeEvaluate(facts);
  return read.ok ? [] : read.issues.map(({ code, path }) => [code, path]);
}

function report(deals: readonly unknown[], changes: readonly object[] = []) {
  const read = model.safeEvaluate({ period: "2026-Q1", deals, changes }, { onInvalid: "report" });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.data;
}

describe("faulty facts", () => {
  test.each<[string, unknown, readonly (readonly [string, string])[]]>([
    [
      "no object",
      5,
      [
        ["document.wrong_type", ""],
        ["document.missing_field", "/period"],
        ["document.missing_field", "/deals"],
      ],
    ],
    ["a period that is none", { period: "soon", deals: [] }, [["period.not_a_period", "/period"]]],
    ["no deals", { period: "2026-Q1" }, [["document.missing_field", "/deals"]]],
    ["deals that are no list", { period: "2026-Q1", deals: {} }, [["document.wrong_type", "/deals"]]],
    [
      "changes that are no list",
      { period: "2026-Q1", deals: [], changes: 1 },
      [["document.wrong_type", "/changes"]],
    ],
    [
      "a field that there is not",
      { period: "2026-Q1", deals: [], moves: [] },
      [["document.unknown_field", "/moves"]],
    ],
    [
      "no period and faulty records",
      { deals: [{ id: "d", amount: "x" }], changes: [{}] },
      [
        ["document.missing_field", "/period"],
        ["decimal.not_decimal", "/deals/0/amount"],
        ["document.missing_field", "/changes/0/id"],
      ],
    ],
  ])("%s", (_name, facts, expected) => {
    expect(faults(facts)).toEqual(expected);
  });

  test.each<[string, object, string, string]>([
    ["without an id", { ...deal, id: undefined }, "document.missing_field", "/deals/0/id"],
    ["with an empty id", { ...deal, id: "" }, "document.wrong_value", "/deals/0/id"],
    ["with an id that is no text", { ...deal, id: 7 }, "document.wrong_type", "/deals/0/id"],
    ["with an amount in words", { ...deal, amount: "much" }, "decimal.not_decimal", "/deals/0/amount"],
    ["with an amount that is true", { ...deal, amount: true }, "decimal.wrong_type", "/deals/0/amount"],
    [
      "with an endless amount",
      { ...deal, amount: Number.POSITIVE_INFINITY },
      "decimal.not_finite",
      "/deals/0/amount",
    ],
    ["with a stage that is a number", { ...deal, stageId: 3 }, "document.wrong_type", "/deals/0/stageId"],
    [
      "with a currency that is a number",
      { ...deal, currency: 3 },
      "document.wrong_type",
      "/deals/0/currency",
    ],
    [
      "with a day that there is not",
      { ...deal, createdOn: "2026-02-30" },
      "date.not_a_date",
      "/deals/0/createdOn",
    ],
    ["with a time for a day", { ...deal, closedOn: 20260203 }, "date.not_a_date", "/deals/0/closedOn"],
    [
      "closed before it was created",
      { ...deal, closedOn: "2026-01-04" },
      "pipeline.closed_before_created",
      "/deals/0/closedOn",
    ],
    ["that is null", [], "document.wrong_type", "/deals/0"],
    ["with a forbidden key", JSON.parse('{"id":"d","__proto__":1}'), "document.forbidden_key", "/deals/0"],
    [
      "with a getter",
      Object.defineProperty({ id: "d" }, "amount", { get: () => 1, enumerable: true }),
      "document.accessor",
      "/deals/0/amount",
    ],
  ])("a deal %s", (_name, faulty, code, path) => {
    expect(faults({ period: "2026-Q1", deals: [faulty] })).toEqual([[code, path]]);
  });

  test.each<[string, object, string, string]>([
    [
      "without an id",
      { ...change("d", "2026-02-02", "offer"), id: null },
      "document.wrong_type",
      "/changes/0/id",
    ],
    [
      "without a deal",
      { id: "c", stageId: "offer", changedOn: "2026-02-02" },
      "document.missing_field",
      "/changes/0/dealId",
    ],
    [
      "without a stage",
      { id: "c", dealId: "d", changedOn: "2026-02-02" },
      "document.missing_field",
      "/changes/0/stageId",
    ],
    [
      "without a day",
      { id: "c", dealId: "d", stageId: "offer" },
      "document.missing_field",
      "/changes/0/changedOn",
    ],
    [
      "of no real day",
      { ...change("d", "2026-02-02", "offer"), changedOn: "x" },
      "date.not_a_date",
      "/changes/0/changedOn",
    ],
    [
      "from a stage that is a number",
      { ...change("d", "2026-02-02", "offer"), fromStageId: 1 },
      "document.wrong_type",
      "/changes/0/fromStageId",
    ],
    ["of an unknown deal", change("x", "2026-02-02", "offer"), "pipeline.unknown_deal", "/changes/0/dealId"],
    [
      "before its deal was created",
      change("d", "2026-01-04", "offer"),
      "pipeline.change_before_creation",
      "/changes/0/changedOn",
    ],
  ])("a change %s", (_name, faulty, code, path) => {
    expect(faults({ period: "2026-Q1", deals: [deal], changes: [faulty] })).toEqual([[code, path]]);
  });

  test("a revoked proxy among the deals is a fault, and never thrown", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(faults({ period: "2026-Q1", deals: [proxy] })).toEqual([["document.unreadable", "/deals/0"]]);
  });

  test("more faults than fit on the stack are told, and cut", () => {
    const found = faults({ period: "2026-Q1", deals: Array.from({ length: 150_000 }, () => ({})) });
    expect([found.length, found.at(-1)?.[0]]).toEqual([1001, "document.more_issues"]);
  });
});

describe("reported faults", () => {
  test("leave the deal out, with its amount, in the order of the list", () => {
    const result = report([{ ...deal, createdOn: "x" }, { amount: "5" }, { ...deal, id: "good" }, null]);
    expect(result.value).toBe("100");
    expect(result.leftOut).toEqual([
      { id: "d", stream: "deals", index: 0, reason: "date.not_a_date", amount: "100" },
      { id: "#1", stream: "deals", index: 1, reason: "document.missing_field", amount: "5" },
      { id: "#3", stream: "deals", index: 3, reason: "document.wrong_type", amount: null },
    ]);
    expect(result.issues.map(({ severity }) => severity)).toEqual(["error", "error", "error"]);
  });

  test("leave out every copy of an id, so that the order decides nothing", () => {
    const result = report([deal, { ...deal, amount: "7" }]);
    expect(result.all.count).toBe(0);
    expect(result.leftOut?.map(({ reason, amount }) => [reason, amount])).toEqual([
      ["pipeline.duplicate_deal", "100"],
      ["pipeline.duplicate_deal", "7"],
    ]);
  });

  test("leave out the changes of a deal that is left out, and tell its fault once", () => {
    const bad = { ...deal, id: "bad", amount: "x" };
    const result = report(
      [deal, bad],
      [change("bad", "2026-02-02", "signed"), change("d", "2026-02-02", "signed")],
    );
    expect(result.issues.map(({ code }) => code)).toEqual(["decimal.not_decimal", "pipeline.stage_differs"]);
    expect(result.leftOut).toEqual([
      { id: "bad", stream: "deals", index: 1, reason: "decimal.not_decimal", amount: null },
      {
        id: "bad:2026-02-02:signed",
        stream: "changes",
        index: 0,
        reason: "decimal.not_decimal",
        amount: null,
      },
    ]);
    expect(result.totals[1]).toMatchObject({ id: "won", count: 1 });
  });

  test("leave out copies of a change", () => {
    const twice = change("d", "2026-02-02", "signed");
    const result = report([deal], [twice, twice]);
    expect(result.leftOut?.map(({ reason, stream }) => [reason, stream])).toEqual([
      ["pipeline.duplicate_change", "changes"],
      ["pipeline.duplicate_change", "changes"],
    ]);
    expect(result.totals[0]).toMatchObject({ id: "open", count: 1 });
  });
});

describe("currencies", () => {
  const usd = { ...deal, currency: "USD" };
  test("that differ are a fault of those in the minority", () => {
    const deals = [{ ...usd, id: "1", currency: "EUR" }, usd, { ...usd, id: "2" }, { ...deal, id: "3" }];
    expect(faults({ period: "2026-Q1", deals })).toEqual([
      ["pipeline.mixed_currencies", "/deals/0/currency"],
    ]);
    const result = report(deals, [change("1", "2026-02-02", "offer")]);
    expect([result.all, result.leftOut]).toEqual([
      { count: 3, amount: "300" },
      [
        { id: "1", stream: "deals", index: 0, reason: "pipeline.mixed_currencies", amount: "100" },
        {
          id: "1:2026-02-02:offer",
          stream: "changes",
          index: 0,
          reason: "pipeline.mixed_currencies",
          amount: null,
        },
      ],
    ]);
  });

  test("that are as many keep the first by its letters, in any order", () => {
    const deals = [usd, { ...usd, id: "1", currency: "EUR" }];
    expect(report(deals).leftOut?.map(({ id }) => id)).toEqual(["d"]);
    expect(report([...deals].reverse()).leftOut?.map(({ id }) => id)).toEqual(["d"]);
  });

  test("of deals that are not counted decide nothing", () => {
    const later = { ...usd, currency: "EUR", createdOn: "2026-04-01" };
    expect(report([usd, { ...later, id: "1" }, { ...later, id: "2" }]).leftOut).toBeUndefined();
  });
});
