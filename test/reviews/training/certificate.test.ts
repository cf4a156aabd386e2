import { compileTraining } from "attainment/reviews";
import { describe, expect, test } from "vitest";

const passed = (courseId: string, ...dates: readonly string[]) =>
  dates.map((completedOn, index) => ({ id: `${courseId}-${index}`, personId: "p", courseId, completedOn }));

describe("a certificate", () => {
  const standing = (asOf: string, dates: readonly string[], renewal?: object, warnDays?: number) => {
    const document = {
      kind: "training",
      id: "t",
      courses: [{ id: "course", hours: "1" }],
      certificates: [
        {
          id: "certificate",
          courseId: "course",
          ...(renewal === undefined ? {} : { renewal }),
          ...(warnDays === undefined ? {} : { warnDays }),
        },
      ],
    };
    const facts = { period: "2026", asOf, personId: "p", records: passed("course", ...dates) };
    const [certificate] = compileTraining(document).evaluate(facts).certificates;
    return [certificate?.status, certificate?.earnedOn, certificate?.validUntil];
  };
  const yearly = { kind: "afterLast", interval: { months: 12 } };
  const marchEnd = { kind: "periodic", unit: "year", on: { month: 3, day: 31 } };

  test.each<[string, string, readonly string[], object | undefined, readonly unknown[]]>([
    ["is none before it is earned", "2026-03-01", [], yearly, ["none", null, null]],
    [
      "holds for good without a renewal",
      "2026-03-01",
      ["2001-01-01"],
      undefined,
      ["valid", "2001-01-01", null],
    ],
    [
      "is valid through its last day",
      "2026-03-01",
      ["2025-03-01"],
      yearly,
      ["expiring", "2025-03-01", "2026-03-01"],
    ],
    [
      "is expired on the day after",
      "2026-03-02",
      ["2025-03-01"],
      yearly,
      ["expired", "2025-03-01", "2026-03-01"],
    ],
    [
      "is valid 61 days before its end",
      "2025-12-30",
      ["2025-03-01"],
      yearly,
      ["valid", "2025-03-01", "2026-03-01"],
    ],
    [
      "is expiring 60 days before its end",
      "2025-12-31",
      ["2025-03-01"],
      yearly,
      ["expiring", "2025-03-01", "2026-03-01"],
    ],
    [
      "has days of grace",
      "2026-03-08",
      ["2025-03-01"],
      { ...yearly, graceDays: 7 },
      ["expiring", "2025-03-01", "2026-03-08"],
    ],
    [
      "counts anew from its renewal",
      "2026-03-02",
      ["2025-03-01", "2026-01-15"],
      yearly,
      ["valid", "2026-01-15", "2027-01-15"],
    ],
    [
      "keeps its day where the document says so",
      "2026-03-02",
      ["2025-03-01", "2026-01-15"],
      { ...yearly, next: "due" },
      ["valid", "2026-01-15", "2027-03-01"],
    ],
    [
      "starts anew where it had run out",
      "2026-05-02",
      ["2025-03-01", "2026-04-15"],
      { ...yearly, next: "due" },
      ["valid", "2026-04-15", "2027-04-15"],
    ],
    [
      "keeps its day where it is renewed on the last day of grace",
      "2026-03-09",
      ["2025-03-01", "2026-03-08"],
      { ...yearly, next: "due", graceDays: 7 },
      ["valid", "2026-03-08", "2027-03-08"],
    ],
    [
      "starts anew on the day after",
      "2026-03-09",
      ["2025-03-01", "2026-03-09"],
      { ...yearly, next: "due", graceDays: 7 },
      ["valid", "2026-03-09", "2027-03-16"],
    ],
    [
      "is not renewed too early",
      "2026-03-02",
      ["2025-03-01", "2025-12-15"],
      { ...yearly, earlyDays: 60 },
      ["expired", "2025-03-01", "2026-03-01"],
    ],
    [
      "may end for everybody on one day",
      "2026-03-02",
      ["2025-03-01"],
      { kind: "periodic", unit: "year", on: { month: 3, day: 31 } },
      ["expired", "2025-03-01", "2025-03-31"],
    ],
    [
      "that ends for everybody on one day is renewed in time to the next",
      "2026-03-02",
      ["2024-05-01", "2025-03-20"],
      marchEnd,
      ["expiring", "2025-03-20", "2026-03-31"],
    ],
    [
      "that ends for everybody on one day is renewed on that day",
      "2025-04-01",
      ["2024-05-01", "2025-03-31"],
      marchEnd,
      ["valid", "2025-03-31", "2026-03-31"],
    ],
    [
      "that ends for everybody on one day is renewed in its days of grace",
      "2025-04-05",
      ["2024-05-01", "2025-04-05"],
      { ...marchEnd, graceDays: 7 },
      ["valid", "2025-04-05", "2026-04-07"],
    ],
    [
      "that ends for everybody on one day is not renewed for two years at once",
      "2025-04-05",
      ["2024-05-01", "2025-03-01", "2025-03-20"],
      marchEnd,
      ["valid", "2025-03-01", "2026-03-31"],
    ],
    [
      "that ends for everybody on one day is not renewed too early",
      "2025-03-20",
      ["2024-05-01", "2024-12-01"],
      { ...marchEnd, earlyDays: 60 },
      ["expiring", "2024-05-01", "2025-03-31"],
    ],
    [
      "is earned once by two passes on one day",
      "2025-03-02",
      ["2025-03-01", "2025-03-01"],
      { ...yearly, next: "due" },
      ["valid", "2025-03-01", "2026-03-01"],
    ],
    [
      "holds for good where nothing more is due",
      "2027-03-02",
      ["2026-05-01"],
      { kind: "dates", dates: ["2026-03-31"] },
      ["valid", "2026-05-01", null],
    ],
    [
      "of a leap day ends with a shorter February",
      "2025-03-01",
      ["2024-02-29"],
      yearly,
      ["expired", "2024-02-29", "2025-02-28"],
    ],
  ])("%s", (_name, asOf, dates, renewal, expected) => {
    expect(standing(asOf, dates, renewal)).toEqual(expected);
  });

  test("warns as early as the document says", () => {
    expect(standing("2026-02-01", ["2025-03-01"], yearly, 10)[0]).toBe("valid");
    expect(standing("2026-02-19", ["2025-03-01"], yearly, 10)[0]).toBe("expiring");
  });
});
