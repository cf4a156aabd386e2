import type { TraceNode } from "../../kernel/index.js";
import {
  around,
  awardsOf,
  choicesOf,
  chosenOf,
  factsOf,
  input,
  inputsOf,
  isIdle,
  isLeaf,
  isUnused,
  leafOf,
  operand,
  param,
  payOf,
  valueText,
} from "../nodeParts.js";
import type { Locale } from "../types.js";
import { awards, moves } from "./domainWords.js";
import { pipelineChoices, pipelineParts, units } from "./pipelineWords.js";
import { domainReasons } from "./reasons/index.js";

const operators: Readonly<Record<string, string>> = {
  gt: "大于",
  gte: "不低于",
  lt: "小于",
  lte: "不高于",
  between: "介于",
  equals: "等于",
  on: "当日为",
  before: "早于",
  after: "晚于",
  during: "处于期间",
  is: "为",
  isNot: "不为",
  in: "属于",
  exists: "存在：",
};

/** The words for what a condition came to. */
export const verdicts: Locale["verdicts"] = { met: "满足", unmet: "不满足", missing: "缺失" };

/** The words for machine reasons. */
export const reasons: Locale["reasons"] = {
  missing_measure: "缺少指标值",
  missing_condition: "条件所需的字段缺失",
  zero_quota: "销售任务为零或缺失",
  not_eligible: "不符合资格",
  not_participant: "不在方案范围内",
  refused_below: "低于第一档，方案不予计算",
  refused_above: "高于最后一档，方案不予计算",
  refused_negative: "为负数，方案不予计算",
  condition_unmet: "未执行，条件不满足",
  condition_missing: "未执行，条件所需的字段缺失",
  gate_opened: "条件缺失，按规则放行",
  gate_closed: "条件缺失，按规则否决",
  not_text: "该字段不是文本",
};

const words: Locale["reasons"] = { ...reasons, ...domainReasons };

const joins: Readonly<Record<string, string>> = { all: "全部满足", any: "任一满足", not: "并非如此" };

const modes: Readonly<Record<string, string>> = {
  graduated: "超额累进",
  whole: "全额",
  excess: "超额部分",
  matrix: "矩阵",
};

const roundings: Readonly<Record<string, string>> = {
  halfUp: "四舍五入",
  ceil: "上取整",
  floor: "下取整",
  halfEven: "银行家舍入",
  halfDown: "五舍六入",
  halfCeil: "四舍五入（逢五向上）",
  halfFloor: "四舍五入（逢五向下）",
  towardZero: "截尾取整",
  awayFromZero: "进位取整",
};

/** The Chinese sentence of each kind of trace node. */
export const phrases: Locale["phrases"] = {
  input: (node, name) => `${name}：${inputsOf(node, units)}${aside(node)}`,
  constant: (node, name) => `${name}：${awardsOf(node, awards, "无") || told(node)}`,
  sum: (node, name) =>
    `${name}：${told(node)}${aside(node)}${node.children.length === 0 ? "" : "，以下各项之和"}`,
  difference: (node, name) =>
    `${name}：${told(node)}${aside(node)}，前项减后项${around("（", inputsOf(node, units), "）")}`,
  product: (node, name) => `${name}：${told(node)}${aside(node)}，以下各项之积`,
  quotient: (node, name) => `${name}：${told(node)}${aside(node)}，前项除以后项`,
  scale: (node) =>
    `${around("", node.label ?? "", "，")}分档${around("（", modes[param(node, "mode")] ?? param(node, "mode"), "）")}，完成值 ${input(node, "value")}${around("，销售任务 ", input(node, "quota"))}：${told(node)}`,
  band: (node, name) =>
    `档位 ${name}${bounds(node)}：${isUnused(node) ? "不适用" : payOf(node, "×")}${param(node, "reached") === "true" ? "  <- 达到此档" : ""}`,
  point: (node) =>
    `在 (${param(node, "from")}, ${param(node, "fromValue")}) 与 (${param(node, "to")}, ${param(node, "toValue")}) 之间，取 ${param(node, "x")}：${told(node)}`,
  grade: (node) =>
    `${around("", node.label ?? "", "，")}${input(node, "value")} 的等级：${told(node)}${aside(node)}`,
  multiply: (node, name) => `${name}：乘以 ${operand(node, "by")} = ${told(node)}${aside(node)}`,
  add: (node, name) => `${name}：加 ${operand(node, "amount")} = ${told(node)}${aside(node)}`,
  cap: (node, name) =>
    `${name}：封顶 ${operand(node, "at")} = ${told(node)}${isIdle(node) ? "（未触及）" : aside(node)}`,
  floor: (node, name) =>
    `${name}：保底 ${operand(node, "at")} = ${told(node)}${isIdle(node) ? "（未触及）" : aside(node)}`,
  gate: (node, name) => `${name}：门槛条件，满足则为 ${param(node, "set")} = ${told(node)}${aside(node)}`,
  replace: (node, name) => `${name}：替换为 ${operand(node, "value")} = ${told(node)}${aside(node)}`,
  round: (node) => `${around("", node.label ?? "", "：")}${places(node)} = ${told(node)}${aside(node)}`,
  condition: (node) =>
    isLeaf(node)
      ? `${leafOf(node, operators)}：${verdict(node)}，实际 ${String(node.inputs[0]?.value ?? "无")}`
      : `${joins[param(node, "join")] ?? `至少满足 ${param(node, "atLeast")} 项`}：${verdict(node)}`,
  weightedMean: (node, name) => `${name}：${told(node)}${aside(node)}，加权平均`,
  allocate: (node, name) => `${name}：${told(node)}，分配如下`,
  choose: (node, name) =>
    `${name}：${told(node)}，选用 ${chosenOf(node, moves, pipelineParts)}${aside(node)}`,
  line: (node, name) =>
    `${name}：${told(node)}${around("（", factsOf(node, "此前累计"), "）")}${aside(node)}`,
  close: (node, name) => `${name}：${told(node)}${aside(node)}，先列依据，最后为结果`,
};

/** The sentence of a node that is hidden. */
export const redacted: Locale["redacted"] = (node, name) => `${name}：不予显示${aside(node)}`;

function told(node: TraceNode): string {
  return valueText(node, units);
}

function verdict(node: TraceNode): string {
  const { value } = node;
  return value === "met" || value === "unmet" || value === "missing" ? verdicts[value] : "-";
}

function aside(node: TraceNode): string {
  const { note } = node;
  const choices = choicesOf(node, pipelineChoices);
  const basis = choices.length === 0 ? "" : `（${choices.join("，")}；样本 ${param(node, "sample")}）`;
  return note === undefined ? basis : `${basis}（${words[note] ?? note}）`;
}

function bounds(node: TraceNode): string {
  return `${around("，自 ", param(node, "from"))}${around(" 至 ", param(node, "to"))}`;
}

function places(node: TraceNode): string {
  const { rounding } = node;
  if (rounding === undefined) return "";
  const mode = roundings[rounding.mode] ?? rounding.mode;
  return rounding.step === undefined
    ? `${mode}到 ${rounding.places} 位小数`
    : `${mode}到 ${rounding.step} 的倍数`;
}
