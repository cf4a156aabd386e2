import { mapFxiaokeDeals, mapHubSpotDeals, mapSalesforceDeals, mapZohoDeals } from "attainment/interop";
import { describe, expect, test } from "vitest";
import * as fxiaoke from "./fixtures/fxiaoke.js";
import * as hubSpot from "./fixtures/hubSpot.js";
import * as salesforce from "./fixtures/salesforce.js";
import * as zoho from "./fixtures/zoho.js";
import { only, told } from "./told.js";

const ofZoho = (more: object) => mapZohoDeals({ deals: [{ ...zoho.openDeal, ...more }] }, zoho.config);

describe("a fault in a record is told with record and field, and the record stays", () => {
  const rounded = Number("5437000000000311047");
  test.each<[fault: string, more: object, code: string, field: string, absent: string]>([
    ["money text with a comma", { Amount: "50,000.50" }, "decimal.not_decimal", "Amount", "amount"],
    ["an amount that is no number", { Amount: true }, "decimal.wrong_type", "Amount", "amount"],
    [
      "a probability of 120",
      { Probability: 120 },
      "interop.probability_out_of_range",
      "Probability",
      "probability",
    ],
    [
      "a probability that is no number",
      { Probability: "low" },
      "decimal.not_decimal",
      "Probability",
      "probability",
    ],
    [
      "a day that is none",
      { Closing_Date: "31.03.2026" },
      "interop.bad_date",
      "Closing_Date",
      "expectedCloseOn",
    ],
    [
      "an instant without an offset",
      { Created_Time: "2026-01-09T10:00:00" },
      "interop.bad_date",
      "Created_Time",
      "createdOn",
    ],
    ["a name that is a list", { Deal_Name: ["a"] }, "interop.wrong_value", "Deal_Name", "name"],
    ["an owner without an id", { Owner: { name: "Asha" } }, "interop.wrong_value", "Owner", "ownerId"],
    [
      "a customer id beyond 2^53",
      { Account_Name: rounded },
      "interop.unsafe_id",
      "Account_Name",
      "customerId",
    ],
  ])("%s", (_fault, more, code, field, absent) => {
    const mapped = ofZoho(more);
    expect(told(mapped)).toEqual([`${code} /deals/0/${field}`]);
    const issue = only(mapped.issues);
    expect(issue.severity).toBe("error");
    expect(issue.params).toMatchObject({ record: "5437000000000311047", field });
    expect(issue.message).toContain(`Deal "5437000000000311047", ${field}: `);
    expect(only(mapped.deals)).not.toHaveProperty(absent);
    expect(only(mapped.unmapped).fields).toHaveProperty(field);
    expect(mapped.leftOut).toEqual([]);
  });

  test.each<[fault: string, more: object, code: string, field: string]>([
    ["a stage that the table lacks", { Stage: "Verbal" }, "interop.unknown_stage", "Stage"],
    ["no stage", { Stage: null }, "interop.missing_stage", "Stage"],
    ["a pipeline without a table", { Pipeline: "Renewals" }, "interop.unknown_pipeline", "Pipeline"],
    ["no amount", { Amount: null }, "interop.no_amount", "Amount"],
    ["no owner", { Owner: null }, "interop.no_owner", "Owner"],
    [
      "a category that is not known",
      { Forecast_Category__s: "Maybe" },
      "interop.unknown_forecast_category",
      "Forecast_Category__s",
    ],
  ])("%s is a warning", (_fault, more, code, field) => {
    const mapped = ofZoho(more);
    expect(mapped.issues.map(({ code, path, severity }) => [code, path, severity])).toEqual([
      [code, `/deals/0/${field}`, "warning"],
    ]);
    expect(mapped.deals).toHaveLength(1);
  });

  test("a property that was not asked for is told where it would stand", () => {
    const { amount: _amount, ...properties } = hubSpot.openDeal.properties;
    const mapped = mapHubSpotDeals({ deals: [{ ...hubSpot.openDeal, properties }] }, hubSpot.config);
    expect(told(mapped)).toEqual(["interop.no_amount /deals/0/properties/amount"]);
  });

  test("an unknown stage is kept, for a stage model to count as unmapped", () => {
    expect(only(ofZoho({ Stage: "Verbal" }).deals)).toMatchObject({ stageId: "Verbal", status: null });
  });

  test("a closing before the creation", () => {
    const mapped = ofZoho({ Stage: "Closed Lost", Closing_Date: "2025-12-31" });
    expect(told(mapped)).toEqual([
      "interop.closed_before_created /deals/0/Closing_Date",
      "interop.closing_assumed /deals/0/Closing_Date",
    ]);
    expect(only(mapped.deals)).toMatchObject({ createdOn: "2026-01-09", closedOn: "2025-12-31" });
  });

  test("a closing without any date", () => {
    const mapped = ofZoho({ Stage: "Closed Lost", Closing_Date: null });
    expect(told(mapped)).toEqual(["interop.no_closing_date /deals/0/Stage"]);
    expect(only(mapped.deals).closedOn).toBeNull();
  });
});

test.each([1774886400, "1774886400", "20260331", 0])(
  "%j is no number of milliseconds: seconds and written days are told",
  (close_date) => {
    const mapped = mapFxiaokeDeals({ deals: [{ ...fxiaoke.openDeal, close_date }] }, fxiaoke.config);
    expect(told(mapped)).toContain("interop.bad_date /deals/0/close_date");
    expect(only(mapped.deals)).not.toHaveProperty("expectedCloseOn");
    expect(only(mapped.unmapped).fields).toHaveProperty("close_date", close_date);
  },
);

test.each<[fault: string, histories: unknown, path: string]>([
  ["the histories are none", "all", ""],
  ["the history of a property is none", { amount: "all" }, "/amount"],
])("%s: that is told", (_fault, propertiesWithHistory, path) => {
  const mapped = mapHubSpotDeals({ deals: [{ ...hubSpot.openDeal, propertiesWithHistory }] }, hubSpot.config);
  expect(told(mapped)).toEqual([`interop.missing_date /deals/0/propertiesWithHistory${path}`]);
});

describe("a record that cannot be kept is left out, and told", () => {
  test.each<[fault: string, record: unknown, code: string, id: string]>([
    ["no record", 7, "document.wrong_type", "#0"],
    ["an instance of a class", new Date(0), "document.not_json", "#0"],
    ["no id", { ...zoho.openDeal, id: null }, "interop.bad_id", "#0"],
    ["an id that is a list", { ...zoho.openDeal, id: ["1"] }, "interop.bad_id", "#0"],
    [
      "a deleted one",
      { ...zoho.openDeal, Record_Status__s: "Trash" },
      "interop.deleted_record",
      "5437000000000311047",
    ],
  ])("%s", (_fault, record, code, id) => {
    const mapped = mapZohoDeals({ deals: [record] }, zoho.config);
    expect(mapped.deals).toEqual([]);
    expect(mapped.issues.map((issue) => issue.code)).toEqual([code]);
    expect(mapped.leftOut.map(({ id, reason }) => [id, reason])).toEqual([[id, code]]);
  });

  test("an archived deal of HubSpot and a deleted opportunity of Salesforce, with their rows", () => {
    const archived = mapHubSpotDeals({ deals: [{ ...hubSpot.openDeal, archived: true }] }, hubSpot.config);
    expect(told(archived)).toEqual(["interop.deleted_record /deals/0/archived"]);
    expect(only(archived.leftOut).amount).toBe("50000.00");
    const deals = [{ ...salesforce.wonDeal, IsDeleted: true }];
    const deleted = mapSalesforceDeals({ deals, history: salesforce.wonHistory }, salesforce.config);
    expect(deleted.changes).toEqual([]);
    expect(deleted.leftOut.map(({ reason }) => reason)).toEqual(Array(6).fill("interop.deleted_record"));
  });
});

describe("a record that was delivered twice", () => {
  test("counts once", () => {
    const mapped = mapZohoDeals({ deals: [zoho.openDeal, zoho.openDeal] }, zoho.config);
    expect(mapped.deals).toHaveLength(1);
    expect(told(mapped)).toEqual(["interop.repeated_record /deals/1/id"]);
    expect(only(mapped.leftOut)).toMatchObject({ index: 1, amount: "50000.5" });
  });

  test("counts as it was changed last, in whatever order it comes", () => {
    const newer = { ...zoho.openDeal, Amount: 60000, Modified_Time: "2026-02-02T10:00:00+05:30" };
    for (const deals of [
      [zoho.openDeal, newer],
      [newer, zoho.openDeal],
    ])
      expect(only(mapZohoDeals({ deals }, zoho.config).deals).amount).toBe("60000");
  });

  test("counts not at all where nothing says which is right", () => {
    const mapped = mapZohoDeals({ deals: [zoho.openDeal, { ...zoho.openDeal, Amount: 1 }] }, zoho.config);
    expect(mapped.deals).toEqual([]);
    expect(told(mapped)).toEqual([
      "interop.conflicting_records /deals/0/id",
      "interop.conflicting_records /deals/1/id",
    ]);
  });
});

test("issues are errors first, and at most as many as are asked for", () => {
  const deals = [
    { ...zoho.openDeal, id: "1", Amount: null },
    { ...zoho.openDeal, id: "2", Amount: "1,0" },
    { ...zoho.openDeal, id: "3", Amount: null },
  ];
  const mapped = mapZohoDeals({ deals }, { ...zoho.config, maxIssues: 2 });
  expect(mapped.issues.map(({ code, severity }) => [code, severity])).toEqual([
    ["decimal.not_decimal", "error"],
    ["interop.no_amount", "warning"],
    ["document.more_issues", "warning"],
  ]);
});
