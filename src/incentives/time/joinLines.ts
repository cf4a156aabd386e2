import { type Decimal, fractionText } from "../../kernel/decimal/index.js";
import type { LineResult } from "../components/definition.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import { amountOf } from "../rounding.js";
import type { StatementLine } from "../types.js";
import type { LineSegment } from "./types.js";

/** What a component came to in one part of the period. */
export interface PartResult {
  readonly result: LineResult;
  readonly period: string;
  readonly version: string | undefined;
}

/** The line of a component that was paid in parts: their sum, with what each came to. There is one part at least. */
export function joinLines(
  parts: readonly PartResult[],
  amount: Decimal | null,
  reading: PlanReading,
): LineResult {
  const [first] = parts;
  const last = parts.at(-1) ?? first;
  if (last === undefined) throw new RangeError("a line without parts");
  const { quota: _quota, attainment: _attainment, time: _time, ...rest } = last.result.line;
  const { reason: _reason, deals: _deals, ...told } = rest;
  const reason = reasonOf(parts, amount);
  const { measure } = told;
  const value = measure === undefined ? undefined : reading.measures.get(measure);
  const areTold = parts.every(isTold) && parts.some(({ result }) => result.line.deals !== undefined);
  const line: StatementLine = {
    ...told,
    value: amount && amountOf(amount),
    ...(reason === undefined ? {} : { reason }),
    ...(value === undefined ? {} : { measured: fractionText(value) }),
    ...(areTold ? { deals: parts.flatMap(({ result }) => result.line.deals ?? []) } : {}),
    segments: parts.map(segmentOf),
  };
  return {
    ...last.result,
    line,
    amount,
    inputs: inputsOf(measure, value ?? null, reading),
    closing: parts.reduce<LineResult["closing"]>((last, { result }) => result.closing ?? last, null),
    warnings: parts.flatMap(({ result }) => result.warnings),
  };
}

/** Whether the deals of a part sum to it; one that pays for no deal has none to tell. */
function isTold({ result: { line, amount } }: PartResult): boolean {
  return line.deals !== undefined || amount === null || amount.units === 0;
}

function segmentOf({ result: { line }, period, version }: PartResult): LineSegment {
  const { value, reason, measured, quota, attainment, time } = line;
  return {
    period,
    ...(version === undefined ? {} : { version }),
    value,
    ...(reason === undefined ? {} : { reason }),
    ...(measured === undefined ? {} : { measured }),
    ...(quota === undefined ? {} : { quota }),
    ...(attainment === undefined ? {} : { attainment }),
    ...(time === undefined ? {} : { time }),
  };
}

/** Why there is no value: as the first part without one says; or why it is nothing, where all parts say the same. */
function reasonOf(parts: readonly PartResult[], amount: Decimal | null): string | undefined {
  const lines = parts.map(({ result }) => result.line);
  if (amount === null) return lines.find(({ value }) => value === null)?.reason;
  const reasons = new Set(lines.map(({ reason }) => reason));
  return reasons.size === 1 ? lines[0]?.reason : undefined;
}

function inputsOf(
  measure: string | undefined,
  value: PlanReading["measures"] extends ReadonlyMap<string, infer Value> ? Value : never,
  { credits }: PlanReading,
): LineResult["inputs"] {
  if (measure === undefined) return [];
  const sources = credits.get(measure)?.map(({ id }) => id);
  return [{ id: measure, value, ...(sources === undefined ? {} : { sources }) }];
}
