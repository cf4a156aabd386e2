import {
  mapFxiaokeDeals,
  mapHubSpotDeals,
  mapSalesforceDeals,
  mapZohoDeals,
  readHubSpotStages,
  readSalesforceStages,
  readZohoStages,
  toSalesforceFields,
} from "attainment/interop";
import { describe, expect, test } from "vitest";
import * as fxiaoke from "./fixtures/fxiaoke.js";
import * as hubSpot from "./fixtures/hubSpot.js";
import * as salesforce from "./fixtures/salesforce.js";
import * as zoho from "./fixtures/zoho.js";
import { only, told } from "./told.js";

const ofZoho = (more: object) => mapZohoDeals({ deals: [{ ...zoho.openDeal, ...more }] }, zoho.config);
const ofSalesforce = (more: object) =>
  mapSalesforceDeals({ deals: [{ ...salesforce.openDeal, ...more }] }, salesforce.config);
const ofHubSpot = (properties: Record<string, string | null>) =>
  mapHubSpotDeals({ deals: [hubSpot.dealWith(properties)] }, hubSpot.config);
const ofFxiaoke = (more: object) =>
  mapFxiaokeDeals({ deals: [{ ...fxiaoke.openDeal, ...more }] }, fxiaoke.config);

describe("the traps of records from CRMs", () => {
  test("1: the scale of a probability is the CRM's and never guessed from the value", () => {
    expect(only(ofZoho({ Probability: 1 }).deals).probability).toBe("0.01");
    expect(only(ofSalesforce({ Probability: 1 }).deals).probability).toBe("0.01");
    expect(only(ofFxiaoke({ probability: "1" }).deals).probability).toBe("0.01");
    expect(only(ofHubSpot({ hs_deal_stage_probability: "1" }).deals).probability).toBe("1");
    const wrong = ofHubSpot({ hs_deal_stage_probability: "20" });
    expect(told(wrong)).toEqual([
      "interop.probability_out_of_range /deals/0/properties/hs_deal_stage_probability",
    ]);
    expect(only(wrong.deals)).not.toHaveProperty("probability");
  });

  test("2: the close date means what is expected, and after closing the day of it: both are told apart", () => {
    const won = mapZohoDeals({ deals: [zoho.wonDeal], history: zoho.wonHistory }, zoho.config);
    expect(only(won.deals)).toMatchObject({ closedOn: "2026-02-20", expectedCloseOn: "2026-03-31" });
    const hub = mapHubSpotDeals({ deals: [hubSpot.wonDeal] }, hubSpot.config);
    expect(only(hub.deals)).toMatchObject({ closedOn: "2026-02-20", expectedCloseOn: "2026-03-31" });
    expect(hub.fieldChanges.map(({ field, from, to }) => [field, from, to])).toEqual([
      ["amount", null, "50000.00"],
      ["expectedCloseOn", "2026-02-28", "2026-03-31"],
      ["closedOn", null, "2026-02-20"],
    ]);
    const sales = mapSalesforceDeals(
      { deals: [salesforce.wonDeal], history: salesforce.wonHistory },
      salesforce.config,
    );
    expect(only(sales.deals)).toMatchObject({ closedOn: "2026-02-21", expectedCloseOn: "2026-03-31" });
  });

  test("3: several lost stages, none at all, and labels that are not the actual values", () => {
    const table = readZohoStages(zoho.pipeline, zoho.pickList);
    const lost = table.stages.filter(({ kind }) => kind === "lost").map(({ key }) => key);
    expect(lost).toEqual(["Closed Lost", "Closed Lost to Competition"]);
    expect(only(ofZoho({ Stage: "Closed Lost to Competition" }).deals).status).toBe("lost");
    const labeled = mapZohoDeals(
      { deals: [{ ...zoho.openDeal, Stage: "Qualifying" }] },
      { ...zoho.config, stageTables: [table] },
    );
    expect(told(labeled)).toEqual(["interop.unknown_stage /deals/0/Stage"]);
    expect(only(labeled.issues).message).toContain('the label of the stage "Qualification"');
    const maps = zoho.pipeline.maps.filter(({ forecast_type: type }) => type !== "Closed Lost");
    expect(readZohoStages({ ...zoho.pipeline, maps }).stages.map(({ kind }) => kind)).toEqual([
      "open",
      "open",
      "won",
    ]);
  });

  test("4: flags say what is won, and not names or ids", () => {
    const won = readSalesforceStages(salesforce.stageRows).stages.filter(({ kind }) => kind === "won");
    expect(won.map(({ key }) => key)).toEqual(["Closed Won", "Closed"]);
    const closed = ofSalesforce({ StageName: "Closed", IsClosed: true, IsWon: true });
    expect(only(closed.deals).status).toBe("won");
    const table = readHubSpotStages(hubSpot.pipeline);
    expect(table.stages.map(({ key, kind }) => [key, kind])).toContainEqual(["1179203", "won"]);
  });

  test("5: a flag that contradicts the stage is told, and the stage table counts", () => {
    const imported = ofSalesforce({ StageName: "Closed Won", IsClosed: false });
    expect(only(imported.deals).status).toBe("won");
    expect(told(imported)).toContain("interop.status_conflict /deals/0/IsClosed");
    const voided = ofFxiaoke({ sales_status__r: "无效" });
    expect(only(voided.deals).status).toBe("open");
    expect(told(voided)).toContain("interop.status_conflict /deals/0/sales_status");
    expect(told(ofHubSpot({ hs_is_closed: "true" }))).toContain(
      "interop.status_conflict /deals/0/properties/hs_is_closed",
    );
  });

  test("6: the owner of Fxiaoke is a list, which is empty for a deal in a pool", () => {
    expect(only(ofFxiaoke({}).deals).ownerId).toBe("1000");
    const pooled = ofFxiaoke({ owner: [] });
    expect(only(pooled.deals)).not.toHaveProperty("ownerId");
    expect(told(pooled)).toContain("interop.no_owner /deals/0/owner");
    const shared = ofFxiaoke({ owner: ["1000", "1001"] });
    expect(only(shared.deals).ownerId).toBe("1000");
    expect(told(shared)).toContain("interop.several_owners /deals/0/owner");
    expect(only(shared.unmapped).fields).toHaveProperty("owner", ["1000", "1001"]);
  });

  test("7: an amount of null is not one of zero", () => {
    const none = ofZoho({ Amount: null });
    expect(only(none.deals).amount).toBeNull();
    expect(told(none)).toEqual(["interop.no_amount /deals/0/Amount"]);
    const zero = ofZoho({ Amount: 0 });
    expect(only(zero.deals).amount).toBe("0");
    expect(told(zero)).toEqual([]);
    expect(told(ofHubSpot({ amount: "" }))).toEqual(["interop.no_amount /deals/0/properties/amount"]);
  });

  test("8: of several companies the primary one counts, else the first", () => {
    const withCompanies = (...companies: readonly (readonly [string, string])[]) =>
      mapHubSpotDeals(
        {
          deals: [
            {
              ...hubSpot.openDeal,
              associations: { companies: { results: companies.map(([id, type]) => ({ id, type })) } },
            },
          ],
        },
        hubSpot.config,
      );
    const primary = withCompanies(
      ["502", "deal_to_company_unlabeled"],
      ["501", "deal_to_company"],
      ["501", "deal_to_company_unlabeled"],
    );
    expect(only(primary.deals).customerId).toBe("501");
    expect(told(primary)).toEqual(["interop.several_customers /deals/0/associations"]);
    const unmarked = withCompanies(["502", "deal_to_company_unlabeled"], ["501", "partner"]);
    expect(only(unmarked.deals).customerId).toBe("502");
    const twice = withCompanies(["501", "deal_to_company"], ["501", "deal_to_company_unlabeled"]);
    expect(told(twice)).toEqual([]);
  });

  test("9: a chosen day never shifts, and an instant is a day of the zone", () => {
    const zones = ["Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"];
    for (const timeZone of zones) {
      const { deals } = mapHubSpotDeals({ deals: [hubSpot.openDeal] }, { ...hubSpot.config, timeZone });
      expect(only(deals).expectedCloseOn).toBe("2026-03-31");
      const stamped = { ...zoho.openDeal, Closing_Date: "2026-03-31T00:00:00+05:30" };
      const read = mapZohoDeals({ deals: [stamped] }, { ...zoho.config, timeZone });
      expect(only(read.deals).expectedCloseOn).toBe("2026-03-31");
    }
    expect(only(ofHubSpot({}).deals).createdOn).toBe("2026-01-08");
    expect(only(ofFxiaoke({ close_date: fxiaoke.shanghai("2026-03-31") }).deals).expectedCloseOn).toBe(
      "2026-03-31",
    );
  });

  test("10: ids are text always, and a number that has lost digits is an error", () => {
    expect(only(ofZoho({ id: 5437000000000311047n }).deals).id).toBe("5437000000000311047");
    expect(only(ofZoho({ id: 42 }).deals).id).toBe("42");
    const rounded = Number("5437000000000311047");
    const lost = ofZoho({ id: rounded });
    expect(lost.deals).toEqual([]);
    expect(told(lost)).toEqual(["interop.unsafe_id /deals/0/id"]);
    expect(lost.leftOut).toEqual([
      { id: "#0", stream: "deals", index: 0, reason: "interop.unsafe_id", amount: null },
    ]);
    const owner = ofZoho({ Owner: { id: rounded } });
    expect(told(owner)).toEqual(["interop.unsafe_id /deals/0/Owner"]);
    expect(only(owner.deals)).not.toHaveProperty("ownerId");
  });

  test("11: the amount of an opportunity with line items is not written", () => {
    const withProducts = only(ofSalesforce({ HasOpportunityLineItem: true }).deals);
    expect(toSalesforceFields(withProducts, salesforce.config)).not.toHaveProperty("Amount");
    const { HasOpportunityLineItem: _flag, ...unflagged } = salesforce.openDeal;
    const OpportunityLineItems = {
      totalSize: 1,
      done: true,
      records: [{ Product2Id: "01t5g00000PUMPSAA1" }],
    };
    const queried = mapSalesforceDeals(
      { deals: [{ ...unflagged, OpportunityLineItems }] },
      salesforce.config,
    );
    expect(toSalesforceFields(only(queried.deals), salesforce.config)).not.toHaveProperty("Amount");
    expect(only(queried.unmapped).fields).toHaveProperty("OpportunityLineItems", OpportunityLineItems);
    const without = only(ofSalesforce({}).deals);
    expect(toSalesforceFields(without, salesforce.config)).toHaveProperty("Amount", 50000);
  });

  test("12: a move there and back on one day is two moves", () => {
    const deal = {
      ...hubSpot.openDeal,
      propertiesWithHistory: {
        dealstage: [
          hubSpot.entry("1179202", "2026-01-20T17:00:00.000Z"),
          hubSpot.entry("1179201", "2026-01-20T16:00:00.000Z"),
          hubSpot.entry("1179202", "2026-01-20T15:00:00.000Z"),
        ],
      },
    };
    const { changes } = mapHubSpotDeals({ deals: [deal] }, hubSpot.config);
    expect(changes.map(({ changedOn, sequence, stageId }) => [stageId, changedOn, sequence])).toEqual([
      ["1179202", "2026-01-20", 1],
      ["1179201", "2026-01-20", 2],
      ["1179202", "2026-01-20", 3],
    ]);
  });
});
