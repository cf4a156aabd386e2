import { comparison, formatDecimal, ONE } from "../../kernel/decimal/index.js";
import { type Issue, issueOf, quoted, type Severity } from "../../kernel/issue/index.js";
import type { CreditingCode } from "./codes.js";
import type { CreditingFunction, PayeeRule, RollupRule } from "./creditingFunction.js";

type Rule = PayeeRule | RollupRule;

/** What is allowed in the rules of a document and probably not meant. */
export function lintRules(crediting: CreditingFunction, rules: readonly Rule[]): readonly Issue[] {
  return [
    ...unreachable(crediting),
    ...noFallback(crediting),
    ...equalRanks(crediting),
    ...unusedMeasures(crediting, rules),
    ...nothingToRollUp(crediting),
    ...partialShares(crediting),
  ];
}

function always(rule: Rule): boolean {
  return (
    rule.when === null &&
    rule.from === null &&
    rule.to === null &&
    (rule.kind === "rollup" || rule.stream === null)
  );
}

/** Rules that come after as many rules which always fit as may win. */
function unreachable({ primary, document }: CreditingFunction): readonly Issue[] {
  const { winners = 1 } = document.precedence ?? {};
  if (winners === "all") return [];
  let before = 0;
  return primary.flatMap((rule) => {
    const isLate = before >= winners;
    if (always(rule)) before += 1;
    if (!isLate) return [];
    const message = `The rule ${quoted(rule.id)} never wins, because rules before it always fit. Reorder them, or raise winners.`;
    return [issue("crediting.unreachable_rule", rule.ref, message, rule.id, "warning")];
  });
}

function noFallback({ primary, ref }: CreditingFunction): readonly Issue[] {
  if (primary.length === 0 || primary.some(always)) return [];
  const message =
    "Each rule for owners and splits has a condition, so that a record may fit none and is listed. Add a rule without one, if that is not meant.";
  return [issue("crediting.no_fallback", `${ref}/rules`, message, "", "hint")];
}

function equalRanks({ primary, document }: CreditingFunction): readonly Issue[] {
  if (document.precedence?.ties === "refuse") return [];
  const isSpecific = document.precedence?.order === "specific";
  return primary.flatMap((rule, index) => {
    const before = primary[index - 1];
    const isSame = before?.rank === rule.rank && Number.isFinite(rule.rank);
    if (!isSame || (isSpecific && before?.tests !== rule.tests)) return [];
    const message = `The rules ${quoted(before?.id ?? "")} and ${quoted(rule.id)} have one rank, so that the order of the document decides. Give each its own.`;
    return [issue("crediting.equal_ranks", `${rule.ref}/rank`, message, rule.id, "hint")];
  });
}

function unusedMeasures({ measures }: CreditingFunction, rules: readonly Rule[]): readonly Issue[] {
  const used = new Set(rules.flatMap(({ gives }) => gives.map(({ measure }) => measure)));
  return measures.flatMap(({ id, ref }, index) => {
    if (used.has(index)) return [];
    const message = `No rule credits the measure ${quoted(id)}. Name it in one, or remove it.`;
    return [issue("crediting.unused_measure", ref, message, id, "warning")];
  });
}

function nothingToRollUp({ primary, overlays, rollups }: CreditingFunction): readonly Issue[] {
  return rollups.flatMap((rule) => {
    const below = [...primary, ...overlays].filter(({ kind }) =>
      rule.of.has(kind === "owner" ? "direct" : kind),
    );
    const credited = new Set(below.flatMap(({ gives }) => gives.map(({ measure }) => measure)));
    if (rule.gives.some(({ measure }) => credited.has(measure))) return [];
    const message = `The rule ${quoted(rule.id)} rolls up measures that nobody below is credited with. Add a rule for owners or splits.`;
    return [issue("crediting.nothing_to_roll_up", rule.ref, message, rule.id, "warning")];
  });
}

function partialShares({ primary, measures }: CreditingFunction): readonly Issue[] {
  return primary.flatMap((rule) =>
    rule.gives.flatMap(({ measure, share }) => {
      if (share === null || comparison(share, ONE) === 0) return [];
      const { id = "" } = measures[measure] ?? {};
      const message = `The rule ${quoted(rule.id)} credits ${formatDecimal(share)} of each record in ${quoted(id)}, not all of it. Write 1 if that is not meant.`;
      return [issue("crediting.partial_share", `${rule.ref}/measures`, message, rule.id, "hint")];
    }),
  );
}

function issue(code: CreditingCode, path: string, message: string, id: string, severity: Severity): Issue {
  return issueOf<CreditingCode>(code, path, message, id === "" ? {} : { id: id.slice(0, 80) }, severity);
}
