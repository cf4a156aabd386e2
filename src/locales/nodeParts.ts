import type { TraceNode } from "../kernel/index.js";
import type { Locale } from "./types.js";

/** What sentences show of a node, as text; what a node lacks is an empty text, so that templates need no cases. */

/** The value with its unit, or a dash where there is none. */
export function valueText(node: TraceNode): string {
  const value = node.value ?? "-";
  return node.unit === null ? value : `${value} ${node.unit}`;
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
export function inputsOf(node: TraceNode): string {
  const [only] = node.inputs;
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
  const name = id.slice(id.lastIndexOf(".") + 1);
  return name === fact || (Object.hasOwn(handedOn, name) && handedOn[name]?.includes(fact) === true);
}

/** The operand of a step: its constant, or the name and value of the measure it reads. */
export function operand(node: TraceNode, name: string): string {
  return param(node, name) || inputsOf(node);
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

/** The part that was chosen, without the name of what it is a part of; a move of a ladder by its word. */
export function chosenOf(node: TraceNode, words: Locale["moves"]): string {
  const chosen = param(node, "chosen");
  const isPart = chosen.startsWith(`${node.id}.`) || chosen.startsWith(`${node.id}#`);
  const name = isPart ? chosen.slice(node.id.length + 1) : chosen;
  return isMove(name, words) ? words[name] : name;
}

function isMove(name: string, words: Locale["moves"]): name is keyof Locale["moves"] {
  return Object.hasOwn(words, name);
}
