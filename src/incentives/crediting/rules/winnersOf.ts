import type { CreditingScene, FlatRecord, PayeeRule, RollupRule } from "../creditingFunction.js";
import type { Crediting } from "../types.js";

/** The rules that won; `isTied` where one of them is as good as one that did not. */
export interface Winners {
  readonly rules: readonly PayeeRule[];
  readonly isTied: boolean;
}

type Precedence = NonNullable<Crediting["precedence"]>;

/** Puts rules in the order in which they win. */
export function inOrder<Rule extends PayeeRule>(
  rules: readonly Rule[],
  precedence: Precedence = {},
): readonly Rule[] {
  return [...rules].sort((a, b) => order(a, b, precedence) || a.index - b.index);
}

/** The first rules that fit a record, as many as may win. */
export function winnersOf(
  ordered: readonly PayeeRule[],
  record: FlatRecord,
  planDate: string,
  shares: CreditingScene["shares"],
  unsure: (PayeeRule | RollupRule)[],
  precedence: Precedence = {},
): Winners {
  const { winners = 1, ties } = precedence;
  const most = winners === "all" ? ordered.length : winners;
  const rules: PayeeRule[] = [];
  for (const rule of ordered) {
    const last = rules[most - 1];
    if (last !== undefined && (ties !== "refuse" || order(last, rule, precedence) !== 0)) break;
    if (!fits(rule, record, planDate, unsure)) continue;
    if (rule.stream !== null && rule.payees(record, shares) === null) continue;
    if (last !== undefined) return { rules, isTied: true };
    rules.push(rule);
  }
  return { rules, isTied: false };
}

/** Is the rule in force, and its condition met? */
export function fits(
  rule: PayeeRule | RollupRule,
  record: FlatRecord,
  planDate: string,
  unsure: (PayeeRule | RollupRule)[],
): boolean {
  if (rule.from !== null && planDate < rule.from) return false;
  if (rule.to !== null && planDate >= rule.to) return false;
  const verdict = rule.when === null ? "met" : rule.when.judge(record);
  if (verdict === "missing") unsure.push(rule);
  return verdict === "met";
}

/** Below zero where the first wins, zero where the two are as good. */
function order(a: PayeeRule, b: PayeeRule, { order: by }: Precedence): number {
  if (by === "specific" && a.tests !== b.tests) return b.tests - a.tests;
  return a.rank === b.rank ? 0 : a.rank < b.rank ? -1 : 1;
}
