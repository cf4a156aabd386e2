import type { Decimal } from "../../kernel/decimal/index.js";
import { amountOf } from "../rounding.js";
import type { Component, StatementLine } from "../types.js";
import type { LineResult } from "./definition.js";

/** What a line came to: its amount, or null; and why there is none, or why it is nothing. */
export interface PlainPay {
  readonly amount: Decimal | null;
  readonly reason?: string | undefined;
}

/** The line of a component that keeps no running total; `told` is what it tells beside its pay. */
export function plainLine(
  { id, kind, title }: Component,
  { amount, reason }: PlainPay,
  told: Pick<StatementLine, "measure" | "measured" | "awards" | "group"> = {},
  inputs: LineResult["inputs"] = [],
): LineResult {
  const line: StatementLine = {
    id,
    kind,
    ...(title === undefined ? {} : { title }),
    value: amount === null ? null : amountOf(amount),
    ...(reason === undefined ? {} : { reason }),
    ...told,
  };
  return { line, amount, inputs, closing: null, warnings: [] };
}
