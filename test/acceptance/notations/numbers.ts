import { multiply, type WeightInput } from "attainment/kernel";
import { countOf, type Json } from "../facts.js";

/** Percent to fraction. */
export function fractionOf(percent: string): string {
  return multiply(percent, "0.01");
}

/** Fraction to percent. */
export function percentOf(fraction: string): string {
  return multiply(fraction, "100");
}

/** The same size below zero: what is taken away per unit, as a rate. */
export function lost(rate: string): string {
  return multiply(rate, "-1");
}

/** A number without its sign. */
export function sizeOf(number: string): string {
  return number.replace(/^-/, "");
}

/** A rate that is given as a multiple of a base rate. */
export function timesRate(base: string, multiple: string): string {
  return multiply(base, multiple);
}

/** A ratio such as `2/7`, or a plain number. */
export function weightOf(ratio: string): WeightInput {
  const [numerator, denominator] = ratio.split("/");
  return numerator === undefined || denominator === undefined ? ratio : { numerator, denominator };
}

/** Ratios that are all negative say the same as their sizes: what counts is each one over their sum. */
export function withoutCommonSign(ratios: readonly string[]): readonly string[] {
  return ratios.every((ratio) => ratio.startsWith("-")) ? ratios.map((ratio) => ratio.slice(1)) : ratios;
}

/** How many places a number is printed with. */
export function placesOf(number: string): number {
  return number.split(".")[1]?.length ?? 0;
}

/** A grid far finer than a number is printed: a millionth of its last place. */
export function fineGridOf(number: string): string {
  return shifted("1e-6", -placesOf(number));
}

/** An amount in minor units and its scale, as an amount: 100 at scale 2 is 1. */
export function fromMinor(amount: string, scale: number): string {
  return shifted(amount, -scale);
}

export function toMinor(amount: string, scale: number): string {
  return shifted(amount, scale);
}

/** The scale of a product is the sum of the scales of its factors. */
export function joinedScale(scale: Json | undefined, ratios: readonly string[]): number {
  return Math.max(0, ...ratios.map(placesOf)) + countOf(scale);
}

/** A whole number as text whose order is that of the numbers. */
export function sortable(number: string): string {
  return number.padStart("000000".length, "0");
}

function shifted(number: string, places: number): string {
  return multiply(number, `1e${places}`);
}
