import {
  type CommissionComponent,
  type Condition,
  compilePlan,
  type LumpSumComponent,
  type Step,
} from "attainment";
import {
  type Adapters,
  type Answer,
  descending,
  type Facts,
  fractionOf,
  openText,
  type Row,
  rowOf,
  rowsOf,
  textOf,
} from "../units.js";

/**
 * Several rules for one deal: the first in rank whose conditions all hold pays (nikki, Mercur, OCA), or all of them pay,
 * each within its own maximum. Where none holds, nothing is due. Ranges of a rule hold both their ends.
 */
export const rules: Adapters = {
  "rule-precedence": ({ parameters, input }) => first(ranked(rowsOf(parameters.rules)), input),
  "rule-specificity": specific,
  "volume-rate-table": ({ parameters, input }) =>
    first(rowsOf(parameters.rules ?? parameters.sections), input),
  "rule-stacking": ({ parameters, input }) =>
    answer(rowsOf(parameters.rules).map(conditionOf), parameters.rules, input),
  "flat-amount-per-deal": ({ parameters, input }) => first([{ flat: textOf(parameters.amount) }], input),
  "flat-amount-per-currency": perCurrency,
  "commission-by-discount-band": byDiscount,
};

/** What nikki ranks above what: a rule of a project or a client above one of a tier, and that above the default. */
const RANKS = ["PROJECT_SPECIFIC", "CUSTOMER_SPECIFIC", "CUSTOMER_TIER", "DEFAULT"];
const LEVELS = ["variant", "product", "category", "global"];

function ranked(rows: readonly Row[]): readonly Row[] {
  return RANKS.flatMap((rank) => rows.filter(({ priority }) => priority === rank));
}

/** The more conditions a rate has, the more specific it is (Mercur); or by the level of its item (OCA). */
function specific({ parameters, input }: Facts): Answer {
  if (parameters.rates !== undefined) {
    const rates = descending(rowsOf(parameters.rates), (row) => Object.keys(rowOf(row.rules)).length);
    return first(rates, input);
  }
  const items = rowsOf(parameters.items);
  const ordered = LEVELS.flatMap((level) => items.filter((item) => item.level === level));
  return first(ordered, { ...input, level: input.most_specific_match ?? null });
}

/** Each rule applies where its own conditions hold and those of no rule before it do. */
function first(rows: readonly Row[], input: Row): Answer {
  const own = rows.map(conditionOf);
  const whens = own.map(
    (when, index): Condition => ({ all: [when, ...own.slice(0, index).map((not) => ({ not }))] }),
  );
  return answer(whens, rows, input);
}

/** The conditions of a rule: its range, and the attributes that it is for. */
function conditionOf({ min, max, from, to, tier, client, level, rules: fields }: Row): Condition {
  const [least, most] = [openText(min ?? from), openText(max ?? to)];
  const named = Object.entries({ ...(fields === undefined ? {} : rowOf(fields)), tier, client, level });
  const conditions: Condition[] = [{ field: "sale", exists: true }];
  // A rule of stacked ones has a maximum for its pay, and no range.
  if (least !== undefined) conditions.push({ field: "sale", gte: least });
  if (least !== undefined && most !== undefined) conditions.push({ field: "sale", lte: most });
  for (const [field, value] of named) {
    if (value !== undefined) conditions.push({ field, is: textOf(value) });
  }
  return { all: conditions };
}

function answer(whens: readonly Condition[], json: Facts["input"][string] | undefined, input: Row): Answer {
  const { sale, base, subtotal, ...fields } = input;
  const components = rowsOf(json).map((row, index) => component(`rule ${index}`, row, whens[index]));
  const plan = compilePlan({ kind: "plan", id: "rules", currency: "USD", components });
  const attributes = Object.fromEntries(
    plan.inputs.filter((name) => name !== "sale").map((name) => [name, openText(fields[name]) ?? null]),
  );
  const measures = { sale: textOf(sale ?? base ?? subtotal) };
  return { commission: plan.evaluate({ period: "2026-01", measures, attributes }).value };
}

function component(
  id: string,
  row: Row,
  when: Condition | undefined,
): CommissionComponent | LumpSumComponent {
  const holds = when ?? { field: "sale", exists: true };
  const amount = openText(row.flat ?? row.fixed);
  if (amount !== undefined) return { kind: "lumpSum", id, amount, when: holds };
  const most = row.min === undefined && row.from === undefined ? openText(row.max) : undefined;
  const cap: readonly Step[] = most === undefined ? [] : [{ id: "cap", kind: "cap", at: most }];
  const gate: Step = { id: "rule", kind: "gate", when: { not: holds }, set: "0", whenMissing: "close" };
  const rate = fractionOf(textOf(row.rate_pct));
  const scale = { kind: "bands", mode: "graduated", bands: [{ from: "0", rate }] } as const;
  return { kind: "commission", id, measure: "sale", scale, steps: [...cap, gate] };
}

function perCurrency({ parameters, input }: Facts): Answer {
  const components = Object.entries(rowOf(parameters.values)).map(
    ([currency, amount]): LumpSumComponent => ({
      kind: "lumpSum",
      id: currency,
      amount: textOf(amount),
      when: { field: "currency", is: currency },
    }),
  );
  const plan = compilePlan({ kind: "plan", id: "fixed", currency: "USD", components });
  return {
    commission: plan.evaluate({ period: "2026-01", attributes: { currency: textOf(input.currency) } }).value,
  };
}

function byDiscount({ parameters, input }: Facts): Answer {
  const bands = rowsOf(parameters.bands);
  return first(bands, { sale: textOf(input.discount_pct) });
}
