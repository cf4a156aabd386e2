import { describe, expect, test } from "vitest";
import {
  addDays,
  adjoins,
  checkHistory,
  dateOfDay,
  formatPeriod,
  joinPeriods,
  lintHistory,
  nextPeriod,
  overlap,
  periodOf,
  prorate,
  safeParsePeriod,
  samePeriodLastYear,
  shiftPeriod,
  splitPeriod,
  unitOf,
  versionOn,
  versionsWithin,
} from "../../../src/kernel/calendar/index.js";
import { untyped } from "../untyped.js";
import { codesOf } from "./codesOf.js";

const refuse = (): never => {
  throw new Error("called");
};
const span = { from: "2026-01-01", to: "2026-02-01" };
const computed = Object.defineProperty({ to: "2026-02-01" }, "from", { get: refuse, enumerable: true });
const hostile: readonly unknown[] = [
  null,
  undefined,
  7,
  Symbol("s"),
  {},
  [],
  computed,
  new Proxy({}, { getOwnPropertyDescriptor: refuse }),
];

/** Every call with every hostile value in its place. */
const codes = (call: (value: never) => unknown) => [
  ...new Set(hostile.flatMap((value) => codesOf(() => call(untyped(value))))),
];

test.each<[string, (value: never) => unknown]>([
  ["adjoins", (value) => adjoins(value, span)],
  ["formatPeriod", (value) => formatPeriod(value)],
  ["joinPeriods", (value) => joinPeriods([span, value])],
  ["nextPeriod", (value) => nextPeriod(value)],
  ["overlap", (value) => overlap(span, value)],
  ["prorate", (value) => prorate("1", value, span)],
  ["samePeriodLastYear", (value) => samePeriodLastYear(value)],
  ["splitPeriod", (value) => splitPeriod(value, "month")],
  ["unitOf", (value) => unitOf(value)],
  ["versionsWithin", (value) => versionsWithin([], value)],
])("%s refuses what is no span", (_name, call) => {
  expect(codes(call)).toEqual(["date.not_a_date"]);
});

describe("a count", () => {
  test("that is no integer is refused, whatever it is", () => {
    const counts: readonly unknown[] = [...hostile, 5n, "5", 1.5, Number.NaN];
    for (const count of counts.filter((each) => each !== undefined && each !== 7)) {
      expect(codesOf(() => addDays("2026-01-01", untyped(count)))).toEqual(["date.out_of_range"]);
      expect(codesOf(() => dateOfDay(untyped(count)))).toEqual(["date.out_of_range"]);
      expect(codesOf(() => shiftPeriod(span, untyped(count)))).toEqual(["date.out_of_range"]);
    }
  });
});

describe("a fiscal year", () => {
  test("that is none is refused, and never asked to run code", () => {
    const fiscal = Object.defineProperty({ named: "endYear" }, "firstMonth", { get: refuse });
    for (const given of [null, 4, "april", {}, fiscal, { firstMonth: "4", named: "endYear" }]) {
      expect(codesOf(() => periodOf("2026-01-01", "year", untyped(given)))).toEqual([
        "period.not_a_fiscal_year",
      ]);
      expect(safeParsePeriod("2026", untyped(given))).toMatchObject({
        issues: [{ code: "period.not_a_fiscal_year" }],
      });
    }
  });
});

describe("a history", () => {
  const versions: readonly unknown[] = [
    { effective: span },
    null,
    { effective: null },
    { effective: computed },
  ];

  test("of what are no versions is reported at each place", () => {
    const expected = [
      "history.not_a_version /1",
      "history.not_a_version /2",
      "date.not_a_date /3/effective/from",
    ];
    expect(checkHistory(untyped(versions)).map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
    expect(lintHistory(untyped(versions))).toEqual(checkHistory(untyped(versions)));
    expect(checkHistory(untyped(null))).toMatchObject([{ code: "history.not_a_version", path: "" }]);
  });

  test("of what are no versions has none in force", () => {
    for (const given of [null, "abc", [null], [{ effective: 7 }]]) {
      expect(codesOf(() => versionOn(untyped(given), "2026-01-01"))).toEqual(["history.not_a_version"]);
      expect(codesOf(() => versionsWithin(untyped(given), span))).toEqual(["history.not_a_version"]);
    }
    expect(codesOf(() => versionOn(untyped([{ effective: { from: 7 } }]), "2026-01-01"))).toEqual([
      "date.not_a_date",
    ]);
  });
});

test("options of a proration that are none are refused, and never asked to run code", () => {
  const dayCount = Object.defineProperty({}, "dayCount", { get: refuse, enumerable: true });
  for (const options of [null, 7, dayCount])
    expect(codesOf(() => prorate("1", span, span, untyped(options)))).toEqual(["proration.bad_choice"]);
});
