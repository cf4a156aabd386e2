import { mapFxiaokeDeals, mapHubSpotDeals, mapSalesforceDeals, mapZohoDeals } from "attainment/interop";
import { type Crm, checkLaws, crmRecords, interopLaws, lawNames } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../seed.js";
import { fixedConfig, interopBreakages } from "./breakages/interopBreakages.js";

/** A long search (`LAW_RUNS`) takes its time. */
const PATIENCE = 600_000;

/** A law that finds none of its breakages within these runs says nothing. */
const RUNS = 500;

const crms: readonly Crm[] = ["zoho", "salesforce", "hubSpot", "fxiaoke"];
const zones = ["Asia/Shanghai", "America/New_York", "+05:45"];

describe.each(crms)("the laws of the mapping of %s", (crm) => {
  test.each(zones)("hold in %s", { timeout: PATIENCE }, (timeZone) => {
    const laws = interopLaws(crm, { ...fixedConfig, timeZone });
    expect(laws.map(({ id }) => id)).toEqual(lawNames.interop);
    expect(checkLaws(laws, { seed, runs: Math.ceil(runs / 12) })).toMatchObject({ failures: [], skipped: 0 });
  });
});

test("records that are drawn are varied: faults, histories and statuses all occur", () => {
  const maps = [mapZohoDeals, mapSalesforceDeals, mapHubSpotDeals, mapFxiaokeDeals];
  const mapped = crms.flatMap((crm, index) =>
    fc
      .sample(crmRecords(crm, fixedConfig), { seed, numRuns: 60 })
      .flatMap((records) => maps[index]?.(records, fixedConfig) ?? []),
  );
  const codes = new Set(mapped.flatMap(({ issues }) => issues.map(({ code }) => code)));
  expect([...codes].sort()).toEqual([
    "decimal.not_decimal",
    "interop.change_before_creation",
    "interop.closed_before_created",
    "interop.closing_assumed",
    "interop.deleted_record",
    "interop.history_incomplete",
    "interop.no_amount",
    "interop.no_owner",
    "interop.probability_out_of_range",
    "interop.repeated_record",
    "interop.unknown_stage",
  ]);
  const statuses = new Set(mapped.flatMap(({ deals }) => deals.map(({ status }) => status)));
  expect(statuses).toEqual(new Set(["open", "won", "lost", "void", null]));
});

describe.each(lawNames.interop)("the law of mappings %s", (id) => {
  test.each(interopBreakages[id])("finds $fault", ({ sound, broken }) => {
    const only = (laws: typeof sound) => laws.filter((law) => law.id === id);
    expect(only(sound)).toHaveLength(1);
    const { failures } = checkLaws(only(broken), { seed, runs: RUNS });
    expect(failures.map((failure) => failure.id)).toEqual([id]);
    expect(checkLaws(only(sound), { seed, runs: 20 }).failures).toEqual([]);
  });
});
