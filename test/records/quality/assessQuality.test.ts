import { describe, expect, test } from "vitest";
import { assessQuality, type Quality, safeAssessQuality } from "../../../src/records/index.js";

const quality: Quality = {
  kind: "quality",
  id: "crm",
  streams: [
    {
      stream: "deals",
      kind: "deal",
      required: ["amount", "closedOn"],
      valid: [{ id: "positive", when: { field: "amount", gt: "0" } }],
      onTime: { happened: "closedOn", recorded: "recordedOn", withinDays: 3 },
      references: [
        { field: "customerId", to: "customers" },
        { field: "parentId", to: "deals" },
      ],
    },
    { stream: "customers", unique: ["name", "region"] },
  ],
};
const deals = [
  {
    id: "d-1",
    ownerId: "ann",
    amount: "900",
    closedOn: "2026-02-01",
    recordedOn: "2026-02-04",
    customerId: "c-1",
  },
  { id: "d-2", ownerId: "ann", amount: null, closedOn: "2026-02-30", customerId: "c-7", parentId: "d-1" },
  {
    id: "d-3",
    ownerId: "bob",
    amount: "-5",
    closedOn: "2026-02-01",
    recordedOn: "2026-02-05",
    parentId: "d-9",
  },
  { id: "d-3", amount: "1,000", closedOn: "" },
];
const customers = [
  { id: "c-1", ownerId: "ann", name: "Acme", region: "north" },
  { id: "c-2", ownerId: "bob", name: "Acme", region: "north" },
  { id: "c-3", name: "Acme", region: null },
];
const report = assessQuality({ records: { deals, customers } }, quality);

describe("a report on the quality of records", () => {
  test("counts what was checked and what passed, stream by stream", () => {
    const [first, second] = report.streams;
    expect(first?.records).toBe(4);
    expect(first?.checks.map(({ check, checked, passed, share }) => [check, checked, passed, share])).toEqual(
      [
        ["complete", 4, 2, "0.5"],
        ["valid", 4, 1, "0.25"],
        ["unique", 4, 2, "0.5"],
        ["onTime", 2, 1, "0.5"],
        ["linked", 3, 1, "0.3333333333333333333333333333333333"],
        ["sound", 4, 1, "0.25"],
      ],
    );
    expect(second?.checks.map(({ check, checked, passed }) => [check, checked, passed])).toEqual([
      ["complete", 0, 0],
      ["valid", 3, 3],
      ["unique", 2, 0],
      ["onTime", 0, 0],
      ["linked", 0, 0],
      ["sound", 3, 1],
    ]);
    expect(second?.checks[0]).toMatchObject({ share: null, reason: "nothing_to_check" });
    // Two of seven are sound.
    expect(report.value).toBe("0.2857142857142857142857142857142857");
  });

  test("tells each fault with its record, its field, and what it was held against", () => {
    expect(report.faults.map(({ id, index, check, field, rule }) => [id, index, check, field, rule])).toEqual(
      [
        ["d-2", 1, "complete", "amount", null],
        ["d-2", 1, "valid", "closedOn", null],
        ["d-2", 1, "linked", "customerId", "customers"],
        ["d-3", 2, "valid", "amount", "positive"],
        ["d-3", 2, "unique", "id", null],
        ["d-3", 2, "onTime", "recordedOn", null],
        ["d-3", 2, "linked", "parentId", "deals"],
        ["d-3", 3, "complete", "closedOn", null],
        ["d-3", 3, "valid", "amount", null],
        ["d-3", 3, "valid", "closedOn", null],
        ["d-3", 3, "valid", "amount", "positive"],
        ["d-3", 3, "unique", "id", null],
        ["c-1", 0, "unique", "name", null],
        ["c-1", 0, "unique", "region", null],
        ["c-2", 1, "unique", "name", null],
        ["c-2", 1, "unique", "region", null],
      ],
    );
    expect(report.faultCount).toBe(16);
    const few = assessQuality({ records: { deals, customers } }, quality, { maxFaults: 2 });
    expect([few.faults.length, few.faultCount, few.value]).toEqual([2, 16, report.value]);
  });

  test("shows each owner, and hands the shares over as measures", () => {
    const owners = report.streams[0]?.owners.map(({ ownerId, records }) => [ownerId, records]);
    expect(owners).toEqual([
      ["ann", 2],
      ["bob", 1],
      [null, 1],
    ]);
    const rows = report.measures.filter(({ measure }) => measure.startsWith("quality.deals."));
    expect(rows).toHaveLength(12);
    expect(rows[0]).toEqual({ personId: "ann", measure: "quality.deals.complete", value: "0.5" });
    expect(rows.at(-1)).toEqual({ personId: "bob", measure: "quality.deals.sound", value: "0" });
    expect(
      rows.find(({ personId, measure }) => personId === "bob" && measure.endsWith("linked"))?.value,
    ).toBe("0");
  });

  test("takes an empty text for absent in conditions too", () => {
    const rules = [
      { id: "known", when: { field: "type", in: ["new", "renewal"] } },
      { id: "there", when: { field: "name", exists: true } },
    ];
    const deals = ["", null, "other"].map((type, index) => ({ id: `d-${index}`, type, name: "Pump" }));
    const document = { kind: "quality", id: "q", streams: [{ stream: "deals", valid: rules }] } as const;
    const judged = assessQuality({ records: { deals: [...deals, { id: "d-3", name: "" }] } }, document);
    expect(judged.faults.map(({ id, rule }) => [id, rule])).toEqual([
      ["d-2", "known"],
      ["d-3", "there"],
    ]);
  });

  test("judges what is no record as not valid, and nothing else", () => {
    const bare: Quality = { kind: "quality", id: "q", streams: [{ stream: "deals", required: ["id"] }] };
    const strange: unknown = {
      records: { deals: [null, [], { id: "" }, { id: "d", x: { y: 1 } }, new Date(0)] },
    };
    const done = safeAssessQuality(strange, bare);
    const checks = done.ok ? done.data.streams[0]?.checks : [];
    expect(checks?.map(({ checked, passed }) => [checked, passed])).toEqual([
      [1, 1],
      [5, 0],
      [1, 1],
      [0, 0],
      [0, 0],
      [5, 0],
    ]);
    expect(done.ok && done.data.faults.map(({ id, field }) => [id, field])).toEqual([
      ["#0", null],
      ["#1", null],
      ["#2", null],
      ["d", "x"],
      ["#4", null],
    ]);
  });

  test("has no share of nothing, and tells of streams that are absent", () => {
    const empty = assessQuality({ records: {} }, quality);
    expect([empty.value, empty.reason]).toEqual([null, "nothing_to_check"]);
    expect(empty.issues.map(({ code, path, severity }) => [code, path, severity])).toEqual([
      ["quality.missing_stream", "/records/deals", "warning"],
      ["quality.missing_stream", "/records/customers", "warning"],
    ]);
  });
});

describe("a document of quality", () => {
  const codes = (document: unknown, options: object = {}) => {
    const done = safeAssessQuality({ records: {} }, document, options);
    return done.ok ? [] : done.issues.map(({ code, path }) => `${code} ${path}`);
  };

  test("tells every fault", () => {
    const stream = { stream: "deals", valid: [{ id: "a", when: { field: "x", gt: "y" } }] };
    expect(codes({ kind: "quality", id: "q", streams: [stream, { stream: "deals" }] })).toEqual([
      "decimal.not_decimal /streams/0/valid/0/when/gt",
      "quality.duplicate_stream /streams/1/stream",
    ]);
    expect(codes({ kind: "quality", id: "q", streams: [{ stream: "deals", kind: "lead" }] })).toEqual([
      "document.wrong_value /streams/0/kind",
    ]);
    expect(codes({ kind: "quality", id: "q", streams: [{ stream: "a", required: ["__proto__"] }] })).toEqual([
      "document.forbidden_key /streams/0",
    ]);
    expect(codes(quality, { maxFaults: -1 })).toEqual(["quality.bad_option /options/maxFaults"]);
    expect(() => assessQuality({ records: {} }, { ...quality, streams: [] })).toThrow();
  });
});
