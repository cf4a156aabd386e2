import * as z from "zod";
import { decimalLiteralSchema } from "../../kernel/condition/index.js";
import { type Fraction, multiplyFractions, readLiteral } from "../../kernel/decimal/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { QuotaSource } from "../types.js";
import { outOfRange, readShare } from "./literals.js";
import type { DrawAmount } from "./types.js";

/** The amount of a draw, compiled. */
export interface CompiledAmount {
  readonly ref: string;
  /** Null where it is the whole of `of`. */
  readonly share: Fraction | null;
  readonly of: { readonly constant: Fraction } | { readonly measure: string };
}

/** The schema of the amount of a draw. */
export function drawAmountSchema(): z.ZodType<DrawAmount> {
  const source: z.ZodType<QuotaSource> = z.union([
    decimalLiteralSchema(),
    z.strictObject({ measure: z.string().min(1) }),
  ]);
  return z.union([source, z.strictObject({ share: decimalLiteralSchema(), of: source })]);
}

/** Compiles the amount of a draw; null where it is at fault. */
export function readDrawAmount(amount: DrawAmount, ref: string, issues: Issue[]): CompiledAmount | null {
  if (typeof amount !== "object") return ofSource(amount, ref, ref, null, issues);
  if (!("share" in amount)) return ofSource(amount, ref, ref, null, issues);
  const share = readShare(amount.share, `${ref}/share`, issues);
  return ofSource(amount.of, ref, `${ref}/of`, share, issues);
}

function ofSource(
  source: QuotaSource,
  ref: string,
  at: string,
  share: Fraction | null,
  issues: Issue[],
): CompiledAmount | null {
  if (typeof source === "object") return { ref, share, of: { measure: source.measure } };
  const constant = readLiteral(source, at, issues);
  if (constant === null) return null;
  if (constant.numerator.units < 0) {
    issues.push(outOfRange(at, "A draw below zero has no meaning. Write it without its sign."));
    return null;
  }
  return { ref, share, of: { constant } };
}

/** The measures that an amount needs. */
export function measuresOfAmount({ of }: CompiledAmount): readonly string[] {
  return "measure" in of ? [of.measure] : [];
}

/** What the amount is this time, before it is rounded; null where its measure is missing. */
export function amountNow({ share, of }: CompiledAmount, reading: PlanReading): Fraction | null {
  const whole = "measure" in of ? (reading.measures.get(of.measure) ?? null) : of.constant;
  return whole === null || share === null ? whole : multiplyFractions(whole, share);
}
