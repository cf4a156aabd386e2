import { isAttainmentError } from "attainment/kernel";
import { countComplaints, measureDelivery, measureService, type ServiceFacts } from "attainment/segments";
import { describe, expect, test } from "vitest";

const period = "2026-07";

function codesOf(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (isAttainmentError(error)) return error.issues.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
  return [];
}

const facts: ServiceFacts = {
  period,
  complaints: [
    {
      id: "1",
      ownerId: "lin",
      productId: "pump",
      openedOn: "2026-07-01",
      firstResponseOn: "2026-07-01",
      resolvedOn: "2026-07-03",
      dueOn: "2026-07-03",
      firstResponseMinutes: 45,
      resolutionMinutes: "2880.5",
    },
    {
      id: "2",
      ownerId: "lin",
      productId: "pump",
      openedOn: "2026-07-02",
      firstResponseOn: "2026-07-04",
      resolvedOn: "2026-07-12",
      dueOn: "2026-07-10",
      reopened: true,
    },
    { id: "3", ownerId: "wang", productId: "valve", openedOn: "2026-07-05", dueOn: "2026-07-20" },
    {
      id: "4",
      ownerId: "wang",
      productId: "valve",
      openedOn: "2026-07-30",
      dueOn: "2026-08-05",
      firstResponseOn: "2026-08-01",
    },
    { id: "5", openedOn: "2026-06-01", resolvedOn: "2026-07-31" },
    { id: "6", openedOn: "2026-08-01" },
  ],
};

describe("service", () => {
  test("of complaints that came in: times of those that are done, the open ones apart", () => {
    const service = measureService(facts);
    expect(service).toMatchObject({ value: "0.3333333333333333333333333333333333", complaints: 4, open: 2 });
    expect(service.firstResponse.days).toEqual({ mean: "1", median: "1", sample: 2, open: 2 });
    expect(service.resolution.days).toEqual({ mean: "6", median: "6", sample: 2, open: 2 });
    expect(service.resolution.minutes).toEqual({ mean: "2880.5", median: "2880.5", sample: 1, open: 2 });
    expect(service.closedOnTime).toMatchObject({
      part: 1,
      whole: 3,
      late: 1,
      overdue: 1,
      notYetDue: 1,
      withoutDue: 0,
    });
    expect(service.reopened).toEqual({ value: "0.5", part: 1, whole: 2 });
  });

  test("of those that were settled in the period", () => {
    const service = measureService(facts, { of: "resolved" });
    expect([service.complaints, service.resolution.days.mean, service.closedOnTime.withoutDue]).toEqual([
      3,
      "24",
      1,
    ]);
  });

  test("by a limit in days instead of the day that each is due", () => {
    const { closedOnTime } = measureService(facts, { limitDays: 10 });
    expect(closedOnTime).toMatchObject({ part: 2, whole: 3, overdue: 1, notYetDue: 1 });
  });

  test.each([
    ["2026-07-03", 1, 0],
    ["2026-07-04", 0, 1],
  ])("settled on %s where it was due on the 3rd: in time %i, late %i", (resolvedOn, inTime, late) => {
    const complaints = [{ id: "1", openedOn: "2026-07-01", dueOn: "2026-07-03", resolvedOn }];
    expect(measureService({ period, complaints }).closedOnTime).toMatchObject({ part: inTime, late });
  });

  test.each([
    ["2026-07-03", 0, 1],
    ["2026-07-04", 1, 0],
  ])("open on %s where it was due on the 3rd: overdue %i, not yet due %i", (asOf, overdue, notYetDue) => {
    const complaints = [{ id: "1", openedOn: "2026-07-01", dueOn: "2026-07-03" }];
    expect(measureService({ period, asOf, complaints }).closedOnTime).toMatchObject({ overdue, notYetDue });
  });

  test("by owner, with figures that flow on", () => {
    const { groups, measures } = measureService(facts, { by: "owner" });
    expect(groups.map(({ id, complaints }) => [id, complaints])).toEqual([
      ["lin", 2],
      ["wang", 2],
    ]);
    expect(measures).toContainEqual({
      personId: "lin",
      measure: "service.resolutionDays",
      value: "6",
      period,
    });
    expect(measures).toContainEqual({
      personId: "wang",
      measure: "service.closedOnTimeRate",
      value: "0",
      period,
    });
  });

  test("of nothing, or too few, is null", () => {
    const none = measureService({ period, complaints: [] });
    expect([none.value, none.reason, none.resolution.days.reason]).toEqual([
      null,
      "nothing_due",
      "nothing_done",
    ]);
    expect(measureService(facts, { minimum: 4 }).reason).toBe("insufficient_sample");
    expect(measureService(facts, { minimum: 4 }).resolution.days.reason).toBe("insufficient_sample");
  });
});

describe("complaints per 100", () => {
  test("customers that there are, given one by one", () => {
    const customers = ["lin", "lin", "wang", "wu"].map((ownerId, index) => ({
      id: `c-${index}`,
      ownerId,
      createdOn: index === 0 ? "2026-08-01" : "2026-07-31",
    }));
    const counted = countComplaints({ ...facts, customers }, { per: "customers", by: "owner" });
    expect(counted).toMatchObject({ value: "133.3333333333333333333333333333333", complaints: 4, base: 3 });
    expect(counted.groups.map(({ id, value, complaints }) => [id, value, complaints])).toEqual([
      ["lin", "200", 2],
      ["wang", "200", 2],
      ["wu", "0", 0],
    ]);
    expect(counted.measures).toContainEqual({
      personId: "wu",
      measure: "service.complaintsPer100",
      value: "0",
      period,
    });
  });

  test("orders of the period, by product", () => {
    const orders = ["2026-06-30", "2026-07-01", "2026-07-31"].map((orderedOn, index) => ({
      id: `o-${index}`,
      productId: "pump",
      orderedOn,
    }));
    const counted = countComplaints({ ...facts, orders }, { per: "orders", by: "product" });
    expect([counted.value, counted.base]).toEqual(["200", 2]);
    expect(counted.groups.map(({ id, value, reason }) => [id, value, reason])).toEqual([
      ["pump", "100", undefined],
      ["valve", null, "no_orders"],
    ]);
  });

  test("only counted: the whole has a rate, and groups have none", () => {
    const counted = countComplaints({ ...facts, customers: 500 }, { per: "customers", by: "product" });
    expect([counted.value, counted.groups[0]?.reason]).toEqual(["0.8", "base_not_given"]);
    expect(countComplaints({ ...facts, customers: 0 }, { per: "customers" }).reason).toBe("no_customers");
  });

  test("has to be told per what", () => {
    const call: (facts: never, options: never) => unknown = countComplaints;
    expect(codesOf(() => Reflect.apply(call, undefined, [facts, {}]))).toEqual([
      "document.missing_field /options/per",
      "document.missing_field /customers",
    ]);
  });
});

describe("delivery", () => {
  const order = (id: string, dueOn: string | null, deliveredOn: string | null, more: object = {}) => ({
    id,
    ownerId: "lin",
    orderedOn: "2026-07-01",
    dueOn,
    deliveredOn,
    ...more,
  });
  const orders = [
    order("1", "2026-07-10", "2026-07-10", { quantity: 5, deliveredQuantity: 5 }),
    order("2", "2026-07-10", "2026-07-09", { quantity: 5, deliveredQuantity: "4.9" }),
    order("3", "2026-07-10", "2026-07-11", { quantity: 5, deliveredQuantity: 5 }),
    order("4", "2026-07-10", null),
    order("5", "2026-07-31", "2026-08-01"),
    order("6", "2026-07-12", "2026-07-12"),
    order("7", "2026-08-12", "2026-07-12"),
    order("8", null, "2026-07-12"),
  ];

  test("is late, and in time and in full, of what was due in the period", () => {
    const delivery = measureDelivery({ period, orders });
    expect(delivery).toMatchObject({
      value: "0.4",
      due: 6,
      inTime: 3,
      late: 1,
      overdue: 1,
      notYetDue: 1,
      withoutDue: 1,
    });
    expect([delivery.otif, delivery.withoutQuantity]).toEqual([{ value: "0.25", part: 1, whole: 4 }, 1]);
    expect(measureDelivery({ period, orders }, { definition: "otif" }).value).toBe("0.25");
  });

  test("by owner", () => {
    const { measures } = measureDelivery({ period, orders }, { by: "owner" });
    expect(measures).toContainEqual({
      personId: "lin",
      measure: "service.lateOrderRate",
      value: "0.4",
      period,
    });
  });

  test("of nothing is null", () => {
    expect(measureDelivery({ period, orders: [] })).toMatchObject({ value: null, reason: "nothing_due" });
  });
});

describe("bad input", () => {
  test.each([
    [
      { openedOn: "2026-07-02", firstResponseOn: "2026-07-01" },
      {},
      "service.answered_before_opened /complaints/0/firstResponseOn",
    ],
    [
      { openedOn: "2026-07-02", resolvedOn: "2026-07-01" },
      {},
      "service.resolved_before_opened /complaints/0/resolvedOn",
    ],
    [{ openedOn: "9999-12-30" }, { limitDays: 5 }, "service.due_too_late /complaints/0/openedOn"],
    [
      { openedOn: "2026-07-02", resolutionMinutes: -1 },
      {},
      "document.wrong_value /complaints/0/resolutionMinutes",
    ],
    [
      { openedOn: "2026-07-02", firstResponseMinutes: 45 },
      {},
      "service.minutes_without_day /complaints/0/firstResponseOn",
    ],
    [
      { openedOn: "2026-07-02", resolutionMinutes: 45 },
      {},
      "service.minutes_without_day /complaints/0/resolvedOn",
    ],
    [{}, {}, "document.missing_field /complaints/0/openedOn"],
  ])("the complaint %j", (complaint, options, code) => {
    const call: (facts: never, options: never) => unknown = measureService;
    const given = [{ period, complaints: [{ id: "1", ...complaint }] }, options];
    expect(codesOf(() => Reflect.apply(call, undefined, given))).toEqual([code]);
  });

  test("an order that came before it was placed", () => {
    const orders = [{ id: "1", amount: "12.50", orderedOn: "2026-07-02", deliveredOn: "2026-07-01" }];
    expect(codesOf(() => measureDelivery({ period, orders }))).toEqual([
      "service.delivered_before_ordered /orders/0/deliveredOn",
    ]);
    const { leftOut } = measureDelivery({ period, orders }, { onInvalid: "report" });
    expect(leftOut?.map(({ id, amount }) => [id, amount])).toEqual([["1", "12.5"]]);
  });
});
