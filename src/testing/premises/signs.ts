import type { DecimalLiteral } from "../../kernel/index.js";
import { NOTHING, order, rationalOf } from "../rational/index.js";

/** The sign of a literal; what is absent counts as nothing. */
export function signOf(literal: DecimalLiteral | undefined): number {
  return literal === undefined ? 0 : order(rationalOf(literal), NOTHING);
}

/** Whether literals never fall from one to the next; what is absent counts as nothing. */
export function isRising(literals: readonly (DecimalLiteral | undefined)[]): boolean {
  return literals.every((literal, index) => {
    const before = index === 0 ? literal : literals[index - 1];
    return order(rationalOf(before ?? "0"), rationalOf(literal ?? "0")) <= 0;
  });
}
