import { describe, expect, test } from "vitest";
import { compileCadence } from "../../../src/kernel/cadence/index.js";

const week = { weekend: ["saturday", "sunday"] };
/** China's National Day of 2026: off from 1 to 7 October, worked on 10 October, with one more day as an example. */
const china = {
  weekend: ["saturday", "sunday"],
  holidays: ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"],
  workdays: ["2026-10-10"],
};
const october = { from: "2026-10-01", to: "2026-11-01" };

describe("due dates", () => {
  test.each<[string, object, { from: string; to: string }, readonly string[]]>([
    [
      "each working day, with holidays and a make-up day",
      { kind: "workingDays", calendar: china },
      { from: "2026-09-30", to: "2026-10-13" },
      ["2026-09-30", "2026-10-08", "2026-10-09", "2026-10-10", "2026-10-12"],
    ],
    [
      "each Monday",
      { kind: "weekly", on: ["monday"] },
      october,
      ["2026-10-05", "2026-10-12", "2026-10-19", "2026-10-26"],
    ],
    [
      "each Monday or the working day after it",
      { kind: "weekly", on: ["monday"], onDayOff: "next", calendar: china },
      october,
      ["2026-10-08", "2026-10-12", "2026-10-19", "2026-10-26"],
    ],
    [
      "each Monday or the working day before it",
      { kind: "weekly", on: ["monday"], onDayOff: "previous", calendar: china },
      { from: "2026-09-29", to: "2026-10-13" },
      ["2026-09-30", "2026-10-12"],
    ],
    [
      "each Monday that is worked",
      { kind: "weekly", on: ["monday"], onDayOff: "skip", calendar: china },
      { from: "2026-09-29", to: "2026-10-13" },
      ["2026-10-12"],
    ],
    [
      "each Monday or the day after it on which somebody works at last",
      {
        kind: "weekly",
        on: ["monday"],
        onDayOff: "next",
        calendar: {
          weekend: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
          workdays: ["2026-06-03", "2028-06-07"],
        },
      },
      { from: "2026-06-03", to: "2028-06-08" },
      ["2026-06-03", "2028-06-07"],
    ],
    [
      "two days that fall together once they are moved",
      { kind: "weekly", on: ["saturday", "sunday"], onDayOff: "next", calendar: week },
      { from: "2026-06-01", to: "2026-06-09" },
      ["2026-06-01", "2026-06-08"],
    ],
    [
      "each 14 days from a date, none before it",
      { kind: "everyDays", days: 14, from: "2026-10-05" },
      { from: "2026-09-01", to: "2026-11-03" },
      ["2026-10-05", "2026-10-19", "2026-11-02"],
    ],
    [
      "each 14 days, looked at later",
      { kind: "everyDays", days: 14, from: "2026-10-05" },
      { from: "2026-10-20", to: "2026-11-03" },
      ["2026-11-02"],
    ],
    [
      "the end of the month and five working days, National Day in between",
      { kind: "periodic", unit: "month", on: { day: -1 }, plus: { workingDays: 5 }, calendar: china },
      { from: "2026-10-01", to: "2026-12-01" },
      ["2026-10-13", "2026-11-06"],
    ],
    [
      "the 31st, or the last day of a shorter month",
      { kind: "periodic", unit: "month", on: { day: 31 } },
      { from: "2026-01-15", to: "2026-05-01" },
      ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"],
    ],
    [
      "the second Tuesday of the month",
      { kind: "periodic", unit: "month", on: { weekday: "tuesday", nth: 2 } },
      { from: "2026-10-01", to: "2026-12-31" },
      ["2026-10-13", "2026-11-10", "2026-12-08"],
    ],
    [
      "the last Friday of the month",
      { kind: "periodic", unit: "month", on: { weekday: "friday", nth: -1 } },
      october,
      ["2026-10-30"],
    ],
    [
      "the fifth Friday, where there is one",
      { kind: "periodic", unit: "month", on: { weekday: "friday", nth: 5 } },
      { from: "2026-08-01", to: "2026-12-01" },
      ["2026-10-30"],
    ],
    [
      "the third working day of the month",
      { kind: "periodic", unit: "month", on: { workingDay: 3 }, calendar: china },
      october,
      ["2026-10-10"],
    ],
    [
      "the 23rd working day of the month, or the last one of a shorter month",
      { kind: "periodic", unit: "month", on: { workingDay: 23 }, calendar: week },
      { from: "2026-06-01", to: "2026-09-01" },
      ["2026-06-30", "2026-07-31", "2026-08-31"],
    ],
    [
      "the first working day, where a month has none so far from its end",
      { kind: "periodic", unit: "month", on: { workingDay: -23 }, calendar: week },
      { from: "2026-06-01", to: "2026-09-01" },
      ["2026-06-01", "2026-07-01", "2026-08-03"],
    ],
    [
      "nothing in a month in which nobody works",
      {
        kind: "periodic",
        unit: "month",
        on: { workingDay: 1 },
        calendar: {
          weekend: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
          workdays: ["2026-06-10", "2026-08-12"],
        },
      },
      { from: "2026-06-01", to: "2026-09-01" },
      ["2026-06-10", "2026-08-12"],
    ],
    [
      "ten days before the end of the quarter",
      { kind: "periodic", unit: "quarter", on: { day: -1 }, plus: { days: -10 } },
      { from: "2026-01-01", to: "2026-12-31" },
      ["2026-03-21", "2026-06-20", "2026-09-20", "2026-12-21"],
    ],
    [
      "the 15th of the second month of a fiscal quarter",
      {
        kind: "periodic",
        unit: "quarter",
        on: { month: 2, day: 15 },
        fiscal: { firstMonth: 2, named: "endYear" },
      },
      { from: "2026-01-01", to: "2026-12-31" },
      ["2026-03-15", "2026-06-15", "2026-09-15", "2026-12-15"],
    ],
    [
      "the last day of February",
      { kind: "periodic", unit: "year", on: { month: 2, day: -1 } },
      { from: "2027-01-01", to: "2029-01-01" },
      ["2027-02-28", "2028-02-29"],
    ],
    [
      "the middle of each half-year",
      { kind: "periodic", unit: "half", on: { month: -3, day: 1 } },
      { from: "2026-01-01", to: "2027-01-01" },
      ["2026-04-01", "2026-10-01"],
    ],
    [
      "given dates, in any order and once",
      { kind: "dates", dates: ["2026-10-20", "2026-10-06", "2026-10-20", "2026-11-03"] },
      october,
      ["2026-10-06", "2026-10-20"],
    ],
  ])("are %s", (_name, document, span, expected) => {
    expect(compileCadence(document).dueDates(span)).toEqual(expected);
  });

  test("of what counts from the last event are as if each were done on its day", () => {
    const visit = compileCadence({ kind: "afterLast", interval: { months: 1 } });
    const span = { from: "2026-01-01", to: "2026-06-01" };
    expect(visit.dueDates(span, "2026-01-31")).toEqual([
      "2026-02-28",
      "2026-03-28",
      "2026-04-28",
      "2026-05-28",
    ]);
    const atStart = compileCadence({ kind: "afterLast", interval: { days: 14 }, first: "atStart" });
    expect(atStart.dueDates({ from: "2026-03-01", to: "2026-04-01" }, "2026-03-03")).toEqual([
      "2026-03-03",
      "2026-03-17",
      "2026-03-31",
    ]);
  });

  test.each<[number, readonly string[]]>([
    [1, ["2026-06-04", "2026-06-05", "2026-06-08", "2026-06-09"]],
    [2, ["2026-06-05", "2026-06-08"]],
  ])("that are moved back after %i days never come to the day that they count from", (days, expected) => {
    const visit = compileCadence({
      kind: "afterLast",
      interval: { days },
      onDayOff: "previous",
      calendar: week,
    });
    expect(visit.dueDates({ from: "2026-06-03", to: "2026-06-10" }, "2026-06-03")).toEqual(expected);
  });

  test("begin with the start that is given", () => {
    const checkIn = compileCadence({ kind: "weekly", on: ["monday"] });
    expect(checkIn.dueDates(october, "2026-10-13")).toEqual(["2026-10-19", "2026-10-26"]);
  });
});

describe("the next due date after it was done", () => {
  test.each<[string, object, string, string | null]>([
    ["two years later", { kind: "afterLast", interval: { months: 24 } }, "2026-02-28", "2028-02-28"],
    [
      "on the next working day",
      { kind: "afterLast", interval: { days: 5 }, onDayOff: "next", calendar: week },
      "2026-06-01",
      "2026-06-08",
    ],
    [
      "at the end of the year",
      { kind: "periodic", unit: "year", on: { day: -1 } },
      "2026-12-30",
      "2026-12-31",
    ],
    [
      "never again on the same day",
      { kind: "periodic", unit: "year", on: { day: -1 } },
      "2026-12-31",
      "2027-12-31",
    ],
    [
      "after the day it was done, also where days off move back",
      { kind: "afterLast", interval: { days: 2 }, onDayOff: "previous", calendar: week },
      "2026-06-05",
      "2026-06-08",
    ],
    ["a date long after", { kind: "dates", dates: ["2099-12-31"] }, "2026-03-01", "2099-12-31"],
    ["none after the last of given dates", { kind: "dates", dates: ["2026-03-01"] }, "2026-03-01", null],
  ])("is %s", (_name, document, date, expected) => {
    expect(compileCadence(document).nextDueAfter(date)).toBe(expected);
  });
});
