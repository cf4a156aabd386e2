import type { TraceNode } from "../kernel/index.js";
import type { Locale } from "./types.js";

/** What sentences show of a node, as text; what a node lacks is an empty text, so that templates need no cases. */

/** The value with its unit, by the language's word for it, or a dash where there is none. */
export function valueText({ value, unit }: TraceNode, units: Readonly<Record<string, string>> = {}): string {
  const word = unit === null ? "" : Object.hasOwn(units, unit) ? (units[unit] ?? unit) : unit;
  return `${value ?? "-"}${around(" ", word)}`;
}

/** The choices of the definition by which a figure was computed, in words; none for another node. */
export function choicesOf({ params }: TraceNode, words: Locale["pipelineChoices"]): readonly string[] {
  const { choices } = params;
  if (typeof choices !== "object" || choices === null) return [];
  return choices.map((choice) => (Object.hasOwn(words, choice) ? (words[choice] ?? choice) : choice));
}

/** The word for a part of a figure of a pipeline: its own, or that of what it is, before its id. */
export function pipelineWord(name: string, words: Locale["pipelineParts"]): string | undefined {
  if (Object.hasOwn(words, name)) return words[name];
  const dot = name.indexOf(".") + 1;
  const head = name.slice(0, dot);
  return dot > 0 && Object.hasOwn(words, head) ? `${words[head] ?? ""} ${name.slice(dot)}` : undefined;
}

/** A constant of the node; lists are joined. */
export function param(node: TraceNode, name: string): string {
  const value = node.params[name];
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : typeof value === "boolean" ? String(value) : value.join(", ");
}

/** A fact of the node. */
export function input(node: TraceNode, id: string): string {
  return String(node.inputs.find((each) => each.id === id)?.value ?? "");
}

/**
 * The facts of the node as `name = value`, joined; what is handed on from another part of the computation has a name
 * only for machines, so that its value stands alone.
 */
export function inputsOf(node: TraceNode, units: Readonly<Record<string, string>>): string {
  const [only] = node.inputs;
  if (only !== undefined && node.inputs.length === 1 && isCounted(node, only.id))
    return valueText(node, units);
  if (only !== undefined && node.inputs.length === 1 && isHandedOn(node, only.id)) return textOf(only);
  return node.inputs.map((each) => `${each.id} = ${textOf(each)}`).join(", ");
}

/** The facts of a line as `name = value`, joined; `before` is the word for what counted before the period. */
export function factsOf({ inputs }: TraceNode, before: string): string {
  return inputs
    .map((each) => `${each.id === "measuredBefore" ? before : each.id} = ${textOf(each)}`)
    .join(", ");
}

function textOf({ value }: TraceNode["inputs"][number]): string {
  return String(value ?? "-");
}

/** Is this what was counted of records, and has no name but its unit? */
function isCounted({ id, unit }: TraceNode, fact: string): boolean {
  return id.startsWith("pipeline.") && unit !== null && counted[fact] === unit;
}

const counted: Readonly<Record<string, string>> = { count: "count", amount: "money", days: "days" };

/** Facts that a part of the computation has from another one, beside those that it is named after. */
const handedOn: Readonly<Record<string, readonly string[]>> = {
  annualized: ["perYear"],
  base: ["pay"],
  before: ["earnedBefore", "paidBefore", "total"],
  bounds: ["share"],
  byQuota: ["quota"],
  counted: ["deals"],
  deals: ["payOfDeals"],
  entitledBefore: ["entitled"],
  owed: ["owed"],
  payBefore: ["beforeSteps", "pay"],
  payoutShare: ["share"],
  prorated: ["perYear"],
  quota: ["share"],
  quotaOfAttainment: ["quota"],
  target: ["share"],
  totalBefore: ["total"],
  windfallAbove: ["windfall"],
};

function isHandedOn({ id }: TraceNode, fact: string): boolean {
  // What could not be computed stands for itself.
  if (fact === id) return true;
  const name = id.slice(id.lastIndexOf(".") + 1);
  return name === fact || (Object.hasOwn(handedOn, name) && handedOn[name]?.includes(fact) === true);
}

/** The operand of a step: its constant, or the name and value of the measure it reads. */
export function operand(node: TraceNode, name: string): string {
  return param(node, name) || inputsOf(node, {});
}

/** Did this cap or floor leave the value as it was, because it lies on the right side of it? */
export function isIdle(node: TraceNode): boolean {
  const at = param(node, "at") || String(node.inputs[0]?.value ?? "");
  return node.note === undefined && node.value !== null && plainNumber(node.value) !== plainNumber(at);
}

/** One number has one text, however many places it is printed with. */
function plainNumber(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** Is this a band of a table that pays nothing, because another one is reached? */
export function isUnused(node: TraceNode): boolean {
  return param(node, "slice") === "0" && param(node, "mode") === "";
}

/** `text` between `before` and `after`, or nothing where it is empty. */
export function around(before: string, text: string, after: string = ""): string {
  return text === "" ? "" : `${before}${text}${after}`;
}

/** The condition of a leaf, such as `violations gte 1`, by the operator's words. */
export function leafOf(node: TraceNode, operators: Readonly<Record<string, string>>): string {
  const [field] = node.inputs;
  const operator = param(node, "operator");
  return `${field?.id ?? ""} ${operators[operator] ?? operator} ${param(node, "expected")}`;
}

/** Is this the node of a single test, and not of several joined? */
export function isLeaf(node: TraceNode): boolean {
  return node.params.join === undefined;
}

/** What a band pays, as its terms and their result; `times` is the sign between the factors. */
export function payOf(node: TraceNode, times: string): string {
  const rated = around(`${param(node, "slice")} ${times} `, param(node, "rate"));
  const fixed = around(around("", param(node, "blocks"), ` ${times} `), param(node, "amount"));
  const terms = [rated, fixed].filter((term) => term !== "").join(" + ");
  return terms === "" || terms === node.value ? valueText(node) : `${terms} = ${valueText(node)}`;
}

/** What a recognition gives, by the words for its kinds; empty for any other node. `none` stands for nothing given. */
export function awardsOf(node: TraceNode, words: Locale["awards"], none: string): string {
  const { awards } = node.params;
  if (typeof awards !== "object" || awards === null) return "";
  return awards.length === 0 ? none : awards.map((award) => awardText(award, words)).join(", ");
}

/** An award of a trace is its kind, a space, and its amount or its name. */
function awardText(award: string, words: Locale["awards"]): string {
  const space = award.indexOf(" ");
  const [kind, what] = [award.slice(0, space), award.slice(space + 1)];
  if (!isAward(kind, words)) return award;
  return kind === "points" || kind === "equityUnits" ? `${what} ${words[kind]}` : `${words[kind]} ${what}`;
}

function isAward(kind: string, words: Locale["awards"]): kind is keyof Locale["awards"] {
  return Object.hasOwn(words, kind);
}

/** The part that was chosen, by its title or word, else without the name of what it is a part of; a move of a ladder by its word. */
export function chosenOf(
  node: TraceNode,
  words: Locale["moves"],
  pipelineParts: Locale["pipelineParts"],
): string {
  const chosen = param(node, "chosen");
  const isPart = chosen.startsWith(`${node.id}.`) || chosen.startsWith(`${node.id}#`);
  const name = isPart ? chosen.slice(node.id.length + 1) : chosen;
  if (isMove(name, words)) return words[name];
  if (!node.id.startsWith("pipeline.")) return name;
  return node.children.find(({ id }) => id === chosen)?.label ?? pipelineWord(name, pipelineParts) ?? name;
}

function isMove(name: string, words: Locale["moves"]): name is keyof Locale["moves"] {
  return Object.hasOwn(words, name);
}
