import { comparison, type Decimal, type Fraction, fractionOf, ONE } from "../../kernel/decimal/index.js";
import { outOfRange } from "./literals.js";
import type { Asked } from "./oneLedger.js";

/** A number that is asked with, with a default or without one, and must not be below zero. */
export function checkSize(asked: Asked, name: string, otherwise: Decimal | null): Decimal {
  const size = asked.number(name, otherwise);
  if (size.units < 0)
    asked.issues.push(outOfRange(`/${name}`, "It is below zero. Write it without its sign."));
  return size;
}

/** A share that is asked with, 0 to 1. */
export function shareOf(asked: Asked, name: string, otherwise: Decimal | null): Fraction {
  const share = asked.number(name, otherwise);
  if (share.units < 0 || comparison(share, ONE) > 0) {
    const message = "A share lies between 0 and 1. Correct it; 20 % is 0.2.";
    asked.issues.push(outOfRange(`/${name}`, message));
  }
  return fractionOf(share);
}
