import {
  mapFxiaokeDeals,
  mapHubSpotDeals,
  mapSalesforceDeals,
  mapZohoDeals,
  toFxiaokeFields,
  toHubSpotFields,
  toSalesforceFields,
  toZohoFields,
} from "attainment/interop";
import { describe, expect, test } from "vitest";
import * as fxiaoke from "./fixtures/fxiaoke.js";
import * as hubSpot from "./fixtures/hubSpot.js";
import * as salesforce from "./fixtures/salesforce.js";
import * as zoho from "./fixtures/zoho.js";
import { only, refusals } from "./told.js";

describe("the fields that a CRM can be updated with", () => {
  test("of Zoho", () => {
    const { deals } = mapZohoDeals({ deals: [zoho.openDeal] }, zoho.config);
    expect(toZohoFields(only(deals), zoho.config)).toEqual({
      Deal_Name: "Pump station",
      Owner: { id: "5437000000000200013" },
      Account_Name: { id: "5437000000000311001" },
      Pipeline: "Standard (Standard)",
      Stage: "Needs Analysis",
      Amount: 50000.5,
      Closing_Date: "2026-03-31",
      Probability: 20,
    });
  });

  test("of Salesforce", () => {
    const { deals } = mapSalesforceDeals({ deals: [salesforce.openDeal] }, salesforce.config);
    expect(toSalesforceFields(only(deals), salesforce.config)).toEqual({
      Name: "Pump station",
      OwnerId: "0055g00000XYZABAA2",
      AccountId: "0015g00000QWERTAA3",
      StageName: "Proposal",
      Amount: 50000,
      CloseDate: "2026-03-31",
      Probability: 60,
    });
  });

  test("of HubSpot: all of it text, an empty one empties", () => {
    const { deals } = mapHubSpotDeals({ deals: [hubSpot.openDeal] }, hubSpot.config);
    expect(toHubSpotFields(only(deals), hubSpot.config)).toEqual({
      dealname: "Pump station",
      hubspot_owner_id: "77",
      pipeline: "default",
      dealstage: "1179202",
      amount: "50000.00",
      closedate: "2026-03-31T04:00:00.000Z",
      closed_lost_reason: "",
    });
  });

  test("of Fxiaoke: the owner has a call of its own", () => {
    const { deals } = mapFxiaokeDeals({ deals: [fxiaoke.openDeal] }, fxiaoke.config);
    expect(toFxiaokeFields(only(deals), fxiaoke.config)).toEqual({
      name: "泵站改造",
      account_id: "66f0c1d2e4b0a2",
      sales_stage: "2",
      amount: "50000.00",
      close_date: fxiaoke.shanghai("2026-03-31"),
      probability: 20,
    });
    const config = { ...fxiaoke.config, object: "OpportunityObj" } as const;
    const older = only(mapFxiaokeDeals({ deals: [fxiaoke.olderDeal] }, config).deals);
    expect(toFxiaokeFields(older, config)).toMatchObject({
      oppo_stage_id: "2",
      expected_deal_closed_date: fxiaoke.shanghai("2026-03-31"),
    });
  });
});

describe("what is not written", () => {
  const write = (deal: object, more: object = {}) =>
    toZohoFields({ id: "1", ...deal }, { ...zoho.config, ...more });

  test("the close date of a closed deal, or of one whose stage is not known", () => {
    const pipelineId = "Standard (Standard)";
    const dated = { pipelineId, expectedCloseOn: "2026-03-31" };
    expect(write({ ...dated, stageId: "Closed Won" })).not.toHaveProperty("Closing_Date");
    expect(write({ ...dated, stageId: "Verbal" })).not.toHaveProperty("Closing_Date");
    expect(write({ ...dated, stageId: "Qualification" })).toHaveProperty("Closing_Date");
  });

  test("what the CRM computes, by name", () => {
    const fields = { score: "Score", region: "Region" };
    const config = { fields, readOnly: ["Score", "Amount"] };
    const deal = { amount: "1", score: 7, region: "north" };
    expect(write(deal, config)).toEqual({ Region: "north" });
  });

  test("null in a field that the CRM requires; in any other it empties the field", () => {
    expect(write({ name: null, customerId: null, amount: null })).toEqual({
      Account_Name: null,
      Amount: null,
    });
  });

  test("the configured currency, which the CRM may have no field for", () => {
    expect(write({ currency: "INR" })).toEqual({});
    expect(write({ currency: "USD" })).toEqual({ Currency: "USD" });
  });

  test("a field of one's own over one of the deal", () => {
    expect(write({ amount: "2", acv: 1 }, { fields: { acv: "Amount" } })).toEqual({ Amount: 2 });
  });

  test("a faulty field: what the CRM has stays", () => {
    const faulty = { ...zoho.openDeal, Amount: "50,000.50", Closing_Date: "soon", Probability: 101 };
    const deal = only(mapZohoDeals({ deals: [faulty] }, zoho.config).deals);
    const written = Object.keys(toZohoFields(deal, zoho.config));
    expect(written).not.toContain("Amount");
    expect(written).not.toContain("Closing_Date");
    expect(written).not.toContain("Probability");
  });
});

describe("numbers", () => {
  test("are written as numbers where these are exact, else as text", () => {
    const amountOf = (amount: string) => toZohoFields({ id: "1", amount }, zoho.config).Amount;
    expect(amountOf("0.1")).toBe(0.1);
    expect(amountOf("12345678901234567.89")).toBe("12345678901234567.89");
    const percentOf = (probability: string) =>
      toZohoFields({ id: "1", probability }, zoho.config).Probability;
    expect(percentOf("0.075")).toBe(7.5);
    expect(percentOf("1")).toBe(100);
  });

  test.each<[field: string, value: unknown, code: string]>([
    ["amount", "1,5", "decimal.not_decimal"],
    ["probability", "20", "interop.wrong_value"],
    ["probability", "x", "decimal.not_decimal"],
    ["name", 7, "interop.wrong_value"],
    ["ownerId", 7, "interop.wrong_value"],
    ["region", ["a"], "interop.wrong_value"],
  ])("%s of %j is refused", (field, value, code) => {
    const config = { ...zoho.config, fields: { region: "Region" } };
    // What a program without types may hand over.
    const deal = { id: "1", [field]: value } as Parameters<typeof toZohoFields>[0];
    const issues = refusals(() => toZohoFields(deal, config));
    expect(issues).toEqual([`${code} /${field}`]);
  });

  test("a day that is none is refused everywhere", () => {
    const deal = { id: "1", stageId: "2", expectedCloseOn: "2026-02-30" };
    expect(refusals(() => toFxiaokeFields(deal, fxiaoke.config))).toEqual([
      "interop.wrong_value /expectedCloseOn",
    ]);
  });
});

test.each(["Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati", "+05:45"])(
  "a day in %s is written as the millisecond in which it begins",
  (timeZone) => {
    const config = { ...fxiaoke.config, timeZone };
    // The day on which clocks are put forward in America.
    const deal = { id: "1", stageId: "2", expectedCloseOn: "2026-03-08" };
    const { close_date: begins } = toFxiaokeFields(deal, config);
    const back = (close_date: number) =>
      only(mapFxiaokeDeals({ deals: [{ ...fxiaoke.openDeal, close_date }] }, config).deals).expectedCloseOn;
    expect(back(Number(begins))).toBe("2026-03-08");
    expect(back(Number(begins) - 1)).toBe("2026-03-07");
  },
);

test.each([
  ["America/New_York", "2026-03-31T04:00:00.000Z"],
  ["Asia/Shanghai", "2026-03-30T16:00:00.000Z"],
  ["UTC", "2026-03-31T00:00:00.000Z"],
])(
  "a day in %s is written to HubSpot as the instant that is shown there as that day",
  (timeZone, closedate) => {
    const config = { ...hubSpot.config, timeZone };
    const { deals } = mapHubSpotDeals({ deals: [hubSpot.openDeal] }, config);
    expect(toHubSpotFields(only(deals), config).closedate).toBe(closedate);
    const back = mapHubSpotDeals({ deals: [hubSpot.dealWith({ closedate })] }, config);
    expect(only(back.deals).expectedCloseOn).toBe("2026-03-31");
  },
);
