import type { Condition } from "../../kernel/index.js";
import { ACTIVITIES, DEALS, type Entry, happened, type Stages } from "./entry.js";

/** What is done on the way to a sale. */
export function activityMeasures({ won }: Stages): readonly Entry[] {
  const process = { better: "higher", category: "process" } as const;
  return [
    {
      ...process,
      zh: "电话数",
      formula: "number of calls made",
      measure: counted("calls", "Calls", ofType("call")),
    },
    {
      ...process,
      zh: "拜访数",
      formula: "number of customer visits made",
      measure: counted("visits", "Customer visits", ofType("visit")),
    },
    {
      ...process,
      zh: "有效拜访数",
      formula: "number of visits with the outcome success",
      measure: counted("successfulVisits", "Successful visits", {
        all: [ofType("visit"), { field: "outcome", is: "success" }],
      }),
    },
    {
      ...process,
      zh: "拜访成功率",
      formula: "successful visits / visits",
      measure: {
        id: "visitSuccess",
        title: "Visit success rate",
        unit: "ratio",
        ratio: { numerator: "successfulVisits", denominator: "visits" },
      },
    },
    {
      ...process,
      zh: "跟进数",
      formula: "number of follow-ups made",
      measure: counted("followUps", "Follow-ups", ofType("followUp")),
    },
    {
      ...process,
      zh: "按时跟进数",
      formula: "number of follow-ups made in time",
      measure: counted("followUpsOnTime", "Follow-ups on time", {
        all: [ofType("followUp"), { field: "onTime", is: true }],
      }),
    },
    {
      ...process,
      zh: "跟进及时率",
      formula: "follow-ups on time / follow-ups",
      measure: {
        id: "followUpRate",
        title: "Share of follow-ups on time",
        unit: "ratio",
        ratio: { numerator: "followUpsOnTime", denominator: "followUps" },
      },
    },
    {
      ...process,
      zh: "报价数",
      formula: "number of quotes sent",
      measure: counted("quotes", "Quotes", ofType("quote")),
    },
    {
      ...process,
      zh: "线索数",
      formula: "number of leads received",
      measure: {
        id: "leads",
        title: "Leads",
        unit: "count",
        from: "leads",
        person: "ownerId",
        date: "createdOn",
        count: true,
      },
    },
    {
      ...process,
      zh: "转化线索数",
      formula: "number of the leads received that became a deal",
      measure: {
        id: "convertedLeads",
        title: "Leads converted",
        unit: "count",
        from: "leads",
        person: "ownerId",
        date: "createdOn",
        where: { field: "converted", is: true },
        count: true,
      },
    },
    {
      ...process,
      zh: "转化率",
      formula: "leads converted / leads, of the leads received in the period",
      measure: {
        id: "conversion",
        title: "Conversion rate",
        unit: "ratio",
        ratio: { numerator: "convertedLeads", denominator: "leads" },
      },
    },
    {
      better: "lower",
      category: "process",
      zh: "成交周期",
      formula: "mean days from the creation to the closing of won deals",
      measure: {
        id: "salesCycle",
        title: "Sales cycle",
        unit: "days",
        ...DEALS,
        where: { field: "stageId", in: won },
        mean: "cycleDays",
      },
    },
  ];
}

function ofType(type: string): Condition {
  return { all: [{ field: "type", is: type }, happened(ACTIVITIES.date)] };
}

function counted(id: string, title: string, where: Condition): Entry["measure"] {
  return { id, title, unit: "count", ...ACTIVITIES, where, count: true };
}
