import { mapFxiaokeDeals, mapHubSpotDeals, mapSalesforceDeals, mapZohoDeals } from "attainment/interop";
import { describe, expect, test } from "vitest";
import * as fxiaoke from "./fixtures/fxiaoke.js";
import * as hubSpot from "./fixtures/hubSpot.js";
import * as salesforce from "./fixtures/salesforce.js";
import * as zoho from "./fixtures/zoho.js";
import { only, told } from "./told.js";

const { change, fieldChange } = salesforce;
const ofSalesforce = (history: readonly unknown[], more: object = {}) =>
  mapSalesforceDeals({ deals: [{ ...salesforce.wonDeal, ...more }], history }, salesforce.config);

describe("Zoho", () => {
  test("a row is a stay: its time is the entry into its stage", () => {
    const { changes } = mapZohoDeals({ deals: [zoho.wonDeal], history: zoho.wonHistory }, zoho.config);
    expect(changes.map(({ changedOn, fromStageId, stageId }) => [fromStageId, stageId, changedOn])).toEqual([
      [null, "Qualification", "2026-01-09"],
      ["Qualification", "Needs Analysis", "2026-01-20"],
      ["Needs Analysis", "Closed Won", "2026-02-20"],
    ]);
  });

  test("a row after which another stage came than the history has is told", () => {
    const [first, second, third] = zoho.wonHistory;
    const inside = mapZohoDeals({ deals: [zoho.wonDeal], history: [first, third] }, zoho.config);
    expect(told(inside)).toEqual(["interop.history_incomplete /deals/0/Stage"]);
    expect(only(inside.issues).message).toContain('"Needs Analysis" came after "Qualification"');
    const atTheEnd = [first, second, { ...third, Moved_To__s: "Needs Analysis" }];
    const later = mapZohoDeals({ deals: [zoho.wonDeal], history: atTheEnd }, zoho.config);
    expect(told(later)).toEqual(["interop.history_incomplete /deals/0/Stage"]);
    expect(
      told(mapZohoDeals({ deals: [zoho.wonDeal], history: [third, second, first] }, zoho.config)),
    ).toEqual([]);
  });

  test("amount and close date come from the timelines where they tell of them, and else from the rows", () => {
    const deals = [zoho.wonDeal];
    const fields = ({ fieldChanges }: ReturnType<typeof mapZohoDeals>) =>
      fieldChanges.map(({ changedOn, field, from, to }) => [field, from, to, changedOn]);
    const rows = mapZohoDeals({ deals, history: zoho.wonHistory }, zoho.config);
    expect(fields(rows)).toEqual([
      ["expectedCloseOn", "2026-02-28", "2026-03-31", "2026-01-20"],
      ["probability", "0.2", "1", "2026-02-20"],
    ]);
    const both = mapZohoDeals(
      { deals, history: zoho.wonHistory, fieldHistory: [zoho.timeline] },
      zoho.config,
    );
    expect(fields(both)).toEqual([
      ["amount", "40000", "50000.5", "2026-02-10"],
      ["expectedCloseOn", "2026-02-28", "2026-03-31", "2026-02-10"],
      ["probability", "0.2", "1", "2026-02-20"],
    ]);
  });

  test("an item of the timelines may tell of no field, or of a person by name", () => {
    const named = { api_name: "Owner", data_type: "ownerlookup", _value: { old: "Bo Fox", new: "Asha Rao" } };
    const fieldHistory = [
      { ...zoho.timeline, id: "1", action: "added", field_history: null },
      { ...zoho.timeline, id: "2", field_history: [named] },
    ];
    const mapped = mapZohoDeals(
      { deals: [zoho.wonDeal], history: zoho.wonHistory, fieldHistory },
      zoho.config,
    );
    expect(told(mapped)).toEqual([]);
    expect(mapped.leftOut).toEqual([]);
    expect(mapped.fieldChanges.map(({ field }) => field)).toContain("Owner.name");
  });

  test("rows without a deal and of deals that are not there are counted", () => {
    const [first, second, third] = zoho.wonHistory;
    const history = [{ ...first, Potential_Name: null }, { ...second, Potential_Name: { id: "7" } }, third];
    const mapped = mapZohoDeals({ deals: [zoho.wonDeal], history }, zoho.config);
    expect(mapped.issues.map(({ code, params }) => [code, params.count])).toEqual([
      ["interop.row_without_deal", 1],
      ["interop.row_of_unknown_deal", 1],
    ]);
    expect(mapped.leftOut.map(({ index, reason, stream }) => [stream, index, reason])).toEqual([
      ["history", 0, "interop.row_without_deal"],
      ["history", 1, "interop.row_of_unknown_deal"],
    ]);
    expect(mapped.changes).toHaveLength(1);
  });

  test.each<[fault: string, more: object, code: string, field: string]>([
    ["no date", { Modified_Time: null }, "interop.missing_date", "Modified_Time"],
    ["a date that is none", { Modified_Time: "yesterday" }, "interop.bad_date", "Modified_Time"],
    ["no stage", { Stage: "" }, "interop.incomplete_row", "Stage"],
  ])("a row with %s is told and left out", (_fault, more, code, field) => {
    const [first, ...rest] = zoho.wonHistory;
    const history = [{ ...first, ...more }, ...rest];
    const mapped = mapZohoDeals({ deals: [zoho.wonDeal], history }, zoho.config);
    expect(told(mapped)).toEqual([`${code} /history/0/${field}`]);
    expect(only(mapped.leftOut)).toMatchObject({ id: "5437000000000400001", reason: code });
  });

  test("a row that was delivered twice counts once, with an id or without", () => {
    const twice = mapZohoDeals(
      { deals: [zoho.wonDeal], history: [...zoho.wonHistory, zoho.wonHistory[0]] },
      zoho.config,
    );
    expect(told(twice)).toEqual(["interop.repeated_record /history/3/id"]);
    const history = zoho.wonHistory.map(({ id: _id, ...row }) => row);
    const without = mapZohoDeals({ deals: [zoho.wonDeal], history: [...history, history[0]] }, zoho.config);
    expect(without.changes).toHaveLength(3);
    expect(told(without)).toEqual(["interop.repeated_record /history/3/id"]);
  });
});

describe("Salesforce", () => {
  test("neighbors in one stage are one stay", () => {
    const { changes } = ofSalesforce(salesforce.wonHistory);
    expect(changes.map(({ id, stageId }) => [id.slice(-1), stageId])).toEqual([
      ["1", "Prospecting"],
      ["3", "Proposal"],
      ["5", "Closed Won"],
    ]);
  });

  test("the field history tells of fields that the history does not, and of stages where there is none", () => {
    const fieldHistory = [
      fieldChange(1, "StageName", "Prospecting", "Closed Won", "2026-02-20T10:00:00.000+0000"),
      fieldChange(2, "Owner", "Ann Lee", "Bo Fox", "2026-02-01T10:00:00.000+0000"),
      fieldChange(3, "Owner", "0055g00000ANNLEAA2", "0055g00000XYZABAA2", "2026-02-01T10:00:00.000+0000"),
      fieldChange(4, "NextStep", null, "Call", "2026-02-02T10:00:00.000+0000"),
    ];
    const alone = mapSalesforceDeals({ deals: [salesforce.wonDeal], fieldHistory }, salesforce.config);
    expect(alone.changes.map(({ fromStageId, stageId }) => [fromStageId, stageId])).toEqual([
      ["Prospecting", "Closed Won"],
    ]);
    expect(alone.fieldChanges.map(({ field, from, to }) => [field, from, to])).toEqual([
      ["Owner", "Ann Lee", "Bo Fox"],
      ["ownerId", "0055g00000ANNLEAA2", "0055g00000XYZABAA2"],
      ["NextStep", null, "Call"],
    ]);
    const records = { deals: [salesforce.wonDeal], history: salesforce.wonHistory, fieldHistory };
    const both = mapSalesforceDeals(records, salesforce.config);
    expect(both.changes).toHaveLength(3);
    expect(both.fieldChanges).toHaveLength(6);
  });

  test("a win that was reopened and won again was closed the second time", () => {
    const closing = { CloseDate: "2026-02-28" };
    const { deals, fieldChanges } = ofSalesforce([
      change(1, "Proposal", "2026-01-10T10:00:00.000+0000", closing),
      change(2, "Closed Won", "2026-02-10T10:00:00.000+0000", { CloseDate: "2026-02-10" }),
      change(3, "Proposal", "2026-02-12T10:00:00.000+0000", { CloseDate: "2026-04-30" }),
      change(4, "Closed Won", "2026-03-10T10:00:00.000+0000", { CloseDate: "2026-03-10" }),
    ]);
    expect(only(deals)).toMatchObject({ closedOn: "2026-03-10", expectedCloseOn: "2026-04-30" });
    expect(fieldChanges.map(({ field, from, to }) => [field, from, to])).toEqual([
      ["closedOn", null, "2026-02-10"],
      ["expectedCloseOn", "2026-02-28", "2026-04-30"],
      ["closedOn", "2026-02-10", "2026-03-10"],
    ]);
  });

  test("going on from one won stage to another is no second closing", () => {
    const { deals } = ofSalesforce(
      [
        change(1, "Proposal", "2026-01-10T10:00:00.000+0000"),
        change(2, "Closed Won", "2026-02-10T10:00:00.000+0000"),
        change(3, "Closed", "2026-03-10T10:00:00.000+0000"),
      ],
      { StageName: "Closed" },
    );
    expect(only(deals).closedOn).toBe("2026-02-10");
  });

  test("a history that is behind is told, and completed where the deal says since when", () => {
    const rows = salesforce.wonHistory.slice(0, 4);
    const behind = ofSalesforce(rows);
    expect(told(behind)).toEqual([
      "interop.history_incomplete /deals/0/StageName",
      "interop.closing_assumed /deals/0/CloseDate",
    ]);
    const completed = ofSalesforce(rows, { LastStageChangeDate: "2026-02-20T10:00:00.000+0000" });
    expect(told(completed)).toEqual(["interop.history_incomplete /deals/0/LastStageChangeDate"]);
    expect(only(completed.deals)).toMatchObject({ closedOn: "2026-02-20", expectedCloseOn: "2026-03-31" });
    expect(completed.changes.at(-1)).toMatchObject({ fromStageId: "Proposal", stageId: "Closed Won" });
  });

  test("moves before the creation are told", () => {
    const rows = [change(1, "Closed Won", "2025-12-01T10:00:00.000+0000")];
    expect(told(ofSalesforce(rows))).toEqual([
      "interop.closed_before_created /deals/0/StageName",
      "interop.change_before_creation /deals/0/StageName",
    ]);
  });
});

describe("HubSpot", () => {
  test("without a property history the last entry into each stage is known, with a warning", () => {
    const deal = hubSpot.dealWith({
      dealstage: "1179203",
      hs_v2_date_entered_1179201: "2026-01-09T15:00:00.000Z",
      hs_v2_date_entered_1179203: "2026-02-20T15:00:00.000Z",
      hs_v2_date_entered_1179202: "2026-01-20T15:00:00.000Z",
      hs_v2_date_entered_1179204: null,
    });
    const mapped = mapHubSpotDeals({ deals: [deal] }, hubSpot.config);
    expect(mapped.changes.map(({ stageId }) => stageId)).toEqual(["1179201", "1179202", "1179203"]);
    expect(only(mapped.deals)).toMatchObject({ closedOn: "2026-02-20", expectedCloseOn: null });
    expect(told(mapped)).toEqual(["interop.history_incomplete /deals/0/properties/dealstage"]);
  });

  test("entries without a time, or with one that is none, are told", () => {
    const dealstage = [
      { ...hubSpot.entry("1179202", "2026-01-20T15:00:00.000Z") },
      { ...hubSpot.entry("1179201", "") },
      { ...hubSpot.entry("1179201", "soon") },
    ];
    const deal = { ...hubSpot.openDeal, propertiesWithHistory: { dealstage } };
    expect(told(mapHubSpotDeals({ deals: [deal] }, hubSpot.config))).toEqual([
      "interop.missing_date /deals/0/propertiesWithHistory/dealstage/1",
      "interop.bad_date /deals/0/propertiesWithHistory/dealstage/2",
    ]);
  });

  test("a stage goes by its key, however HubSpot writes it in the name of a property", () => {
    const demo = "600b692d-A3FE-4052-9cd7-278b134d7941";
    const stages = [
      { key: demo, kind: "open" },
      { key: "Signed-2", kind: "won" },
    ] as const;
    const deal = hubSpot.dealWith({
      dealstage: "Signed-2",
      hs_v2_date_entered_600b692d_a3fe_4052_9cd7_278b134d7941_2005647967: "2026-01-20T15:00:00.000Z",
      hs_v2_date_entered_signed_2: "2026-02-20T15:00:00.000Z",
    });
    const mapped = mapHubSpotDeals({ deals: [deal] }, { ...hubSpot.config, stageTables: [{ stages }] });
    expect(mapped.changes.map(({ stageId }) => stageId)).toEqual([demo, "Signed-2"]);
    expect(only(mapped.deals).closedOn).toBe("2026-02-20");
  });

  test("properties whose history was asked for without that of the stage have their changes", () => {
    const { amount, closedate } = hubSpot.wonDeal.propertiesWithHistory ?? {};
    const propertiesWithHistory = { amount: amount ?? [], closedate: closedate?.slice(1) ?? [] };
    const mapped = mapHubSpotDeals(
      { deals: [{ ...hubSpot.openDeal, propertiesWithHistory }] },
      hubSpot.config,
    );
    expect(mapped.fieldChanges.map(({ field, to }) => [field, to])).toEqual([
      ["amount", "50000.00"],
      ["expectedCloseOn", "2026-03-31"],
    ]);
  });

  test("stages of a pipeline that the deal has left are known", () => {
    const other = { pipelineId: "renewals", stages: [{ key: "91", kind: "lost" }] } as const;
    const dealstage = [
      hubSpot.entry("1179203", "2026-02-20T15:00:00.000Z"),
      hubSpot.entry("91", "2026-01-20T15:00:00.000Z"),
    ];
    const deal = { ...hubSpot.wonDeal, propertiesWithHistory: { dealstage } };
    const config = { ...hubSpot.config, stageTables: [...hubSpot.stageTables, other] };
    expect(only(mapHubSpotDeals({ deals: [deal] }, config).deals).closedOn).toBe("2026-02-20");
  });
});

describe("Fxiaoke", () => {
  test("has one move for each deal, with a warning, in both of its objects", () => {
    const newer = mapFxiaokeDeals({ deals: [fxiaoke.openDeal] }, fxiaoke.config);
    expect(told(newer)).toEqual(["interop.history_incomplete /deals/0/stg_changed_time"]);
    expect(only(newer.changes)).toMatchObject({ stageId: "2", changedOn: "2026-01-20" });
    const config = { ...fxiaoke.config, object: "OpportunityObj" } as const;
    const older = mapFxiaokeDeals({ deals: [fxiaoke.olderDeal] }, config);
    expect(told(older)).toEqual([
      "interop.no_amount /deals/0/amount",
      "interop.history_incomplete /deals/0/sales_stg_changed_time",
    ]);
    expect(only(older.deals)).toMatchObject({ probability: "0.3", expectedCloseOn: "2026-03-31" });
  });

  test("an entry into the stage whose time is none is told", () => {
    const deal = { ...fxiaoke.openDeal, stg_changed_time: "2026-01-20 08:00" };
    expect(told(mapFxiaokeDeals({ deals: [deal] }, fxiaoke.config))).toEqual([
      "interop.bad_date /deals/0/stg_changed_time",
    ]);
  });

  test("a record of the other object is refused, and so is one in the recycle bin", () => {
    const wrong = mapFxiaokeDeals({ deals: [fxiaoke.olderDeal] }, fxiaoke.config);
    expect(told(wrong)).toEqual(["interop.wrong_object /deals/0/object_describe_api_name"]);
    const invalid = { ...fxiaoke.openDeal, life_status: "invalid" };
    const gone = mapFxiaokeDeals({ deals: [invalid] }, fxiaoke.config);
    expect(told(gone)).toEqual(["interop.deleted_record /deals/0/life_status"]);
  });
});
