import { compareFractions, fractionOf, ONE, readLiteral, ZERO } from "../../kernel/decimal/index.js";
import { duplicateIds, type Issue, issueOf, type Result } from "../../kernel/issue/index.js";
import type { Source } from "../accumulation/accumulator.js";
import { readSource } from "../accumulation/readSource.js";
import { lineRounding } from "../funds/readLineRounding.js";
import type { WholePayCode } from "./codes.js";
import type { PayPackageFunction } from "./payPackageFunction.js";
import type { PayPackage } from "./types.js";

/** Builds a pay package that has passed its schema; `ref` is its place in the outermost document. */
export function buildPayPackage(document: PayPackage, ref: string): Result<PayPackageFunction> {
  const issues: Issue[] = [];
  const rounding = lineRounding(document, ref, issues);
  const parts = document.parts.flatMap((part, index) => {
    const at = `${ref}/parts/${index}`;
    const amount = readSource(part.amount, `${at}/amount`, issues);
    const factors = (part.factors ?? []).map((factor, place) =>
      readSource(factor, `${at}/factors/${place}`, issues),
    );
    const sound = factors.flatMap((factor) => factor ?? []);
    return amount === null ? [] : [{ document: part, ref: at, amount, factors: sound }];
  });
  const deductions = (document.deductions ?? []).flatMap((deduction, index) => {
    const at = `${ref}/deductions/${index}`;
    const amount = readSource(deduction.amount, `${at}/amount`, issues);
    if (amount !== null && isNegative(amount)) issues.push(negativeDeduction(`${at}/amount`));
    return amount === null ? [] : [{ document: deduction, ref: at, amount }];
  });
  issues.push(...sharedIds(document, ref));
  const limit = readLimit(document, ref, issues);
  const figure = readSource(document.market?.figure, `${ref}/market/figure`, issues);
  const market = figure === null ? null : { figure, compares: document.market?.compares ?? "salary" };
  if (issues.length > 0) return { ok: false, issues };
  const sources = [
    ...parts.flatMap(({ amount, factors }) => [amount, ...factors]),
    ...deductions.map(({ amount }) => amount),
    ...[limit?.floor, market?.figure].flatMap((source) => source ?? []),
  ];
  const names = sources.flatMap((source) => ("measure" in source ? [source.measure] : []));
  const measures = Object.freeze([...new Set(names)].sort());
  const needs = { measures, fields: [] };
  return { ok: true, data: { document, ref, needs, rounding, parts, deductions, limit, market } };
}

const NOTHING = fractionOf(ZERO);
const WHOLE = fractionOf(ONE);

function readLimit({ limit }: PayPackage, ref: string, issues: Issue[]): PayPackageFunction["limit"] {
  if (limit === undefined) return null;
  const at = `${ref}/limit`;
  const share = limit.share === undefined ? null : readLiteral(limit.share, `${at}/share`, issues);
  const floor = readSource(limit.floor, `${at}/floor`, issues);
  if (share !== null && (compareFractions(share, NOTHING) < 0 || compareFractions(share, WHOLE) > 0))
    issues.push(badLimit(`${at}/share`));
  if (floor !== null && isNegative(floor)) issues.push(badLimit(`${at}/floor`));
  return { share, floor, ref: at };
}

function isNegative(source: Source): boolean {
  return "constant" in source && compareFractions(source.constant, NOTHING) < 0;
}

/** Parts and deductions are lines of one result, so that their ids must differ. */
function sharedIds({ parts, deductions = [] }: PayPackage, ref: string): readonly Issue[] {
  const ids = parts.map(({ id }) => id);
  return [...duplicateIds(parts, `${ref}/parts`), ...duplicateIds(deductions, `${ref}/deductions`, ids)];
}

/** The fault of a deduction below zero. */
export function negativeDeduction(path: string): Issue<WholePayCode> {
  const message = "A deduction below zero would pay instead of take. Make it a part of the package.";
  return issueOf<WholePayCode>("incentives.negative_deduction", path, message);
}

function badLimit(path: string): Issue<WholePayCode> {
  const message =
    "A share of pay lies between 0 and 1, and what has to be left is zero or more. Write the share as a fraction, such as 0.2.";
  return issueOf<WholePayCode>("incentives.bad_deduction_limit", path, message);
}
