import {
  type CrmConfig,
  type CrmRecords,
  type MappedDeals,
  mapZohoDeals,
  toZohoFields,
} from "attainment/interop";
import { type InteropLawId, type InteropLawOptions, interopLaws } from "attainment/testing";
import type { Breakage } from "./breakage.js";

/** A configuration with two pipelines, one of them for all others. */
export const fixedConfig: CrmConfig = {
  timeZone: "Asia/Shanghai",
  currency: "CNY",
  stageTables: [
    {
      stages: [
        { key: "lead", kind: "open", order: 1 },
        { key: "paused", kind: "onHold", order: 2 },
        { key: "signed", kind: "won", order: 3 },
        { key: "served", kind: "postSale", order: 4 },
        { key: "gone", kind: "lost", order: 5 },
        { key: "test", kind: "void", order: 6 },
      ],
    },
    {
      pipelineId: "renewals",
      stages: [
        { key: "lead", kind: "open" },
        { key: "gone", kind: "won" },
      ],
    },
  ],
};

function broken(fault: string, ways: InteropLawOptions): Breakage {
  return { fault, sound: interopLaws("zoho", fixedConfig), broken: interopLaws("zoho", fixedConfig, ways) };
}

type Deal = MappedDeals["deals"][number];

function changed(fault: string, change: (mapped: MappedDeals, records: CrmRecords) => MappedDeals): Breakage {
  return broken(fault, { map: (records, config) => change(mapZohoDeals(records, config), records) });
}

function changedDeals(fault: string, change: (deal: Deal) => Deal): Breakage {
  return changed(fault, (mapped) => ({ ...mapped, deals: mapped.deals.map(change) }));
}

let runs = 0;

/** For each law, faults on which it has to fail. */
export const interopBreakages: Readonly<Record<InteropLawId, readonly Breakage[]>> = {
  everyRecordIsMappedOrTold: [
    changed("deleted records that are forgotten", (mapped) => ({ ...mapped, leftOut: [] })),
    changed("records left out that nothing tells of", (mapped) => ({ ...mapped, issues: [] })),
    changed("repeated records that count twice", (mapped) => ({
      ...mapped,
      deals: [...mapped.deals, ...mapped.deals.slice(0, 1)],
      leftOut: mapped.leftOut.slice(1),
    })),
  ],
  thereAndBackKeepsWhatTheCrmOwns: [
    broken("a probability that is written as a ratio", {
      write: (deal, config) => {
        const { Probability: _percent, ...fields } = toZohoFields(deal, config);
        return { ...fields, Probability: Number(deal.probability ?? "0") };
      },
    }),
    broken("a close date that is written a day late", {
      write: (deal, config) => ({ ...toZohoFields(deal, config), Closing_Date: "2026-12-31" }),
    }),
    broken("faulty amounts that are emptied", {
      write: (deal, config) => ({ Amount: null, ...toZohoFields(deal, config), Owner: null }),
    }),
  ],
  orderOfDeliveryIsIrrelevant: [
    changed("moves in the order of delivery", (mapped, { history = [] }) => ({
      ...mapped,
      changes: mapped.changes.map((change, index) => ({
        ...change,
        sequence: JSON.stringify(history[index] ?? null).length,
      })),
    })),
    broken("the first record alone", {
      map: ({ deals, ...rest }, config) => mapZohoDeals({ ...rest, deals: deals.slice(0, 1) }, config),
    }),
  ],
  statusFollowsTheStageTable: [
    changedDeals("deals on hold that count as nothing", (deal) =>
      deal.stageId === "paused" ? { ...deal, status: null } : deal,
    ),
    changedDeals("a day of closing of deals that are open", (deal) => ({
      ...deal,
      closedOn: deal.closedOn ?? deal.expectedCloseOn ?? null,
    })),
    changedDeals("one table for all pipelines", (deal) =>
      deal.pipelineId === "renewals" && deal.stageId === "gone" ? { ...deal, status: "lost" } : deal,
    ),
  ],
  movesLeadToTheStage: [
    changed("a history without its last move", (mapped) => ({
      ...mapped,
      changes: mapped.changes.slice(0, -1),
    })),
    changed("a history without its second move", (mapped) => ({
      ...mapped,
      changes: mapped.changes.filter((_, index) => index !== 1),
    })),
    changed("a stay that is told as a move", (mapped) => ({
      ...mapped,
      changes: mapped.changes.map((change) => ({ ...change, fromStageId: change.stageId })),
    })),
  ],
  amountsAreThoseOfTheCrm: [
    changedDeals("amounts that are missing and count as zero", (deal) => ({
      ...deal,
      amount: deal.amount ?? "0",
    })),
    changedDeals("amounts in whole units", (deal) =>
      typeof deal.amount === "string" ? { ...deal, amount: deal.amount.replace(/\..*/, "") } : deal,
    ),
  ],
  runsAreEqual: [
    changedDeals("a deal that counts the runs", (deal) => {
      runs += 1;
      return { ...deal, run: runs };
    }),
  ],
  inputStaysAsItWas: [
    broken("deals that are put in order where they stand", {
      map: (records, config) => {
        // The list that was handed over, and not a copy: that is the fault.
        if (Array.isArray(records.deals)) records.deals.reverse();
        return mapZohoDeals(records, config);
      },
    }),
  ],
};
