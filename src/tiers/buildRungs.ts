import { buildCondition, type ConditionFunction } from "../kernel/condition/index.js";
import { decimalIssue, type Fraction, fractionOf, ONE, parseDecimal } from "../kernel/decimal/index.js";
import type { Condition, DecimalLiteral } from "../kernel/index.js";
import { type DocumentCode, type Issue, issueOf, quoted, type Result } from "../kernel/issue/index.js";
import type { LadderDocumentCode } from "./codes.js";
import type { Rung, Rungs } from "./rung.js";
import type { Ladder, Tier } from "./types.js";
import { unknownTier } from "./unknownTier.js";

/** The rungs of a ladder, or every fault of its document. */
export function buildRungs(document: Ladder, ref: string): Result<Rungs> {
  const issues: Issue[] = [];
  const { id, tiers, startTierId } = document;
  const rungs = tiers.map((tier, index) => buildRung(tier, id, index + 1, `${ref}/tiers/${index}`, issues));
  const protection = build(document.protectedWhen, `${ref}/protectedWhen`, `${id}#protected`, issues);
  for (const issue of sharedIds(tiers, ref)) issues.push(issue);
  const start = startTierId === undefined ? rungs[0] : rungs.find(({ tier }) => tier.id === startTierId);
  if (start === undefined)
    issues.push(unknownTier("tiers.unknown_tier", startTierId ?? "", `${ref}/startTierId`));
  if (start === undefined || issues.length > 0) return { ok: false, issues };
  const { promoteAfter = 2, minimumPeriods = 2, demoteAfter = 2, improvementDays = 90 } = document;
  const choices = { promoteAfter, minimumPeriods, demoteAfter, improvementDays };
  return { ok: true, data: { document, ref, rungs, start, protection, ...choices } };
}

function buildRung(tier: Tier, ladderId: string, position: number, ref: string, issues: Issue[]): Rung {
  const id = `${ladderId}.${tier.id}`;
  const { quotaFactor, rateFactor } = tier.grants ?? {};
  return {
    tier,
    position,
    ref,
    enter: build(tier.enter, `${ref}/enter`, `${id}.enter`, issues),
    stay: build(tier.stay, `${ref}/stay`, `${id}.stay`, issues),
    quotaFactor: readFactor(quotaFactor, `${ref}/grants/quotaFactor`, issues),
    rateFactor: readFactor(rateFactor, `${ref}/grants/rateFactor`, issues),
  };
}

function build(
  condition: Condition | undefined,
  ref: string,
  id: string,
  issues: Issue[],
): ConditionFunction | null {
  if (condition === undefined) return null;
  const built = buildCondition(condition, ref, id);
  if (!built.ok) for (const issue of built.issues) issues.push(issue);
  return built.ok ? built.data : null;
}

function readFactor(literal: DecimalLiteral | undefined, path: string, issues: Issue[]): Fraction {
  if (literal === undefined) return fractionOf(ONE);
  const decimal = parseDecimal(literal);
  if (typeof decimal === "string") {
    issues.push(decimalIssue(decimal, literal, path));
  } else if (decimal.units < 0) {
    const message = "A factor that a tier grants is below zero. Write zero or more.";
    issues.push(issueOf<LadderDocumentCode>("tiers.negative_factor", path, message));
  } else {
    return fractionOf(decimal);
  }
  return fractionOf(ONE);
}

function sharedIds(tiers: readonly Tier[], ref: string): readonly Issue[] {
  const seen = new Set<string>();
  return tiers.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const message = `The id ${quoted(id)} is taken. Give each tier its own.`;
    const path = `${ref}/tiers/${index}/id`;
    return [issueOf<DocumentCode>("document.duplicate_id", path, message, { id: id.slice(0, 80) })];
  });
}
