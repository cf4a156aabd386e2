import {
  compareFractions,
  type Decimal,
  type Fraction,
  fractionOf,
  ONE,
  readLiteral,
  ZERO,
} from "../../kernel/decimal/index.js";
import { duplicateIds, type Issue, issueOf, quoted, type Result } from "../../kernel/issue/index.js";
import { readCurrencyPlaces } from "../../kernel/money/index.js";
import type { PartnerProgramCode } from "./codes.js";
import { isFiner, tooFineAmount } from "./fund/money.js";
import type { PartnerFunction, ReadFund } from "./partnerFunction.js";
import type { DevelopmentFund, PartnerProgram } from "./types.js";

/** Builds a program whose document has passed its schema; `ref` is its JSON pointer in the outermost document. */
export function buildPartnerProgram(document: PartnerProgram, ref: string): Result<PartnerFunction> {
  const { entitlements = [], tierIds } = document;
  const issues: Issue[] = [...duplicateIds(entitlements, `${ref}/entitlements`)];
  for (const [index, tierId] of tierIds.entries())
    if (tierIds.indexOf(tierId) < index) issues.push(duplicateTier(tierId, `${ref}/tierIds/${index}`));
  const read = entitlements.map((entitlement, index) => {
    const at = `${ref}/entitlements/${index}/byTier`;
    const rows = entitlement.byTier.map(({ tierId, quantity }) => ({
      tierId,
      number: quantity,
      name: "quantity",
    }));
    return { entitlement, byTier: readByTier(rows, tierIds, at, issues) };
  });
  const fund = document.fund === undefined ? null : readFund(document, document.fund, `${ref}/fund`, issues);
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, data: Object.freeze({ document, ref, entitlements: Object.freeze(read), fund }) };
}

interface TierRow {
  readonly tierId: string;
  readonly number: string | number;
  readonly name: string;
}

function readByTier(
  rows: readonly TierRow[],
  tierIds: readonly string[],
  path: string,
  issues: Issue[],
): ReadonlyMap<string, Decimal> {
  const byTier = new Map<string, Decimal>();
  for (const [index, { tierId, number, name }] of rows.entries()) {
    const at = `${path}/${index}`;
    if (!tierIds.includes(tierId)) issues.push(unknownPartnerTier(tierId, `${at}/tierId`));
    if (byTier.has(tierId)) issues.push(duplicateTier(tierId, `${at}/tierId`));
    byTier.set(tierId, readNumber(number, `${at}/${name}`, issues)?.numerator ?? ZERO);
  }
  return byTier;
}

function readFund(
  { currency, tierIds }: PartnerProgram,
  fund: DevelopmentFund,
  ref: string,
  issues: Issue[],
): ReadFund {
  const places = readCurrencyPlaces(currency, "/currency");
  const rows = (fund.grants ?? []).map(({ tierId, amount }) => ({ tierId, number: amount, name: "amount" }));
  const grants = readByTier(rows, tierIds, `${ref}/grants`, issues);
  for (const [index, { tierId }] of rows.entries()) {
    const amount = grants.get(tierId);
    if (amount !== undefined && isFiner(amount, places))
      issues.push(tooFineAmount(`${ref}/grants/${index}/amount`));
  }
  const rate = fund.accrual && readNumber(fund.accrual.rate, `${ref}/accrual/rate`, issues);
  const coverage = readNumber(fund.coverage ?? 1, `${ref}/coverage`, issues) ?? fractionOf(ONE);
  if (compareFractions(coverage, fractionOf(ONE)) > 0) issues.push(outOfRange(`${ref}/coverage`));
  if (fund.accrual === undefined && fund.grants === undefined) {
    const message =
      "The fund names neither an accrual nor grants, so that it has no money. Write one of them.";
    issues.push(issueOf<PartnerProgramCode>("tiers.fund_without_money", ref, message));
  }
  const accrual = fund.accrual === undefined || !rate ? null : { measure: fund.accrual.measure, rate };
  return { fund, places, accrual, grants, coverage };
}

function readNumber(literal: string | number, path: string, issues: Issue[]): Fraction | null {
  const number = readLiteral(literal, path, issues);
  if (number !== null && number.numerator.units < 0) issues.push(outOfRange(path));
  return number;
}

function outOfRange(path: string): Issue<PartnerProgramCode> {
  const message = "The number is below zero, or a coverage above 1. Correct it.";
  return issueOf<PartnerProgramCode>("tiers.partner_number_out_of_range", path, message);
}

/** The fault of a tier that the program does not list. */
export function unknownPartnerTier(tierId: string, path: string): Issue<PartnerProgramCode> {
  const message = `${quoted(tierId)} is no tier of the program. Name one of its tierIds.`;
  return issueOf<PartnerProgramCode>("tiers.unknown_partner_tier", path, message, {
    tierId: tierId.slice(0, 80),
  });
}

function duplicateTier(tierId: string, path: string): Issue<PartnerProgramCode> {
  const message = `The tier ${quoted(tierId)} stands twice here. Keep one of the two.`;
  return issueOf<PartnerProgramCode>("tiers.duplicate_partner_tier", path, message, {
    tierId: tierId.slice(0, 80),
  });
}
