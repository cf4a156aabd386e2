import { buildCondition } from "../../kernel/condition/index.js";
import { compareFractions, type Fraction, fractionOf, ONE, readLiteral } from "../../kernel/decimal/index.js";
import { type Issue, issueOf, type Result } from "../../kernel/issue/index.js";
import type { AwardFunction } from "./awardFunction.js";
import type { AwardsCode } from "./codes.js";
import type { AwardRules } from "./types.js";

/** Builds an award whose document has passed its schema; `ref` is its JSON pointer in the outermost document. */
export function buildAward(document: AwardRules, ref: string): Result<AwardFunction> {
  const { measure, votes, winners, share, tieBreak = [] } = document;
  const issues: Issue[] = [];
  if ((measure === undefined) === (votes === undefined)) {
    const message = "An award is decided either by a measure or by votes. Write exactly one of them.";
    issues.push(issueOf<AwardsCode>("tiers.measure_or_votes", ref, message));
  }
  if (votes !== undefined && document.best !== undefined) {
    const message = "The most votes win: `best` is for a measure. Leave it out.";
    issues.push(issueOf<AwardsCode>("tiers.best_of_votes", `${ref}/best`, message));
  }
  if (winners !== undefined && share !== undefined) {
    const message = "An award names both a number of winners and a share. Write one of them.";
    issues.push(issueOf<AwardsCode>("tiers.winners_or_share", `${ref}/share`, message));
  }
  const ratio = share === undefined ? null : readShare(share, `${ref}/share`, issues);
  const eligible =
    document.eligible && buildCondition(document.eligible, `${ref}/eligible`, `${document.id}#eligible`);
  if (eligible?.ok === false) issues.push(...eligible.issues);
  if (issues.length > 0) return { ok: false, issues };
  const condition = eligible?.ok === true ? eligible.data : null;
  const named = [measure ?? [], ...tieBreak.map(({ field }) => field)].flat();
  const needs = {
    measures: Object.freeze([...new Set(named)].sort()),
    fields: Object.freeze(condition?.fields ?? []),
  };
  return {
    ok: true,
    data: Object.freeze({ document, eligible: condition, share: ratio, needs: Object.freeze(needs) }),
  };
}

function readShare(literal: string | number, path: string, issues: Issue[]): Fraction | null {
  const share = readLiteral(literal, path, issues);
  if (share === null) return null;
  if (share.numerator.units >= 0 && compareFractions(share, fractionOf(ONE)) <= 0) return share;
  const message = 'The share of winners is not from 0 to 1. Write a fraction, such as "0.15".';
  issues.push(issueOf<AwardsCode>("tiers.winning_share_out_of_range", path, message));
  return null;
}
