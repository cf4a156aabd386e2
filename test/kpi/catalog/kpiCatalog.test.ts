import { describe, expect, test } from "vitest";
import { compileMeasures, isAttainmentError, type MeasuresFacts } from "../../../src/kernel/index.js";
import { catalogMeasures, kpiCatalog } from "../../../src/kpi/index.js";

const catalog = kpiCatalog();
const ids = catalog.map(({ id }) => id);

describe("the catalog", () => {
  test("holds what articles on sales teams name", () => {
    const named = ["sales", "salesVolume", "salesGrowth", "orders", "customers", "newCustomers", "retention"];
    const more = [
      "satisfaction",
      "complaints",
      "marketShare",
      "calls",
      "visits",
      "followUps",
      "visitSuccess",
    ];
    const rest = ["conversion", "salesCycle", "lateOrders", "cashCollected", "attendance"];
    expect(ids).toEqual(expect.arrayContaining([...named, ...more, ...rest]));
  });

  test("names each measure once, in both languages", () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const each of ["en", "zh-CN"] as const) {
      const titles = catalog.map(({ title }) => title[each]);
      expect(new Set(titles).size).toBe(titles.length);
    }
    expect(catalog.every(({ title }) => /^[\u4e00-\u9fff]+$/.test(title["zh-CN"]))).toBe(true);
  });

  test("compiles as a whole", () => {
    const streams = catalog.flatMap(({ facts }) => facts.map((fact) => fact.slice(0, fact.indexOf("."))));
    const records = Object.fromEntries(streams.map((stream) => [stream, []]));
    expect(compileMeasures(catalogMeasures(ids)).evaluate({ period: "2026-Q3", records }).issues).toEqual([]);
  });

  test("tells which facts a measure reads", () => {
    expect(catalog.find(({ id }) => id === "newCustomers")?.facts).toEqual([
      "deals.closedOn",
      "deals.customerId",
      "deals.newCustomer",
      "deals.ownerId",
      "deals.stageId",
    ]);
  });

  test.each(catalog)("$id needs only measures that are there", ({ needs, measure, facts }) => {
    expect(ids).toEqual(expect.arrayContaining([...needs]));
    expect("from" in measure).toBe(facts.length > 0);
  });
});

describe("measures of the catalog", () => {
  const facts: MeasuresFacts = {
    period: "2026-Q3",
    records: {
      deals: [
        {
          id: "d-1",
          ownerId: "ann",
          stageId: "won",
          amount: "100",
          quantity: 2,
          margin: "40",
          closedOn: "2026-07-03",
          customerId: "c-1",
          newCustomer: true,
          cycleDays: 30,
        },
        {
          id: "d-2",
          ownerId: "ann",
          stageId: "won",
          amount: "300",
          quantity: 1,
          margin: "60",
          closedOn: "2026-08-03",
          customerId: "c-1",
          newCustomer: false,
          cycleDays: 50,
        },
        {
          id: "d-3",
          ownerId: "ann",
          stageId: "lost",
          amount: "900",
          closedOn: "2026-08-09",
          customerId: "c-2",
        },
        {
          id: "d-4",
          ownerId: "ann",
          stageId: "won",
          amount: "200",
          closedOn: "2025-08-09",
          customerId: "c-3",
        },
      ],
      customers: [{ id: "c-9", ownerId: "ann", lostOn: "2026-09-01", keyAccount: true }],
      activities: [
        { id: "a-1", ownerId: "ann", type: "visit", outcome: "success", doneOn: "2026-07-01" },
        { id: "a-2", ownerId: "ann", type: "visit", outcome: "none", doneOn: "2026-07-02" },
        { id: "a-3", ownerId: "ann", type: "followUp", onTime: true, doneOn: "2026-07-02" },
      ],
    },
    measures: [
      { personId: "ann", measure: "customersAtStart", value: "20" },
      { personId: "ann", measure: "marketSize", value: "10000" },
    ],
  };
  const values = new Map(
    compileMeasures(catalogMeasures(ids))
      .evaluate(facts)
      .people.flatMap(({ measures }) => measures.map(({ id, value }) => [id, value])),
  );

  test.each([
    ["sales", "400"],
    ["salesVolume", "3"],
    ["wonDeals", "2"],
    ["averageDeal", "200"],
    ["salesGrowth", "1"],
    ["grossMarginRate", "0.25"],
    ["customers", "1"],
    ["newCustomers", "1"],
    ["retention", "0.95"],
    ["lostKeyAccounts", "1"],
    ["marketShare", "0.04"],
    ["visitSuccess", "0.5"],
    ["followUpRate", "1"],
    ["salesCycle", "40"],
    ["complaints", "0"],
    ["conversion", null],
  ])("%s is %s", (id, value) => {
    expect(values.get(id)).toBe(value);
  });
});

test("what has not happened yet is left out, and an order counts as delivered once it is marked late or on time", () => {
  const chosen = ["retention", "visits", "coursesCompleted", "satisfaction", "responseHours", "onTimeRate"];
  const own = { ownerId: "ann", personId: "ann" };
  const on = "2026-08-01";
  const records = {
    customers: [
      { id: "1", ...own, lostOn: on },
      { id: "2", ...own, lostOn: null },
      { id: "3", ...own },
    ],
    activities: [
      { id: "1", ...own, type: "visit", doneOn: on },
      { id: "2", ...own, type: "visit", doneOn: null },
    ],
    training: [
      { id: "1", ...own, courseId: "c", completedOn: on },
      { id: "2", ...own, courseId: "c" },
    ],
    surveys: [
      { id: "1", ...own, answeredOn: on, score: 8 },
      { id: "2", ...own, score: null },
    ],
    requests: [
      { id: "1", ...own, answeredOn: on, hours: 4 },
      { id: "2", ...own },
    ],
    orders: [
      { id: "1", ...own, orderedOn: on, late: false },
      { id: "2", ...own, orderedOn: on, late: true },
      { id: "3", ...own, orderedOn: on, late: null },
    ],
  };
  const given = [{ personId: "ann", measure: "customersAtStart", value: "4" }];
  const [ann] = compileMeasures(catalogMeasures(chosen)).evaluate({
    period: "2026-Q3",
    records,
    measures: given,
  }).people;
  const worth = (id: string) => ann?.measures.find((each) => each.id === id)?.value;
  expect(chosen.map(worth)).toEqual(["0.75", "1", "1", "8", "4", "0.5"]);
});

test("a measure that the catalog does not have is refused, each at its place", () => {
  try {
    catalogMeasures(["sales", "turnover", "x"]);
    expect.unreachable();
  } catch (error) {
    const issues = isAttainmentError(error) ? error.issues : [];
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "kpi.unknown_catalog_measure /ids/1",
      "kpi.unknown_catalog_measure /ids/2",
    ]);
  }
});
