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
  gt: "over",
  gte: "at least",
  lt: "under",
  lte: "at most",
  between: "between",
  equals: "equal to",
  on: "on",
  before: "before",
  after: "after",
  during: "during",
  is: "is",
  isNot: "is not",
  in: "one of",
  exists: "exists:",
};

/** The words for what a condition came to. */
export const verdicts: Locale["verdicts"] = { met: "met", unmet: "not met", missing: "missing" };

/** The words for machine reasons. */
export const reasons: Locale["reasons"] = {
  missing_measure: "a measure is missing",
  missing_condition: "a field of the condition is missing",
  zero_quota: "the quota is zero or missing",
  not_eligible: "not eligible",
  not_participant: "not in the plan",
  refused_below: "below the first band, which the scale refuses",
  refused_above: "above the last band, which the scale refuses",
  refused_negative: "negative, which the scale refuses",
  condition_unmet: "not applied, the condition is not met",
  condition_missing: "not applied, a field of the condition is missing",
  gate_opened: "the condition is missing, which opens this gate",
  gate_closed: "the condition is missing, which closes this gate",
  not_text: "the field is not text",
};

const words: Locale["reasons"] = { ...reasons, ...domainReasons };

const joins: Readonly<Record<string, string>> = { all: "all of these", any: "any of these", not: "not this" };

/** The English sentence of each kind of trace node. */
export const phrases: Locale["phrases"] = {
  input: (node, name) => `${name}: ${inputsOf(node, units)}${aside(node)}`,
  constant: (node, name) => `${name}: ${awardsOf(node, awards, "none") || told(node)}`,
  sum: (node, name) =>
    `${name}: ${told(node)}${aside(node)}${node.children.length === 0 ? "" : ", the sum of"}`,
  difference: (node, name) =>
    `${name}: ${told(node)}${aside(node)}, the first less the second${around(" (", inputsOf(node, units), ")")}`,
  product: (node, name) => `${name}: ${told(node)}${aside(node)}, the product of`,
  quotient: (node, name) => `${name}: ${told(node)}${aside(node)}, the first over the second`,
  scale: (node) =>
    `${around("", node.label ?? "", ", ")}scale${around(" (", param(node, "mode"), ")")} of ${input(node, "value")}${around(", quota ", input(node, "quota"))}: ${told(node)}`,
  band: (node, name) =>
    `band ${name}${bounds(node)}: ${isUnused(node) ? "not used" : payOf(node, "x")}${param(node, "reached") === "true" ? "  <- reached" : ""}`,
  point: (node) =>
    `between (${param(node, "from")}, ${param(node, "fromValue")}) and (${param(node, "to")}, ${param(node, "toValue")}) at ${param(node, "x")}: ${told(node)}`,
  grade: (node) =>
    `${around("", node.label ?? "", ", ")}grade of ${input(node, "value")}: ${told(node)}${aside(node)}`,
  multiply: (node, name) => `${name}: times ${operand(node, "by")} = ${told(node)}${aside(node)}`,
  add: (node, name) => `${name}: plus ${operand(node, "amount")} = ${told(node)}${aside(node)}`,
  cap: (node, name) =>
    `${name}: at most ${operand(node, "at")} = ${told(node)}${isIdle(node) ? " (nothing to cut)" : aside(node)}`,
  floor: (node, name) =>
    `${name}: at least ${operand(node, "at")} = ${told(node)}${isIdle(node) ? " (nothing to lift)" : aside(node)}`,
  gate: (node, name) =>
    `${name}: gate, ${param(node, "set")} where the condition is met = ${told(node)}${aside(node)}`,
  replace: (node, name) => `${name}: replaced by ${operand(node, "value")} = ${told(node)}${aside(node)}`,
  round: (node) =>
    `${around("", node.label ?? "", ": ")}rounded ${places(node)} = ${told(node)}${aside(node)}`,
  condition: (node) =>
    isLeaf(node)
      ? `${leafOf(node, operators)}: ${verdict(node)}, found ${String(node.inputs[0]?.value ?? "nothing")}`
      : `${joins[param(node, "join")] ?? `at least ${param(node, "atLeast")} of these`}: ${verdict(node)}`,
  weightedMean: (node, name) => `${name}: ${told(node)}${aside(node)}, the weighted mean of`,
  allocate: (node, name) => `${name}: ${told(node)}, shared out as`,
  choose: (node, name) =>
    `${name}: ${told(node)}, chosen: ${chosenOf(node, moves, pipelineParts)}${aside(node)}`,
  line: (node, name) => `${name}: ${told(node)}${around(" (", factsOf(node, "before"), ")")}${aside(node)}`,
  close: (node, name) => `${name}: ${told(node)}${aside(node)}, first what it stands on, then the result`,
};

/** The sentence of a node that is hidden. */
export const redacted: Locale["redacted"] = (node, name) => `${name}: not shown${aside(node)}`;

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
  const basis = choices.length === 0 ? "" : ` (${choices.join(", ")}; cases: ${param(node, "sample")})`;
  return note === undefined ? basis : `${basis} (${words[note] ?? note})`;
}

function bounds(node: TraceNode): string {
  return `${around(", from ", param(node, "from"))}${around(" to ", param(node, "to"))}`;
}

function places(node: TraceNode): string {
  const { rounding } = node;
  if (rounding === undefined) return "";
  const unit =
    rounding.step === undefined ? `to ${rounding.places} places` : `to a multiple of ${rounding.step}`;
  return `${unit} (${rounding.mode})`;
}
