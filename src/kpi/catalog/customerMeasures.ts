import { DEALS, type Entry, happened, type Stages } from "./entry.js";

/** Who buys, stays, and is content. */
export function customerMeasures({ won }: Stages): readonly Entry[] {
  const isWon = { field: "stageId", in: won };
  const result = { better: "higher", category: "result" } as const;
  const isLost = happened("lostOn");
  const lost = { from: "customers", person: "ownerId", date: "lostOn", count: true } as const;
  return [
    {
      ...result,
      zh: "成交客户数",
      formula: "number of different customers with a won deal",
      measure: {
        id: "customers",
        title: "Customers",
        unit: "count",
        ...DEALS,
        where: isWon,
        distinct: "customerId",
      },
    },
    {
      ...result,
      zh: "新客户数",
      formula: "number of different customers with a won deal that is marked as that of a new customer",
      measure: {
        id: "newCustomers",
        title: "New customers",
        unit: "count",
        ...DEALS,
        where: { all: [isWon, { field: "newCustomer", is: true }] },
        distinct: "customerId",
      },
    },
    {
      ...result,
      zh: "期初客户数",
      formula: "customers on the first day of the period, handed in",
      measure: { id: "customersAtStart", title: "Customers at the start", unit: "count", given: true },
    },
    {
      better: "lower",
      category: "result",
      zh: "流失客户数",
      formula: "number of customers lost",
      measure: { id: "lostCustomers", title: "Customers lost", unit: "count", ...lost, where: isLost },
    },
    {
      better: "lower",
      category: "result",
      zh: "大客户流失数",
      formula: "number of key accounts lost",
      measure: {
        id: "lostKeyAccounts",
        title: "Key accounts lost",
        unit: "count",
        ...lost,
        where: { all: [isLost, { field: "keyAccount", is: true }] },
      },
    },
    {
      ...result,
      zh: "客户保持率",
      formula: "(customers at the start - customers lost) / customers at the start",
      measure: {
        id: "retention",
        title: "Customer retention",
        unit: "ratio",
        derive: {
          divide: [
            { subtract: [{ measure: "customersAtStart" }, { measure: "lostCustomers" }] },
            { measure: "customersAtStart" },
          ],
          whenZero: "null",
        },
      },
    },
    {
      ...result,
      zh: "客户满意度",
      formula: "mean score of the survey answers",
      measure: {
        id: "satisfaction",
        title: "Customer satisfaction",
        unit: "score",
        from: "surveys",
        person: "ownerId",
        date: "answeredOn",
        where: happened("answeredOn"),
        mean: "score",
      },
    },
    {
      better: "lower",
      category: "quality",
      zh: "客户投诉数",
      formula: "number of complaints received",
      measure: {
        id: "complaints",
        title: "Complaints",
        unit: "count",
        from: "complaints",
        person: "ownerId",
        date: "receivedOn",
        count: true,
      },
    },
    {
      better: "lower",
      category: "quality",
      zh: "投诉率",
      formula: "complaints / orders",
      measure: {
        id: "complaintRate",
        title: "Complaint rate",
        unit: "ratio",
        ratio: { numerator: "complaints", denominator: "orders" },
      },
    },
    {
      ...result,
      zh: "市场规模",
      formula: "sales of all suppliers in the market, handed in",
      measure: { id: "marketSize", title: "Market size", unit: "money", given: true },
    },
    {
      ...result,
      zh: "市场占有率",
      formula: "sales / market size",
      measure: {
        id: "marketShare",
        title: "Market share",
        unit: "ratio",
        ratio: { numerator: "sales", denominator: "marketSize" },
      },
    },
  ];
}
