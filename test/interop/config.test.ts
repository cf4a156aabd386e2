import { mapFxiaokeDeals, mapSalesforceDeals, mapZohoDeals, toZohoFields } from "attainment/interop";
import { describe, expect, test } from "vitest";
import * as salesforce from "./fixtures/salesforce.js";
import * as zoho from "./fixtures/zoho.js";
import { only, refusals, told } from "./told.js";

const { config, openDeal } = zoho;

describe("a configuration at fault is refused", () => {
  const stages = [{ key: "a", kind: "open" }] as const;
  test.each<[fault: string, more: object, code: string]>([
    ["no tables", { stageTables: [] }, "document.wrong_value /config/stageTables"],
    ["a zone that is none", { timeZone: "Mars/Base" }, "date.not_a_zone /config/timeZone"],
    ["a currency that is none", { currency: "rupees" }, "document.wrong_value /config/currency"],
    ["a field that is not known", { zone: "UTC" }, "document.unknown_field /config/zone"],
    ["a reserved field", { fields: { status: "Stage" } }, "interop.reserved_field /config/fields/status"],
    [
      "two tables for all",
      { stageTables: [{ stages }, { stages }] },
      "interop.duplicate_pipeline /config/stageTables/1/pipelineId",
    ],
    [
      "a stage twice",
      { stageTables: [{ stages: [...stages, ...stages] }] },
      "document.duplicate_id /config/stageTables/0/stages/1/key",
    ],
    [
      "a probability of 20",
      { stageTables: [{ stages: [{ key: "a", kind: "open", probability: 20 }] }] },
      "interop.probability_out_of_range /config/stageTables/0/stages/0/probability",
    ],
    [
      "a probability that is none",
      { stageTables: [{ stages: [{ key: "a", kind: "open", probability: "1,5" }] }] },
      "decimal.not_decimal /config/stageTables/0/stages/0/probability",
    ],
  ])("%s", (_fault, more, code) => {
    expect(refusals(() => mapZohoDeals({ deals: [] }, { ...config, ...more }))).toEqual([code]);
    expect(refusals(() => toZohoFields({ id: "1" }, { ...config, ...more }))).toEqual([code]);
  });

  test("and so are lists that are none, or that the CRM does not have", () => {
    const wrong: Parameters<typeof mapFxiaokeDeals>[0] = { deals: [], history: [] };
    expect(refusals(() => mapFxiaokeDeals(wrong, config))).toEqual(["document.unknown_field /history"]);
    const none: Parameters<typeof mapZohoDeals>[0] = JSON.parse('{ "deals": 7 }');
    expect(refusals(() => mapZohoDeals(none, config))).toEqual(["document.wrong_type /deals"]);
  });
});

describe("fields of the configuration", () => {
  test("fill fields that the deal has, as what they are, and others as they stand", () => {
    const fields = { lostReason: "Loss_Reason__c", region: "Region__c", closedOn: "Signed_On__c" };
    const deal = {
      ...salesforce.openDeal,
      StageName: "Closed Lost",
      IsClosed: true,
      Loss_Reason__c: "Price",
      Region__c: 7,
      Signed_On__c: "2026-02-11",
    };
    const mapped = mapSalesforceDeals({ deals: [deal] }, { ...salesforce.config, fields });
    expect(told(mapped)).toEqual([]);
    expect(only(mapped.deals)).toMatchObject({ lostReason: "Price", region: 7, closedOn: "2026-02-11" });
    expect(only(mapped.unmapped).fields).not.toHaveProperty("Region__c");
  });

  test("take the place of those that the CRM has", () => {
    const deal = { ...openDeal, Net_Amount: "41000.25" };
    const fields = { amount: "Net_Amount" };
    const mapped = mapZohoDeals({ deals: [deal] }, { ...config, fields });
    expect(only(mapped.deals).amount).toBe("41000.25");
    expect(only(mapped.unmapped).fields).toHaveProperty("Amount", 50000.5);
  });

  test("that hold a list or a number beyond 2^53 are told and kept", () => {
    const fields = { tags: "Tag", batch: "Batch", serial: "Serial" };
    const deal = { ...openDeal, Tag: ["a"], Batch: 2 ** 60, Serial: 2n ** 60n };
    const mapped = mapZohoDeals({ deals: [deal] }, { ...config, fields });
    expect(told(mapped)).toEqual(["interop.wrong_value /deals/0/Tag", "interop.unsafe_id /deals/0/Batch"]);
    expect(only(mapped.deals).serial).toBe("1152921504606846976");
    expect(only(mapped.unmapped).fields).toMatchObject({ Tag: ["a"], Batch: 2 ** 60 });
  });
});

test("a currency of the record comes before that of the configuration", () => {
  const { deals } = mapZohoDeals({ deals: [{ ...openDeal, Currency: "USD" }] }, config);
  expect(only(deals).currency).toBe("USD");
  const { currency: _currency, ...without } = config;
  expect(only(mapZohoDeals({ deals: [openDeal] }, without).deals)).not.toHaveProperty("currency");
});

test("a table without a pipeline is for the deals of all others", () => {
  const [table] = config.stageTables;
  const stageTables = [{ pipelineId: "Renewals", stages: [{ key: "Needs Analysis", kind: "won" }] } as const];
  const all = { ...config, stageTables: [...stageTables, { stages: table?.stages ?? [] }] };
  const deals = [openDeal, { ...openDeal, id: "2", Pipeline: "Renewals", Closing_Date: "2026-02-01" }];
  expect(mapZohoDeals({ deals }, all).deals.map(({ status }) => status)).toEqual(["open", "won"]);
});

test.each([
  // Clocks went back at 00:01, so that the day began twice within one quarter of an hour.
  ["America/St_Johns", "2006-10-29T02:30:30Z", "2006-10-29", "2006-10-29T02:31:30Z", "2006-10-28"],
  ["+05:07", "2026-01-09T18:52:00Z", "2026-01-09", "2026-01-09T18:54:00Z", "2026-01-10"],
])(
  "days that part within a quarter of an hour in %s do not depend on the order",
  (timeZone, a, onA, b, onB) => {
    const deals = [
      { ...openDeal, id: "a", Created_Time: a },
      { ...openDeal, id: "b", Created_Time: b },
    ];
    for (const delivered of [deals, [...deals].reverse()]) {
      const mapped = mapZohoDeals({ deals: delivered }, { ...config, timeZone });
      const days = new Map(mapped.deals.map(({ createdOn, id }) => [id, createdOn]));
      expect([days.get("a"), days.get("b")]).toEqual([onA, onB]);
    }
  },
);
