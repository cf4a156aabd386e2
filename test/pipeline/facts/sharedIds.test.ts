import fc from "fast-check";
import { expect, test } from "vitest";
import { sharedIds } from "../../../src/pipeline/facts/sharedIds.js";
import { seed } from "../../seed.js";

/** Texts whose hashes are equal, pair by pair. */
const MEETING = [
  "costarring",
  "liquid",
  "declinate",
  "macallums",
  "altarage",
  "zinke",
  "altarages",
  "zinkes",
];

const withId = (id: unknown) => ({ id });

test("no two ids are taken for one because their hashes meet", () => {
  expect([...sharedIds(MEETING.map(withId))]).toEqual([]);
  expect([...sharedIds([...MEETING, "liquid"].map(withId))]).toEqual(["liquid"]);
});

test("whatever the records are, the ids that are found are those that stand twice", () => {
  const id = fc.oneof(
    fc.constantFrom<unknown>(...MEETING, "a", "", 1, null, undefined),
    fc.string({ maxLength: 2 }),
  );
  const item = fc.oneof({ weight: 6, arbitrary: id.map(withId) }, fc.constantFrom<unknown>(null, 1, "a", []));
  fc.assert(
    fc.property(fc.array(item, { maxLength: 30 }), (items) => {
      const ids = items.flatMap((each) => (Object(each).id === undefined ? [] : [Object(each).id]));
      const texts = ids.filter((each) => typeof each === "string");
      const twice = texts.filter((each, at) => texts.indexOf(each) !== at);
      expect(sharedIds(items)).toEqual(new Set(twice));
    }),
    { seed },
  );
});

test("an id that only code could tell is not asked for", () => {
  const computed = Object.defineProperty({}, "id", {
    get() {
      throw new Error("called");
    },
  });
  expect([...sharedIds([computed, computed])]).toEqual([]);
});
