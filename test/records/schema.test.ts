import { describe, expect, test } from "vitest";
import * as z from "zod";
import { samples } from "./samples.js";

const kinds = Object.entries(samples);

/** What each kind cannot do without. */
const required: Readonly<Record<string, readonly string[]>> = {
  person: ["id"],
  customer: ["id"],
  deal: ["id"],
  stageChange: ["id", "dealId", "stageId", "changedOn"],
  fieldChange: ["id", "dealId", "field", "from", "to", "changedOn"],
  activity: ["id", "ownerId", "type"],
  answer: ["id", "personId", "raterId", "groupId", "itemId", "rating"],
  surveyAnswer: ["id", "customerId", "score", "answeredOn"],
  trainingRecord: ["id", "personId", "courseId"],
  quotation: ["id", "quotedOn"],
  order: ["id", "orderedOn"],
  invoice: ["id", "invoicedOn"],
  payment: ["id", "paidOn"],
  return: ["id", "returnedOn"],
  complaint: ["id", "openedOn"],
  surveyInvitation: ["id", "invitedOn"],
  marketFigure: ["id", "period"],
};

describe.each(kinds)("the schema of a record of the kind %s", (kind, { schema, record }) => {
  const accepts = (changes: object) => schema().safeParse({ ...record, ...changes }).success;

  test("accepts a full record and one of the required fields alone", () => {
    expect(schema().safeParse(record).data).toEqual(record);
    const least = Object.entries(record).filter(([name]) => required[kind]?.includes(name));
    expect(schema().safeParse(Object.fromEntries(least)).success).toBe(true);
  });

  test("refuses one without a required field, with an empty id and with a nested field", () => {
    for (const name of required[kind] ?? []) {
      const rest = Object.entries(record).filter(([field]) => field !== name);
      expect([name, schema().safeParse(Object.fromEntries(rest)).success]).toEqual([name, false]);
    }
    expect(accepts({ id: "" })).toBe(false);
    expect(accepts({ other: { nested: 1 } })).toBe(false);
    expect(accepts({ other: [1] })).toBe(false);
  });

  test("takes own flat fields, save for a person, whose stand in attributes", () => {
    expect(accepts({ other: "text" })).toBe(kind !== "person");
    expect(accepts({ other: null })).toBe(kind !== "person");
  });

  test("refuses dates that are no days and numbers that are no decimals", () => {
    for (const name of Object.keys(record)) {
      if (name.endsWith("On")) expect([name, accepts({ [name]: "2026-02-30" })]).toEqual([name, false]);
      if (["amount", "rating", "score", "examScore", "quantity", "value", "listAmount"].includes(name)) {
        for (const number of ["1,000", "", "NaN", 2 ** 53, "1".repeat(61)])
          expect([name, number, accepts({ [name]: number })]).toEqual([name, number, false]);
        for (const number of ["-0.5", ".5", 1e-7, 0, "1e3", null])
          expect([name, number, accepts({ [name]: number })]).toEqual([name, number, true]);
      }
    }
  });

  test("is built once, and is one of JSON Schema", () => {
    expect(schema()).toBe(schema());
    const json = z.toJSONSchema<z.ZodType>(schema());
    expect(json.required).toEqual(required[kind]);
    expect(json.additionalProperties).toEqual(
      kind === "person" ? false : { type: ["string", "number", "boolean", "null"] },
    );
  });
});

test("dates and decimals show their patterns", () => {
  const text = JSON.stringify(z.toJSONSchema(samples.deal.schema()));
  expect(text).toContain('"pattern":"^\\\\d{4}-\\\\d{2}-\\\\d{2}$"');
  expect(text).toContain('"pattern":"^[+-]?');
  expect(text).toContain('"pattern":"^[A-Z]{3}$"');
});

test("a probability is a ratio, and a period has a name", () => {
  const { schema, record } = samples.deal;
  const likely = (probability: unknown) => schema().safeParse({ ...record, probability }).success;
  for (const value of [0, "0.2", 1, "1.00", null]) expect([value, likely(value)]).toEqual([value, true]);
  for (const value of [20, "1.01", -0.1, "20%"]) expect([value, likely(value)]).toEqual([value, false]);
  const market = samples.marketFigure;
  const named = (period: string) => market.schema().safeParse({ ...market.record, period }).success;
  expect(["2026", "2026-Q1", "FY2026-Q1", "2026-Q5", "spring"].map(named)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
