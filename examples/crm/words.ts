import type { Locale } from "attainment/explain";

/** What this example says beside the headings of a locale. */
export interface Words {
  readonly levels: Readonly<Record<"company" | "region" | "manager" | "agent", string>>;
  readonly correction: string;
  readonly was: string;
  readonly is: string;
  readonly toBook: string;
  readonly again: string;
  readonly nobody: string;
  readonly none: string;
  readonly stages: (open: number, won: number, lost: number, unmapped: number, all: number) => string;
  readonly wonInQuarter: (won: string, credited: string, uncredited: string, deals: number) => string;
  readonly rolledUp: string;
  readonly ofDeals: (name: string, deals: number) => string;
  readonly unknownProducts: string;
  readonly unknownAccounts: string;
  readonly unknownAgents: string;
  readonly withoutAccount: string;
  readonly withoutDeals: string;
}

const english: Words = {
  levels: { company: "company", region: "region", manager: "manager", agent: "agent" },
  correction: "After the close the largest deal was refunded. What is to be corrected in the open period:",
  was: "Paid",
  is: "Should be",
  toBook: "To book",
  again: "Computed again once this is booked, still to book",
  nobody: "nobody of that id is in this team.",
  none: "none",
  stages: (open, won, lost, unmapped, all) =>
    `${open} open + ${won} won + ${lost} lost + ${unmapped} in unknown stages = ${open + won + lost + unmapped} of ${all} deals`,
  wonInQuarter: (won, credited, uncredited, deals) =>
    `won in the quarter: ${won} = ${credited} credited to agents + ${uncredited} to nobody (${deals} deals)`,
  rolledUp: "credited to managers as well",
  ofDeals: (name, deals) => `${name} (${deals} deals)`,
  unknownProducts: "products that products.csv does not have",
  unknownAccounts: "accounts that accounts.csv does not have",
  unknownAgents: "agents that sales_teams.csv does not have",
  withoutAccount: "deals without an account",
  withoutDeals: "agents without a deal",
};

const chinese: Words = {
  levels: { company: "公司", region: "大区", manager: "经理", agent: "销售" },
  correction: "结账后最大的一单退款。应在当前期间更正:",
  was: "已付",
  is: "应为",
  toBook: "待入账",
  again: "入账后重新计算，仍待入账",
  nobody: "团队中没有此人。",
  none: "无",
  stages: (open, won, lost, unmapped, all) =>
    `进行中 ${open} + 赢单 ${won} + 输单 ${lost} + 未知阶段 ${unmapped} = ${open + won + lost + unmapped}，商机共 ${all}`,
  wonInQuarter: (won, credited, uncredited, deals) =>
    `本季赢单: ${won} = 计入销售 ${credited} + 未计入任何人 ${uncredited}（${deals} 单）`,
  rolledUp: "同时计入经理",
  ofDeals: (name, deals) => `${name}（${deals} 单）`,
  unknownProducts: "products.csv 中没有的产品",
  unknownAccounts: "accounts.csv 中没有的客户",
  unknownAgents: "sales_teams.csv 中没有的销售",
  withoutAccount: "没有客户的商机",
  withoutDeals: "没有商机的销售",
};

/** The words in the language of a locale. */
export function wordsOf({ tag }: Locale): Words {
  return tag === "zh-CN" ? chinese : english;
}
