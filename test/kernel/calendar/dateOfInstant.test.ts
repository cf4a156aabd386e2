import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateOfDay, dateOfInstant, daysBetween, instantReader } from "../../../src/kernel/calendar/index.js";
import { runs, seed } from "../../seed.js";
import { codesOf } from "./codesOf.js";

describe("dateOfInstant", () => {
  test.each([
    ["2026-03-31T15:59:59Z", "Asia/Shanghai", "2026-03-31"],
    ["2026-03-31T16:00:00Z", "Asia/Shanghai", "2026-04-01"],
    ["2026-03-31T16:00:00Z", "+08:00", "2026-04-01"],
    ["2026-03-31T16:00Z", "+0800", "2026-04-01"],
    ["2026-03-31T23:59:59.999999999Z", "UTC", "2026-03-31"],
    ["2026-04-01T00:00:00+08:00", "UTC", "2026-03-31"],
    ["2026-04-01T00:00:00.000+0800", "Asia/Shanghai", "2026-04-01"],
    ["2026-01-01T04:59:59Z", "America/New_York", "2025-12-31"],
    ["2026-01-01T05:00:00Z", "America/New_York", "2026-01-01"],
    ["2026-07-01T03:59:59Z", "America/New_York", "2026-06-30"],
    ["2026-07-01T04:00:00Z", "America/New_York", "2026-07-01"],
    ["2011-12-30T09:59:59Z", "Pacific/Apia", "2011-12-29"],
    ["2011-12-30T10:00:00Z", "Pacific/Apia", "2011-12-31"],
    ["2026-06-30T18:29:59Z", "Asia/Kolkata", "2026-06-30"],
    ["2026-06-30T18:30:00Z", "Asia/Kolkata", "2026-07-01"],
    ["2026-06-30T18:30:00Z", "+05:30", "2026-07-01"],
    ["2026-06-30T12:00:00-12:00", "+14:00", "2026-07-01"],
    ["1900-01-01T00:00:00Z", "UTC", "1900-01-01"],
    ["0001-01-01T00:00:00Z", "UTC", "0001-01-01"],
    ["0099-12-31T23:00:00-02:00", "UTC", "0100-01-01"],
    ["9999-12-31T23:59:59Z", "-01:00", "9999-12-31"],
  ])("%s in %s is %s", (instant, zone, date) => {
    expect(dateOfInstant(instant, zone)).toBe(date);
  });

  test.each([
    "",
    "2026-03-31",
    "2026-03-31T12:00:00",
    "2026-03-31 12:00:00Z",
    "2026-02-30T12:00:00Z",
    "2026-03-31T24:00:00Z",
    "2026-03-31T23:60:00Z",
    "2026-03-31T23:59:60Z",
    "2026-03-31T12:00:00+24:00",
    "2026-03-31T12:00:00+08:60",
    "2026-03-31T12:00:00+08",
    "2026-03-31T12:00:00z",
    "2026-03-31T12:00:00Z ",
  ])("%j is no instant", (instant) => {
    expect(codesOf(() => dateOfInstant(instant, "UTC"))).toEqual(["date.not_an_instant"]);
    expect(codesOf(() => dateOfInstant(instant, "+00:00"))).toEqual(["date.not_an_instant"]);
  });

  test.each(["", "Asia/Atlantis", "+25:00", "+8", "08:00", "China Standard Time", " UTC"])(
    "%j is no zone",
    (zone) => {
      expect(codesOf(() => dateOfInstant("2026-03-31T12:00:00Z", zone))).toEqual(["date.not_a_zone"]);
    },
  );

  test("the zone of the process never stands in for one that is missing", () => {
    const missing = JSON.parse("[null]");
    expect(codesOf(() => dateOfInstant("2026-03-31T12:00:00Z", missing[0]))).toEqual(["date.not_a_zone"]);
    expect(codesOf(() => dateOfInstant("2026-03-31T12:00:00Z", missing[1]))).toEqual(["date.not_a_zone"]);
    expect(codesOf(() => dateOfInstant(missing[1], "UTC"))).toEqual(["date.not_an_instant"]);
  });

  test.each([
    ["0001-01-01T00:00:00Z", "America/New_York"],
    ["0001-01-01T00:00:00Z", "-05:00"],
    ["9999-12-31T23:59:59Z", "Asia/Shanghai"],
    ["9999-12-31T23:59:59Z", "+08:00"],
  ])("%s in %s is no date of the years 1 to 9999", (instant, zone) => {
    expect(codesOf(() => dateOfInstant(instant, zone))).toEqual(["date.out_of_range"]);
  });

  test("one reader serves many instants", () => {
    const read = instantReader("America/New_York");
    expect(["2026-01-01T04:59:59Z", "2026-01-01T05:00:00Z"].map(read)).toEqual(["2025-12-31", "2026-01-01"]);
  });

  test("an offset is the zone whose date the instant itself is written with", () => {
    const times = fc.record({
      day: fc.integer({ min: -20_000, max: 40_000 }),
      minute: fc.integer({ min: 0, max: 1439 }),
      offset: fc.integer({ min: -1439, max: 1439 }),
    });
    fc.assert(
      fc.property(times, ({ day, minute, offset }) => {
        const sign = offset < 0 ? "-" : "+";
        const zone = `${sign}${clock(Math.abs(offset))}`;
        const date = dateOfDay(day);
        expect(dateOfInstant(`${date}T${clock(minute)}:00${zone}`, zone)).toBe(date);
        const utc = dateOfInstant(`${date}T${clock(minute)}:00${zone}`, "UTC");
        expect(utc).toBe(new Date((day * 1440 + minute - offset) * 60_000).toISOString().slice(0, 10));
      }),
      { seed, numRuns: runs },
    );
  });

  test("a later instant never falls on an earlier date, in any of these zones", () => {
    const zones = ["America/New_York", "Asia/Shanghai", "Pacific/Apia", "Europe/London", "America/St_Johns"];
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 30_000 * 24 }), (zone, hour) => {
        const at = (hours: number) => dateOfInstant(new Date(hours * 3_600_000).toISOString(), zone);
        const passed = daysBetween(at(hour), at(hour + 1));
        expect([0, 1, 2]).toContain(passed);
      }),
      { seed, numRuns: runs },
    );
  });
});

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
