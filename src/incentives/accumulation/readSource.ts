import { readLiteral } from "../../kernel/decimal/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import type { QuotaSource } from "../types.js";
import type { Source } from "./accumulator.js";

/** Compiles a quota or a target; null where there is none, or where it is at fault. */
export function readSource(source: QuotaSource | undefined, ref: string, issues: Issue[]): Source | null {
  if (source === undefined) return null;
  if (typeof source === "object") return { ref, measure: source.measure };
  const constant = readLiteral(source, ref, issues);
  return constant === null ? null : { ref, constant };
}

/** The measure that a source names, if any. */
export function measuresOf(...sources: readonly (QuotaSource | undefined)[]): readonly string[] {
  return sources.flatMap((source) => (typeof source === "object" ? [source.measure] : []));
}
