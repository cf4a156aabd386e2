import { DEALS, type Entry, ORDERS, type Stages } from "./entry.js";

/** What is sold, and what it brings in. */
export function salesMeasures({ won, lost }: Stages): readonly Entry[] {
  const isWon = { field: "stageId", in: won };
  const result = { better: "higher", category: "result" } as const;
  return [
    {
      ...result,
      zh: "销售额",
      formula: "sum of the amount of won deals",
      measure: { id: "sales", title: "Sales", unit: "money", ...DEALS, where: isWon, sum: "amount" },
    },
    {
      ...result,
      zh: "销量",
      formula: "sum of the quantity of won deals",
      measure: {
        id: "salesVolume",
        title: "Sales volume",
        unit: "count",
        ...DEALS,
        where: isWon,
        sum: "quantity",
      },
    },
    {
      ...result,
      zh: "赢单数",
      formula: "number of won deals",
      measure: { id: "wonDeals", title: "Deals won", unit: "count", ...DEALS, where: isWon, count: true },
    },
    {
      ...result,
      zh: "结案商机数",
      formula: "number of deals won or lost",
      measure: {
        id: "closedDeals",
        title: "Deals closed",
        unit: "count",
        ...DEALS,
        where: { field: "stageId", in: [...won, ...lost] },
        count: true,
      },
    },
    {
      ...result,
      zh: "赢单率",
      formula: "deals won / (deals won + deals lost), by closing date",
      measure: {
        id: "winRate",
        title: "Win rate",
        unit: "ratio",
        ratio: { numerator: "wonDeals", denominator: "closedDeals" },
      },
    },
    {
      ...result,
      zh: "平均成交金额",
      formula: "sales / deals won",
      measure: {
        id: "averageDeal",
        title: "Average deal",
        unit: "money",
        derive: { divide: [{ measure: "sales" }, { measure: "wonDeals" }], whenZero: "null" },
      },
    },
    {
      ...result,
      zh: "销售增长率",
      formula:
        "(sales - sales of the same period of the year before) / sales of the same period of the year before",
      measure: {
        id: "salesGrowth",
        title: "Sales growth",
        unit: "ratio",
        growth: { of: "sales", on: "sameLastYear" },
      },
    },
    {
      ...result,
      zh: "毛利",
      formula: "sum of the margin of won deals",
      measure: {
        id: "grossMargin",
        title: "Gross margin",
        unit: "money",
        ...DEALS,
        where: isWon,
        sum: "margin",
      },
    },
    {
      ...result,
      zh: "毛利率",
      formula: "gross margin / sales",
      measure: {
        id: "grossMarginRate",
        title: "Gross margin rate",
        unit: "ratio",
        ratio: { numerator: "grossMargin", denominator: "sales" },
      },
    },
    {
      ...result,
      zh: "订单数",
      formula: "number of orders",
      measure: { id: "orders", title: "Orders", unit: "count", ...ORDERS, count: true },
    },
    {
      ...result,
      zh: "回款额",
      formula: "sum of the payments received",
      measure: {
        id: "cashCollected",
        title: "Cash collected",
        unit: "money",
        from: "payments",
        person: "ownerId",
        date: "paidOn",
        sum: "amount",
      },
    },
    {
      ...result,
      zh: "到期应收款",
      formula: "sum of the invoices that fall due",
      measure: {
        id: "receivablesDue",
        title: "Receivables due",
        unit: "money",
        from: "invoices",
        person: "ownerId",
        date: "dueOn",
        sum: "amount",
      },
    },
    {
      ...result,
      zh: "回款率",
      formula: "cash collected / receivables due",
      measure: {
        id: "collectionRate",
        title: "Collection rate",
        unit: "ratio",
        ratio: { numerator: "cashCollected", denominator: "receivablesDue" },
      },
    },
  ];
}
