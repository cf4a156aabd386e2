import type { PlanFacts } from "attainment/incentives";
import { readJson } from "attainment/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPlanFacts } from "../../src/incentives/facts/readPlanFacts.js";
import { runs, seed } from "../seed.js";
import { factsSchema } from "./factsSchema.js";

const sound: PlanFacts = {
  period: "2026-02",
  personId: "p-1",
  measures: { revenue: "1200.50", quota: 1000, unknown: null },
  attributes: { role: "accountExecutive", active: true, level: 3, manager: null },
  credits: [
    { id: "d-1", measure: "bookings", date: "2026-02-03", amount: "100" },
    { id: "d-2", measure: "bookings", date: "2026-02-28", amount: -5.25, personId: "p-1" },
  ],
  state: {
    planId: "plan",
    personId: "p-1",
    period: "2026-01",
    components: [{ id: "new-business", quotaPeriod: "2026-Q1", measured: "10", earned: "1.00" }],
    balances: [
      {
        id: "held",
        kind: "holdback",
        parts: [
          {
            since: "2026-01",
            whole: "10.00",
            amount: "5.00",
            age: 1,
            componentId: "new-business",
            recordId: "d-0",
            credited: "100",
            dueOn: "2026-03-01",
          },
        ],
      },
    ],
    cash: [{ recordId: "d-0", received: "50", of: "200" }],
  },
  cash: [{ recordId: "d-0", date: "2026-02-03", amount: "50", of: "200" }],
};

/** Values that stand where others are meant. */
const strange = fc.oneof(
  fc.constantFrom<unknown>(
    "",
    " 1",
    "1,000",
    "0x10",
    "1e5",
    "1e999",
    "NaN",
    "-0",
    ".5",
    "5.",
    "2026-02-30",
    "2026-02-03",
    "2026-Q1",
    "2026-W60",
  ),
  fc.constantFrom<unknown>(2 ** 53 + 2, -0, 1.5, null, undefined, true, Number.NaN, Number.POSITIVE_INFINITY),
  fc.constantFrom<unknown>([], {}, [[]], [null], { id: "a" }, new Date(0)),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Sound facts with up to three places changed, added or removed. */
const nearlySound = fc
  .array(
    fc.tuple(
      fc.nat({ max: 90 }),
      fc.constantFrom("replace", "add", "remove"),
      strange,
      fc.constantFrom("x", "id", "amount", "toString"),
    ),
    { maxLength: 3 },
  )
  .map((changes) =>
    changes.reduce<unknown>(
      (facts, [at, how, value, key]) => change(facts, at, how, value, key),
      structuredClone(sound),
    ),
  );

describe("the facts that are read by hand", () => {
  test("are those that the schema accepts", () => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(nearlySound, (facts) => {
        const json = readJson(facts);
        const accepted = json.ok && factsSchema.safeParse(json.data).success;
        expect(readsWell(facts)).toBe(accepted);
        seen[accepted ? "accepted" : "refused"] += 1;
      }),
      { seed, numRuns: runs * 5 },
    );
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(runs / 2);
  });

  test("are read as they were given", () => {
    const read = readPlanFacts(sound);
    if (!read.ok) throw new Error("sound");
    const { period, personId, measures, attributes, credits, state } = read.data;
    expect([period.id, personId, state?.period.id, state?.totals.size]).toEqual([
      "2026-02",
      "p-1",
      "2026-01",
      1,
    ]);
    expect([...measures.keys()]).toEqual(["revenue", "quota", "unknown", "bookings"]);
    expect(Object.fromEntries(attributes)).toEqual(sound.attributes);
    expect(credits.get("bookings")?.map(({ id }) => id)).toEqual(["d-1", "d-2"]);
  });
});

/** Whether nothing is wrong with the shape of the facts; what they mean is not the schema's to judge. */
function readsWell(facts: unknown): boolean {
  const read = readPlanFacts(facts);
  const issues = read.ok ? read.data.issues : read.issues;
  return issues.every(({ code }) => code.startsWith("incentives.") || code === "document.duplicate_id");
}

/** Changes the place that is met as number `at` on a walk through a JSON value. */
function change(value: unknown, at: number, how: string, by: unknown, key: string): unknown {
  const places: { readonly owner: object; readonly key: string }[] = [];
  const walk = (owner: unknown) => {
    if (typeof owner !== "object" || owner === null) return;
    for (const name of Object.keys(owner)) {
      places.push({ owner, key: name });
      walk(Reflect.get(owner, name));
    }
  };
  walk(value);
  const place = places[at % Math.max(places.length, 1)];
  if (place === undefined) return value;
  if (how === "remove") Reflect.deleteProperty(place.owner, place.key);
  else Reflect.set(place.owner, how === "add" && !Array.isArray(place.owner) ? key : place.key, by);
  return value;
}
