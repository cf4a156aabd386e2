import { isAttainmentError } from "attainment/kernel";
import { customerGrade, measureMigration, rfmSegments, type SegmentSnapshot } from "attainment/segments";
import { describe, expect, test } from "vitest";

const at = (on: string, ...customers: SegmentSnapshot["customers"]): SegmentSnapshot => ({ on, customers });
const customer = (customerId: string, segmentId: string, amount?: number) => ({
  customerId,
  segmentId,
  ...(amount === undefined ? {} : { amount }),
});
const march = at(
  "2026-03-31",
  customer("a", "gold", 100),
  customer("b", "gold", 50),
  customer("c", "silver", 20),
);
const june = at(
  "2026-06-30",
  customer("b", "silver", 40),
  customer("a", "gold", 110),
  customer("d", "silver", 5),
);
const order = ["silver", "gold"];

function refusalOf(snapshots: unknown, options: unknown = {}): readonly (readonly string[])[] {
  try {
    Reflect.apply(measureMigration, undefined, [snapshots, options]);
  } catch (error) {
    if (isAttainmentError(error)) return error.issues.map(({ code, path }) => [code, path]);
    throw error;
  }
  return [];
}

describe("from one date to the next", () => {
  const { overall, value, steps } = measureMigration([march, june], { order });

  test("counts and amounts by way", () => {
    expect(overall.matrix).toEqual([
      { from: "silver", to: null, customers: 1, share: "1", openingAmount: "20", closingAmount: "0" },
      { from: "gold", to: "silver", customers: 1, share: "0.5", openingAmount: "50", closingAmount: "40" },
      { from: "gold", to: "gold", customers: 1, share: "0.5", openingAmount: "100", closingAmount: "110" },
      { from: null, to: "silver", customers: 1, share: null, openingAmount: "0", closingAmount: "5" },
    ]);
    expect(steps).toEqual([overall]);
  });

  test("counts by segment and in all", () => {
    expect(overall.segments).toEqual([
      {
        id: "silver",
        opening: 1,
        closing: 2,
        stayed: 0,
        movedOut: 0,
        movedIn: 1,
        lost: 1,
        new: 1,
        stayShare: "0",
      },
      {
        id: "gold",
        opening: 2,
        closing: 1,
        stayed: 1,
        movedOut: 1,
        movedIn: 0,
        lost: 0,
        new: 0,
        stayShare: "0.5",
      },
    ]);
    expect(overall.counts).toEqual({
      opening: 3,
      closing: 3,
      stayed: 1,
      moved: 1,
      up: 0,
      down: 1,
      new: 1,
      lost: 1,
    });
    expect(value).toBe("0.3333333333333333333333333333333333");
  });

  test("without an order nothing goes up or down; without amounts they are not told", () => {
    const plain = measureMigration([
      at("2026-03-31", customer("a", "gold"), customer("b", "gold", 1)),
      at("2026-06-30", customer("a", "silver", 1), customer("b", "silver", 2)),
    ]);
    expect(plain.overall.counts).toMatchObject({ up: null, down: null, moved: 2 });
    expect(plain.overall.matrix).toMatchObject([{ openingAmount: null, closingAmount: "3" }]);
    expect(plain.overall.movers[0]).toEqual({
      customerId: "a",
      from: "gold",
      to: "silver",
      direction: null,
      cause: null,
      fields: [],
    });
  });

  test("of nobody there is no share", () => {
    const { value: share, reason } = measureMigration([at("2026-03-31"), june]);
    expect([share, reason]).toEqual([null, "no_opening_customers"]);
  });
});

describe("over several dates", () => {
  test("steps go from each to the next, overall from the first to the last", () => {
    const september = at("2026-09-30", customer("a", "silver"), customer("c", "gold"));
    const result = measureMigration([march, june, september], { order });
    expect(result.steps.map(({ from, to, counts }) => [from, to, counts.lost])).toEqual([
      ["2026-03-31", "2026-06-30", 1],
      ["2026-06-30", "2026-09-30", 2],
    ]);
    const { from, to, movers } = result.overall;
    expect([from, to]).toEqual(["2026-03-31", "2026-09-30"]);
    expect(movers.map(({ customerId, direction }) => [customerId, direction])).toEqual([
      ["a", "down"],
      ["c", "up"],
    ]);
  });
});

describe("reasons", () => {
  const moved = (
    before: readonly [string, Readonly<Record<string, number>>],
    after: readonly [string, Readonly<Record<string, number>>],
    segmentation: typeof rfmSegments | typeof customerGrade = rfmSegments,
  ) => {
    const snapshots = [
      at("2026-03-31", { customerId: "a", segmentId: before[0], fields: before[1] }),
      at("2026-06-30", { customerId: "a", segmentId: after[0], fields: after[1] }),
    ];
    return measureMigration(snapshots, { segmentation }).overall.movers[0];
  };

  test("name the field that moved a customer, and what each change alone would have done", () => {
    expect(moved(["champions", { r: 5, f: 5, m: 5 }], ["atRisk", { r: 2, f: 4, m: 5 }])).toEqual({
      customerId: "a",
      from: "champions",
      to: "atRisk",
      direction: null,
      cause: "ruleStopped",
      fields: [
        { field: "f", before: "5", after: "4", alone: "champions", moves: false },
        { field: "r", before: "5", after: "2", alone: "atRisk", moves: true },
      ],
    });
  });

  test("tell that an earlier rule fits now", () => {
    const segmentation = {
      kind: "segmentation",
      id: "tiers",
      segments: [
        { id: "key", when: { field: "revenue", gte: 100 } },
        { id: "active", when: { field: "orders", gte: 1 } },
      ],
      otherwise: "rest",
    } as const;
    const causes = [
      ["active", "key", { revenue: 50, orders: 1 }, { revenue: 100, orders: 1 }],
      ["rest", "active", { revenue: 0, orders: 0 }, { revenue: 0, orders: 1 }],
      ["key", "active", { revenue: 100, orders: 1 }, { revenue: 9, orders: 1 }],
    ] as const;
    const found = causes.map(
      ([from, to, before, after]) => moved([from, { ...before }], [to, { ...after }], segmentation)?.cause,
    );
    expect(found).toEqual(["earlierRule", "earlierRule", "ruleStopped"]);
  });

  test("a value off the scale of its field fits no rule", () => {
    const segmentation = {
      kind: "segmentation",
      id: "scale",
      fields: { x: { between: [0, 100] } },
      segments: [{ id: "high", when: { field: "x", gte: 5 } }],
      otherwise: "low",
    } as const;
    expect(moved(["high", { x: 7 }], ["low", { x: 300 }], segmentation)?.cause).toBe("ruleStopped");
  });

  test("of a score, whose grades are the order", () => {
    const before = { purchasingPower: 90, loyalty: 90, cooperationPotential: 90 };
    const mover = moved(["A", before], ["C", { ...before, purchasingPower: 0 }], customerGrade);
    expect([mover?.direction, mover?.cause]).toEqual(["down", "score"]);
    expect(mover?.fields).toEqual([
      { field: "purchasingPower", before: "90", after: "0", alone: "C", moves: true },
    ]);
  });

  test("without a segmentation are what changed", () => {
    const snapshots = [
      at("2026-03-31", { customerId: "a", segmentId: "x", fields: { city: "Ulm", size: "5.0", age: 1 } }),
      at("2026-06-30", { customerId: "a", segmentId: "y", fields: { city: "Bonn", size: 5, vip: true } }),
    ];
    expect(measureMigration(snapshots).overall.movers[0]?.fields).toEqual([
      { field: "age", before: "1", after: null, alone: null, moves: null },
      { field: "city", before: "Ulm", after: "Bonn", alone: null, moves: null },
      { field: "vip", before: null, after: "true", alone: null, moves: null },
    ]);
  });
});

describe("faults", () => {
  const bad = (change: object) => [march, at("2026-06-30", { ...customer("a", "gold"), ...change })];
  const place = "/snapshots/1/customers/0";
  test.each<[string, unknown, unknown, string, string]>([
    ["one snapshot", [march], {}, "segments.few_snapshots", "/snapshots"],
    ["the later one first", [june, march], {}, "segments.unsorted_snapshots", "/snapshots/1/on"],
    ["one day twice", [june, june], {}, "segments.unsorted_snapshots", "/snapshots/1/on"],
    ["no day", [march, { ...june, on: "soon" }], {}, "date.not_a_date", "/snapshots/1/on"],
    ["no segment", bad({ segmentId: null }), {}, "document.wrong_type", `${place}/segmentId`],
    ["an amount of text", bad({ amount: "1,0" }), {}, "decimal.not_decimal", `${place}/amount`],
    ["a field that is a list", bad({ fields: { x: [] } }), {}, "document.wrong_type", `${place}/fields/x`],
    ["a number beyond 2^53", bad({ fields: { x: 2 ** 60 } }), {}, "document.wrong_type", `${place}/fields/x`],
    [
      "an order that repeats",
      [march, june],
      { order: ["gold", "gold"] },
      "document.duplicate_id",
      "/options/order/1/id",
    ],
    [
      "a segment that the segmentation does not know",
      [at("2026-03-31", customer("a", "prospect")), at("2026-06-30", customer("a", "gold"))],
      { segmentation: rfmSegments },
      "segments.unknown_segment",
      "/snapshots/1/customers/0/segmentId",
    ],
    [
      "a segmentation at fault",
      [march, june],
      { order, segmentation: { ...customerGrade, outOf: 0 } },
      "segments.bad_out_of",
      "/options/segmentation/outOf",
    ],
  ])("%s", (_name, snapshots, options, code, path) => {
    expect(refusalOf(snapshots, options)).toEqual([[code, path]]);
  });

  test("of two entries of a customer none stays, whatever their order", () => {
    const twice = [customer("a", "gold"), customer("a", "silver"), customer("b", "gold")];
    const snapshots = [march, at("2026-06-30", ...twice)];
    const faults = [0, 1].map((index) => [
      "document.duplicate_id",
      `/snapshots/1/customers/${index}/customerId`,
    ]);
    expect(refusalOf(snapshots, {})).toEqual(faults);
    const turned = [march, at("2026-06-30", ...[...twice].reverse())];
    const [first, second] = [snapshots, turned].map((each) =>
      measureMigration(each, { onInvalid: "report" }),
    );
    expect(first?.overall).toEqual(second?.overall);
    expect([first?.overall.counts.closing, first?.leftOut?.length]).toEqual([1, 2]);
  });

  test("are left out where that is asked for", () => {
    const { overall, leftOut } = measureMigration(bad({ amount: "1,0" }), { onInvalid: "report" });
    expect(overall.counts).toMatchObject({ opening: 3, closing: 0, lost: 3 });
    expect(leftOut).toEqual([
      { id: "a", stream: "snapshots/1/customers", index: 0, reason: "decimal.not_decimal", amount: null },
    ]);
  });
});
