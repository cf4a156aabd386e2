import {
  addFractions,
  divideFractions,
  type Fraction,
  formatFraction,
  isZeroFraction,
  subtractFractions,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import type { FieldRule, LeadRule } from "./leadRule.js";
import type { LeadScope, Share } from "./leadScope.js";
import type { ReadLead } from "./readLeads.js";
import type { LeadSign, LeadSignReason } from "./types.js";

/** What one value of a lead says; `counted` and `total` are null where it says nothing. */
export interface Sign {
  readonly id: string;
  readonly title: string | undefined;
  readonly ref: string;
  readonly value: string | null;
  readonly isStage: boolean;
  readonly said: { readonly counted: Share; readonly total: Share } | null;
  readonly reason: LeadSignReason | null;
}

/** The counts of the first stage: every closed lead was in it. */
export function firstStageOf({ stages }: LeadRule, { fields }: LeadScope): Share | null {
  const [first] = stages?.ids ?? [];
  if (stages === null || first === undefined) return null;
  return fields.get(stages.field)?.values.get(first) ?? null;
}

/** What each value of a lead says: its stage first, then its fields in the order of the document. */
export function signsOf(lead: ReadLead, rule: LeadRule, scope: LeadScope): readonly Sign[] {
  return [
    ...stageSign(lead, rule, scope),
    ...rule.fields.flatMap((field, index) => fieldSigns(field, lead.values[index] ?? [], scope)),
  ];
}

function stageSign({ stageId }: ReadLead, rule: LeadRule, scope: LeadScope): readonly Sign[] {
  const { stages } = rule;
  if (stages === null) return [];
  const head = { id: stages.field, title: undefined, ref: "/stages", value: stageId, isStage: true };
  const nothing = (reason: LeadSignReason) => [{ ...head, said: null, reason }];
  if (stageId === null) return nothing("unset");
  const counted = scope.fields.get(stages.field)?.values.get(stageId);
  const total = firstStageOf(rule, scope);
  if (counted === undefined || total === null) return nothing("unseen_value");
  return isAnswerable(total) ? [{ ...head, said: { counted, total }, reason: null }] : nothing("no_counts");
}

function fieldSigns(field: FieldRule, values: readonly string[], scope: LeadScope): readonly Sign[] {
  const { id, title, ref, unset, minimum } = field;
  const known = scope.fields.get(id);
  const own: readonly (string | null)[] = values.length === 0 ? [null] : values;
  return own.map((value): Sign => {
    const head = { id, title, ref, value, isStage: false };
    if (value === null && unset === "skip") return { ...head, said: null, reason: "unset" };
    const counted = known?.values.get(value);
    if (known === undefined || counted === undefined) return { ...head, said: null, reason: "unseen_value" };
    if (counted.counted < minimum) return { ...head, said: null, reason: "too_few_leads" };
    if (!isAnswerable(known.total)) return { ...head, said: null, reason: "no_counts" };
    return { ...head, said: { counted, total: known.total }, reason: null };
  });
}

function isAnswerable({ won, lost }: Share): boolean {
  return !isZeroFraction(won) && !isZeroFraction(lost);
}

/** A sign as results tell it. */
export function signResult({ id, title, value, said, isStage, reason }: Sign): LeadSign {
  const head = { id, ...(title === undefined ? {} : { title }), value };
  const nothing = { won: null, lost: null, wonTotal: null, lostTotal: null, score: null };
  if (said === null) return { ...head, ...nothing, ...(reason === null ? {} : { reason }) };
  const { counted, total } = said;
  return {
    ...head,
    won: formatFraction(counted.won),
    lost: formatFraction(counted.lost),
    wonTotal: formatFraction(total.won),
    lostTotal: formatFraction(total.lost),
    score: formatFraction(scoreOf(counted, total, isStage)),
  };
}

/** How much a sign speaks for a lead. */
function scoreOf(counted: Share, total: Share, isStage: boolean): Fraction {
  const won = divideFractions(counted.won, total.won);
  const lost = divideFractions(counted.lost, total.lost);
  if (isStage) return subtractFractions(wholeFraction(1), lost);
  const both = addFractions(won, lost);
  return isZeroFraction(both)
    ? divideFractions(wholeFraction(1), wholeFraction(2))
    : divideFractions(won, both);
}
