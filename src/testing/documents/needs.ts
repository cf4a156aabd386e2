import type { Condition, ConditionLeaf, Step } from "../../kernel/index.js";
import { parsePeriod } from "../../kernel/index.js";
import { leavesOf } from "./fieldsOf.js";
import { measuresOfStep } from "./measuresOfStep.js";

/** What the conditions of a document compare one field with. */
export interface FieldUse {
  readonly decimals: readonly string[];
  readonly dates: readonly string[];
  readonly texts: readonly string[];
  readonly usesBoolean: boolean;
}

/** The names that a document looks at: those that must be measures, and the fields of its conditions. */
export interface Needs {
  readonly measures: ReadonlySet<string>;
  readonly fields: ReadonlyMap<string, FieldUse>;
}

/** What steps and conditions look at; `measures` are names that the rest of the document needs. */
export function needsOf(
  steps: readonly Step[],
  conditions: readonly Condition[],
  measures: readonly string[] = [],
): Needs {
  const all = [...conditions, ...steps.flatMap(({ when }) => when ?? [])];
  const fields = new Map<string, FieldUse>();
  for (const leaf of all.flatMap(leavesOf))
    fields.set(leaf.field, joined(fields.get(leaf.field) ?? UNUSED, useOf(leaf)));
  return { measures: new Set([...measures, ...steps.flatMap(measuresOfStep)]), fields };
}

/** Whether a field is a measure: it must be one, or its tests compare it with decimals and nothing else. */
export function isMeasure({ measures, fields }: Needs, name: string): boolean {
  if (measures.has(name)) return true;
  const { decimals, dates, texts, usesBoolean } = fields.get(name) ?? UNUSED;
  return decimals.length > 0 && dates.length === 0 && texts.length === 0 && !usesBoolean;
}

const UNUSED: FieldUse = { decimals: [], dates: [], texts: [], usesBoolean: false };

function useOf(leaf: ConditionLeaf): Partial<FieldUse> {
  if ("gt" in leaf) return { decimals: [String(leaf.gt)] };
  if ("gte" in leaf) return { decimals: [String(leaf.gte)] };
  if ("lt" in leaf) return { decimals: [String(leaf.lt)] };
  if ("lte" in leaf) return { decimals: [String(leaf.lte)] };
  if ("equals" in leaf) return { decimals: [String(leaf.equals)] };
  if ("between" in leaf) return { decimals: leaf.between.map(String) };
  if ("on" in leaf) return { dates: [leaf.on] };
  if ("before" in leaf) return { dates: [leaf.before] };
  if ("after" in leaf) return { dates: [leaf.after] };
  if ("during" in leaf) return { dates: endsOf(leaf.during) };
  if ("is" in leaf) return wordUse(leaf.is);
  if ("isNot" in leaf) return wordUse(leaf.isNot);
  if ("in" in leaf) return { texts: leaf.in };
  return {};
}

function wordUse(word: string | boolean): Partial<FieldUse> {
  return typeof word === "boolean" ? { usesBoolean: true } : { texts: [word] };
}

function endsOf(span: string | { readonly from: string; readonly to: string }): readonly string[] {
  const { from, to } = typeof span === "string" ? parsePeriod(span) : span;
  return [from, to];
}

function joined(a: FieldUse, b: Partial<FieldUse>): FieldUse {
  return {
    decimals: [...a.decimals, ...(b.decimals ?? [])],
    dates: [...a.dates, ...(b.dates ?? [])],
    texts: [...a.texts, ...(b.texts ?? [])],
    usesBoolean: a.usesBoolean || b.usesBoolean === true,
  };
}
