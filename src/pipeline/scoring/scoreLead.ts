import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  isZeroFraction,
  multiplyFractions,
  roundFraction,
  subtractFractions,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import type { RawAmount } from "../../kernel/trace/index.js";
import type { LeadRule } from "./leadRule.js";
import type { LeadScope, Share } from "./leadScope.js";
import { firstStageOf, type Sign, signsOf } from "./leadSigns.js";
import type { ReadLead } from "./readLeads.js";
import type { LeadScore } from "./types.js";

/** Why a lead has no score. */
export type LeadScoreReason = "no_won_leads" | "no_lost_leads" | "no_evidence" | "missing_stage";

/** What leads come to before anything is known of them, as it was counted or given. */
export interface Prior {
  readonly counted: Share | null;
  readonly won: Fraction;
  readonly lost: Fraction;
}

/** A score with how it came about. */
export interface ScoredLead {
  readonly scope: LeadScope;
  readonly signs: readonly Sign[];
  readonly prior: Prior | null;
  /** The product of the prior and all signs, of a lead that is won, and of one that is lost. */
  readonly products: Share | null;
  readonly rounded: RawAmount | null;
  readonly score: RawAmount | null;
  readonly rule: LeadScore["rule"];
  readonly reason: LeadScoreReason | null;
}

const HUNDRED = wholeFraction(100);
const NOTHING = wholeFraction(0);

/** Scores a lead by the leads of its team, or by all. */
export function scoreLead(
  lead: ReadLead,
  rule: LeadRule,
  scopeOf: (team: string | null) => LeadScope,
): ScoredLead {
  const scope = scopeOf(lead.team);
  const signs = signsOf(lead, rule, scope);
  const { sample } = scope;
  const reason = sample.won === 0 ? "no_won_leads" : sample.lost === 0 ? "no_lost_leads" : null;
  const prior = reason === null ? priorOf(rule, scope) : null;
  const head = { scope, signs, prior, products: null, rounded: null, score: null, rule: undefined };
  const decided = decide(lead, rule);
  if (decided !== null) return { ...head, ...decided };
  if (prior === null) return { ...head, reason: reason ?? "no_evidence" };
  const products = signs.reduce<Share>(
    (share, { said }) =>
      said === null
        ? share
        : {
            won: multiplyFractions(share.won, divideFractions(said.counted.won, said.total.won)),
            lost: multiplyFractions(share.lost, divideFractions(said.counted.lost, said.total.lost)),
          },
    prior,
  );
  const both = addFractions(products.won, products.lost);
  if (isZeroFraction(both)) return { ...head, reason: "no_evidence" };
  const rounded = roundedScore(divideFractions(multiplyFractions(HUNDRED, products.won), both), rule);
  return { ...head, products, rounded, score: clamped(rounded, rule), reason: null };
}

/** What needs no counting: a stage that is won, and none where the scoring says what that means. */
function decide(
  { stageId }: ReadLead,
  rule: LeadRule,
): Pick<ScoredLead, "rounded" | "score" | "rule" | "reason"> | null {
  const { stages } = rule;
  if (stages === null) return null;
  if (stageId !== null) {
    if (!stages.won.has(stageId)) return null;
    const sure = roundedScore(HUNDRED, rule);
    return { rounded: sure, score: sure, rule: "won_stage", reason: null };
  }
  if (stages.missing === "skip") return null;
  if (stages.missing === "refuse")
    return { rounded: null, score: null, rule: undefined, reason: "missing_stage" };
  const none = roundedScore(NOTHING, rule);
  return { rounded: none, score: none, rule: "missing_stage", reason: null };
}

/** Null where the first stage was never counted. */
function priorOf(rule: LeadRule, scope: LeadScope): Prior | null {
  if (typeof rule.prior === "object") {
    const { won } = rule.prior;
    return { counted: null, won, lost: subtractFractions(wholeFraction(1), won) };
  }
  const { won, lost } = scope.sample;
  const counted =
    rule.prior === "leads"
      ? { won: wholeFraction(won), lost: wholeFraction(lost) }
      : firstStageOf(rule, scope);
  if (counted === null) return null;
  const all = addFractions(counted.won, counted.lost);
  if (isZeroFraction(all)) return null;
  return {
    counted: { won: counted.won, lost: counted.lost },
    won: divideFractions(counted.won, all),
    lost: divideFractions(counted.lost, all),
  };
}

function roundedScore(score: Fraction, { rounding }: LeadRule): RawAmount {
  return { exact: fractionOf(roundFraction(score, rounding)), fixed: rounding.places };
}

function clamped(score: RawAmount, { clamp }: LeadRule): RawAmount {
  if (clamp === null) return score;
  const { fixed = 0 } = score;
  if (compareFractions(score.exact, clamp.most) > 0) return { exact: clamp.most, fixed };
  return compareFractions(score.exact, clamp.least) < 0 ? { exact: clamp.least, fixed } : score;
}
