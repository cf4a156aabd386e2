import {
  mapFxiaokeDeals,
  mapHubSpotDeals,
  mapSalesforceDeals,
  mapZohoDeals,
  stageModelOf,
} from "attainment/interop";
import { compileStageModel } from "attainment/pipeline";
import { describe, expect, test } from "vitest";
import * as fxiaoke from "./fixtures/fxiaoke.js";
import * as hubSpot from "./fixtures/hubSpot.js";
import * as salesforce from "./fixtures/salesforce.js";
import * as zoho from "./fixtures/zoho.js";

const cases = {
  Zoho: {
    mapped: mapZohoDeals({ deals: [zoho.openDeal, zoho.wonDeal], history: zoho.wonHistory }, zoho.config),
    tables: zoho.stageTables,
  },
  Salesforce: {
    mapped: mapSalesforceDeals(
      { deals: [{ ...salesforce.openDeal, Id: "2" }, salesforce.wonDeal], history: salesforce.wonHistory },
      salesforce.config,
    ),
    tables: salesforce.stageTables,
  },
  HubSpot: {
    mapped: mapHubSpotDeals({ deals: [{ ...hubSpot.openDeal, id: "2" }, hubSpot.wonDeal] }, hubSpot.config),
    tables: hubSpot.stageTables,
  },
  Fxiaoke: {
    mapped: mapFxiaokeDeals(
      {
        deals: [
          fxiaoke.openDeal,
          {
            ...fxiaoke.openDeal,
            _id: "2",
            sales_stage: "5",
            sales_status__r: "赢单",
            stg_changed_time: fxiaoke.shanghai("2026-02-20"),
          },
        ],
      },
      fxiaoke.config,
    ),
    tables: fxiaoke.stageTables,
  },
};

describe("mapped deals are counted by the stage model of their stage table", () => {
  test.each(Object.entries(cases))("%s", (_crm, { mapped, tables: [table] }) => {
    const model = compileStageModel(stageModelOf(table ?? { stages: [] }));
    const facts = { period: "2026-02", deals: mapped.deals, changes: mapped.changes };
    const { issues, totals } = model.evaluate(facts);
    expect(issues).toEqual([]);
    const counts = totals.filter(({ count }) => count > 0).map(({ count, id }) => [id, count]);
    expect(counts).toEqual([
      ["open", 1],
      ["won", 1],
    ]);
    // Won on a day of February in every CRM: a month before, the same deal counts as open.
    const before = model.evaluate({ ...facts, period: "2026-01" }, { onInvalid: "report" });
    expect(before.totals.find(({ id }) => id === "won")?.count).toBe(0);
  });
});
