import { bigPowerOfTen, largestPower, powerOfTen } from "./powerOfTen.js";
import type { Decimal, Units } from "./types.js";

/*
 * Soundness of the guards: for safe integers a and b the float a + b, a - b or a * b is exact if and only if its
 * result is at most 2^53 - 1 in size, because an exact result of 2^53 or more rounds to 2^53 or more. Where the guard
 * fails, that one operation is done again in BigInt.
 */

/** A bigint as units: a number wherever it is safe. */
export function narrow(value: bigint): Units {
  return value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER ? Number(value) : value;
}

/** The decimal units / 10^places, for an integer of either kind. */
export function scaled(units: Units, places: number): Decimal {
  return { units: typeof units === "bigint" ? narrow(units) : units + 0, places };
}

export function addUnits(a: Units, b: Units): Units {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (sum <= Number.MAX_SAFE_INTEGER && sum >= -Number.MAX_SAFE_INTEGER) return sum;
  }
  return narrow(BigInt(a) + BigInt(b));
}

export function subtractUnits(a: Units, b: Units): Units {
  if (typeof a === "number" && typeof b === "number") {
    const difference = a - b;
    if (difference <= Number.MAX_SAFE_INTEGER && difference >= -Number.MAX_SAFE_INTEGER) return difference;
  }
  return narrow(BigInt(a) - BigInt(b));
}

export function multiplyUnits(a: Units, b: Units): Units {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    // + 0 turns -0 into 0.
    if (product <= Number.MAX_SAFE_INTEGER && product >= -Number.MAX_SAFE_INTEGER) return product + 0;
  }
  return narrow(BigInt(a) * BigInt(b));
}

/** units * 10^digits, digits >= 0. */
export function shiftUnits(units: Units, digits: number): Units {
  if (digits === 0) return units;
  if (typeof units === "number" && digits <= largestPower) {
    const shifted = units * powerOfTen(digits);
    if (shifted <= Number.MAX_SAFE_INTEGER && shifted >= -Number.MAX_SAFE_INTEGER) return shifted;
  }
  return narrow(BigInt(units) * bigPowerOfTen(digits));
}

export function negateUnits(units: Units): Units {
  return typeof units === "number" ? 0 - units : -units;
}

/** The greatest common divisor of two positive integers. */
export function commonDivisor(a: Units, b: Units): Units {
  let x = a;
  let y = b;
  while (typeof x === "bigint" || typeof y === "bigint") {
    if (y === 0) return x;
    const rest = narrow(BigInt(x) % BigInt(y));
    x = y;
    y = rest;
  }
  while (y !== 0) {
    const rest: number = x % y;
    x = y;
    y = rest;
  }
  return x;
}

/** a / b where b divides a. */
export function divideUnits(a: Units, b: Units): Units {
  return typeof a === "number" && typeof b === "number" ? a / b : narrow(BigInt(a) / BigInt(b));
}
