import type { Locale } from "../types.js";
import { awards, components, moves } from "./domainWords.js";
import { parts } from "./parts.js";
import { phrases, reasons, redacted, verdicts } from "./phrases.js";
import { pipelineChoices, pipelineParts, units } from "./pipelineWords.js";
import { domainReasons } from "./reasons/index.js";

/**
 * Simplified Chinese: labels and explanations.
 *
 * @example
 * ```ts
 * import { compileScale } from "attainment/kernel";
 * import { renderText } from "attainment/explain";
 * import { zhCN } from "attainment/locales/zh-CN";
 * const grades = compileScale({ kind: "bands", bands: [{ id: "B", from: "70" }, { id: "A", from: "85" }] });
 * renderText(grades.evaluate("90", { trace: true }), { locale: zhCN }); // => "90 的等级：A"
 * ```
 * @since 0.1.0
 */
export const zhCN: Locale = {
  tag: "zh-CN",
  phrases,
  redacted,
  verdicts,
  steps: {
    multiply: "乘以",
    add: "加上",
    cap: "封顶",
    floor: "保底",
    gate: "门槛条件",
    replace: "替换",
    round: "取整",
  },
  components,
  awards,
  moves,
  parts,
  pipelineParts,
  pipelineChoices,
  units,
  headings: {
    person: "人员",
    period: "期间",
    plan: "激励方案",
    line: "项目",
    measured: "完成值",
    quota: "销售任务",
    attainment: "完成率",
    pay: "应得",
    total: "合计",
    payable: "本期应发",
    accrued: "已计提",
    deal: "商机",
    date: "日期",
    amount: "金额",
    reason: "原因",
    explanation: "计算说明",
    goal: "目标",
    winRate: "赢单率",
    kpi: "绩效得分",
    grade: "等级",
    review: "360度考评",
    tier: "职级",
    proposal: "职级建议",
    reasons: "依据",
    commission: "提成",
    bonus: "奖金",
    recognition: "表彰",
    training: "培训",
    team: "团队",
    rank: "排名",
    cost: "激励成本",
    people: "人数",
    distribution: "分布",
    move: "职级变动",
  },
  reasons: { ...reasons, ...domainReasons },
};

export type { Heading, Locale, Phrase } from "../types.js";
