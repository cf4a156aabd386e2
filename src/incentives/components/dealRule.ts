import type { ConditionFunction } from "../../kernel/condition/index.js";
import { type Fraction, readLiteral } from "../../kernel/decimal/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import type { ReadCredit } from "../facts/readCredits.js";
import type { Constant } from "./definition.js";
import type { DealPay } from "./types.js";

/** What a deal pays, compiled: an amount, or a rate on what is left of it. */
export interface Tariff {
  /** What its node in a trace is called. */
  readonly name: string;
  readonly ref: string;
  readonly kind: "amount" | "rate";
  readonly value: Fraction;
}

/** Where a credit belongs: to which deal, and by which tariff that one is paid. */
export interface DealPlace {
  readonly key: string;
  /** Its position among the tariffs; null where none pays it. */
  readonly tariff: number | null;
  /** Whether a fact that decides about it is missing. */
  readonly isUndecided: boolean;
}

/** How a component pays deal by deal. */
export interface DealRule {
  readonly tariffs: readonly Tariff[];
  readonly where: ConditionFunction | null;
  /** How many deals count; null where all do. */
  readonly most: number | null;
  readonly cap: Constant | null;
  /** Whether a credit is looked at. */
  looksAt(credit: ReadCredit): boolean;
  /** Where each of the credits of a period belongs. */
  placesOf(credits: readonly ReadCredit[]): (credit: ReadCredit) => DealPlace;
  /** What pays a total that no credits tell deal by deal; null where nobody can say. */
  readonly ofTotal: Tariff | null;
}

/** Compiles what a deal pays; null where it is at fault. */
export function readTariff(pays: DealPay, name: string, ref: string, issues: Issue[]): Tariff | null {
  const kind = "amount" in pays ? "amount" : "rate";
  const value = readLiteral("amount" in pays ? pays.amount : pays.rate, `${ref}/${kind}`, issues);
  return value === null ? null : { name, ref: `${ref}/${kind}`, kind, value };
}

/** The record that a credit is of: the one that it takes back, or its own. */
export function recordOf({ refundOf, recordId }: ReadCredit): string {
  return refundOf ?? recordId;
}
