import { forecastByCategory, safeForecastByCategory } from "attainment/pipeline";
import { describe, expect, test } from "vitest";
import { replayFinding } from "../../../src/testing/laws/traceFindings.js";
import { model } from "./sale.js";

const deal = (id: string, amount: string | null, more: object = {}) => ({
  id,
  amount,
  stageId: "offer",
  ...more,
});

describe("deals of a period by category", () => {
  const july = { expectedCloseOn: "2026-07-15" };
  const facts = {
    period: "2026-07",
    deals: [
      deal("won", "10", { stageId: "won", closedOn: "2026-07-02", forecastCategory: "pipeline" }),
      deal("committed", "20", { ...july, forecastCategory: "commit" }),
      deal("by its stage", "30", july),
      deal("early", "40", { ...july, stageId: "contact" }),
      deal("omitted", "50", { ...july, forecastCategory: "omitted" }),
      deal("own word", "60", { ...july, forecastCategory: "upside" }),
      deal("no amount", null, july),
      deal("later", "70", { expectedCloseOn: "2026-08-01" }),
      deal("lost", "80", { stageId: "lost", closedOn: "2026-07-03" }),
    ],
  };
  const found = forecastByCategory(facts, { model });

  test("come to lines that each count what is surer", () => {
    expect(found).toMatchObject({ value: "30", definition: "cumulative", headline: "commit" });
    expect(found.lines.map(({ id, amount }) => `${id} ${amount}`)).toEqual([
      "closed 10",
      "commit 30",
      "mostLikely 30",
      "bestCase 60",
      "openPipeline 90",
    ]);
  });

  test("are all told, in one category or aside", () => {
    expect(found.categories.map(({ id, amount }) => `${id} ${amount}`)).toEqual([
      "closed 10",
      "commit 20",
      "bestCase 30",
      "pipeline 40",
      "omitted 50",
      "upside 60",
    ]);
    expect(found.aside.map(({ reason, count }) => `${reason} ${count}`)).toEqual([
      "missing_amount 1",
      "later_period 1",
    ]);
    expect(found.issues.map(({ code, params }) => [code, params.reason ?? params.category])).toEqual([
      ["pipeline.not_in_forecast", "missing_amount"],
      ["pipeline.unknown_category", "upside"],
    ]);
  });

  test("count in lines of one's own, in full or in part", () => {
    const judged = { id: "judged", title: "Judged", counts: ["closed", { category: "upside", by: "0.25" }] };
    const own = forecastByCategory(facts, { model, lines: [judged], headline: "judged", trace: "lines" });
    expect(own).toMatchObject({ value: "25", definition: "ownLines" });
    expect(own.lines).toEqual([{ id: "judged", title: "Judged", amount: "25" }]);
    expect(own.issues.map(({ code }) => code)).toEqual(["pipeline.not_in_forecast"]);
    expect(replayFinding(own)).toBeNull();
  });

  test.each([true, "lines"] as const)("explain themselves with trace %s", (trace) => {
    expect(replayFinding(forecastByCategory(facts, { model, trace }))).toBeNull();
  });

  test("have an interval by the errors of the past alone", () => {
    expect(found).toMatchObject({ interval: null, intervalReason: "no_past_errors" });
    const past = Array.from({ length: 10 }, () => ({ forecast: "100", actual: "110" }));
    const judged = forecastByCategory(facts, { model, past });
    expect(judged.interval).toEqual({ from: "33", to: "33", confidence: "0.95", method: "pastErrors" });
  });
});

test("without a category of any there is no forecast", () => {
  const found = forecastByCategory({ deals: [deal("a", "5")] }, { trace: true });
  expect(found).toMatchObject({ value: null, reason: "missing_category" });
  expect(replayFinding(found)).toBeNull();
  expect(forecastByCategory({ deals: [] }).value).toBe("0");
});

test("without a model a closed deal belongs to the day of its closing", () => {
  const closed = deal("a", "5", { closedOn: "2026-07-01", forecastCategory: "closed" });
  expect(forecastByCategory({ period: "2026-07", deals: [closed] }).value).toBe("5");
  expect(forecastByCategory({ period: "2026-08", deals: [closed] }).value).toBe("0");
});

test("a closed deal is not as good as open where no model says how it was closed", () => {
  const deal = (id: string, forecastCategory: string) => ({
    id,
    amount: "5",
    closedOn: "2026-07-01",
    forecastCategory,
  });
  const found = forecastByCategory({
    deals: [deal("a", "commit"), deal("b", "closed"), deal("c", "omitted")],
  });
  expect(found.value).toBe("5");
  expect(found.categories.map(({ id }) => id)).toEqual(["closed", "omitted"]);
  expect(found.aside).toEqual([{ reason: "closed_unknown", count: 1, amount: "5" }]);
});

test.each([
  ["a headline that is no line", { headline: "upside" }, "pipeline.unknown_line", "/options/headline"],
  [
    "a category twice in a line",
    { lines: [{ id: "commit", counts: ["closed", { category: "closed", by: 1 }] }] },
    "pipeline.category_twice",
    "/options/lines/0/counts/1",
  ],
  [
    "two lines of one id",
    {
      lines: [
        { id: "commit", counts: [] },
        { id: "commit", counts: [] },
      ],
    },
    "document.duplicate_id",
    "/options/lines/1/id",
  ],
  [
    "a factor that is no number",
    { lines: [{ id: "commit", counts: [{ category: "closed", by: "9/10" }] }] },
    "decimal.not_decimal",
    "/options/lines/0/counts/0/by",
  ],
])("%s is refused", (_name, options, code, path) => {
  const read = safeForecastByCategory({ deals: [] }, options);
  expect(read.ok ? [] : read.issues.map((issue) => [issue.code, issue.path])).toEqual([[code, path]]);
});
