import { safeParsePeriod } from "../../kernel/calendar/index.js";
import { type Fraction, fractionOf, parseDecimal } from "../../kernel/decimal/index.js";
import type { Condition, ConditionLeaf, DecimalLiteral } from "../../kernel/index.js";

/** What the rules compare one field with. */
export interface FieldUse {
  readonly numbers: Fraction[];
  readonly dates: string[];
  readonly words: string[];
  usesBoolean: boolean;
  usesPresence: boolean;
}

/** What conditions, which are sound, compare each field with. */
export function leafUses(conditions: readonly Condition[]): ReadonlyMap<string, FieldUse> {
  const uses = new Map<string, FieldUse>();
  for (const leaf of conditions.flatMap(leavesOf)) {
    const use = uses.get(leaf.field) ?? none();
    uses.set(leaf.field, use);
    note(leaf, use);
  }
  return uses;
}

function none(): FieldUse {
  return { numbers: [], dates: [], words: [], usesBoolean: false, usesPresence: false };
}

function leavesOf(condition: Condition): readonly ConditionLeaf[] {
  if ("field" in condition) return [condition];
  if ("all" in condition) return condition.all.flatMap(leavesOf);
  if ("any" in condition) return condition.any.flatMap(leavesOf);
  if ("not" in condition) return leavesOf(condition.not);
  return condition.of.flatMap(leavesOf);
}

function note(leaf: ConditionLeaf, use: FieldUse): void {
  if ("exists" in leaf) use.usesPresence = true;
  else if ("is" in leaf) noteWord(leaf.is, use);
  else if ("isNot" in leaf) noteWord(leaf.isNot, use);
  else if ("in" in leaf) use.words.push(...leaf.in);
  else if ("on" in leaf) use.dates.push(leaf.on);
  else if ("before" in leaf) use.dates.push(leaf.before);
  else if ("after" in leaf) use.dates.push(leaf.after);
  else if ("during" in leaf) use.dates.push(...endsOf(leaf.during));
  else use.numbers.push(...literalsOf(leaf).flatMap(numberOf));
}

function noteWord(word: string | boolean, use: FieldUse): void {
  if (typeof word === "boolean") use.usesBoolean = true;
  else use.words.push(word);
}

function literalsOf(leaf: ConditionLeaf): readonly DecimalLiteral[] {
  if ("gt" in leaf) return [leaf.gt];
  if ("gte" in leaf) return [leaf.gte];
  if ("lt" in leaf) return [leaf.lt];
  if ("lte" in leaf) return [leaf.lte];
  if ("equals" in leaf) return [leaf.equals];
  return "between" in leaf ? leaf.between : [];
}

function numberOf(literal: DecimalLiteral): readonly Fraction[] {
  const decimal = parseDecimal(literal);
  return typeof decimal === "string" ? [] : [fractionOf(decimal)];
}

function endsOf(span: string | { readonly from: string; readonly to: string }): readonly string[] {
  if (typeof span !== "string") return [span.from, span.to];
  const period = safeParsePeriod(span);
  return period.ok ? [period.data.from, period.data.to] : [];
}
