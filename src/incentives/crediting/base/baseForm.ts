import type { MeasureExpression } from "../../../kernel/index.js";
import type { CreditBase } from "../types.js";

/** A base as arithmetic over fields of the record: each `measure` is a field. */
export interface BaseForm {
  readonly isMoney: boolean;
  readonly expression: MeasureExpression;
  /** Fields that count as zero where they are missing. */
  readonly optional: readonly string[];
}

/** The field of a branch. It holds data, never a function, so that nothing takes a branch for a promise. */
const TAKEN = "then";

const NET_OF = ["tax", "discount", "returns"];

/** The amount that a plain base starts from, and the fields that it takes off. */
export function netOf(
  base: CreditBase,
): { readonly amount: string; readonly less: readonly string[] } | null {
  if (base.kind === "quantity") return { amount: base.field, less: [] };
  if (base.kind === "gross") return { amount: base.amount ?? "amount", less: [] };
  return base.kind === "net" ? { amount: base.amount ?? "amount", less: base.less ?? NET_OF } : null;
}

/** Writes a base out as arithmetic. */
export function baseForm(base: CreditBase): BaseForm {
  switch (base.kind) {
    case "net":
    case "gross":
    case "quantity":
      return plainForm(base);
    case "margin": {
      const pair = [field(base.price ?? "amount"), field(base.cost ?? "cost")] as const;
      return money({ subtract: pair });
    }
    case "contractValue":
      return money(contractValue(base));
    case "derived":
      return money(base.derive);
    case "count":
      return { isMoney: false, expression: { constant: "1" }, optional: [] };
  }
}

/** The margin as a ratio; of nothing there is none. */
export function marginRatio({ price = "amount", cost = "cost", ratio }: MarginBase): MeasureExpression {
  const under = ratio?.of === "cost" ? cost : price;
  return { divide: [{ subtract: [field(price), field(cost)] }, field(under)], whenZero: "null" };
}

type MarginBase = Extract<CreditBase, { readonly kind: "margin" }>;

function plainForm(base: CreditBase): BaseForm {
  const { amount = "", less = [] } = netOf(base) ?? {};
  const isRefused = base.kind === "net" && base.missing === "refuse";
  const expression: MeasureExpression =
    less.length === 0 ? field(amount) : { subtract: [field(amount), { add: less.map(field) }] };
  return { isMoney: base.kind !== "quantity", expression, optional: isRefused ? [] : less };
}

type ContractBase = Extract<CreditBase, { readonly kind: "contractValue" }>;

/** Multiplied before it is divided, so that a year of a total over three years is exact. */
function contractValue({ value, amount = "amount", amountOf, months = "months", underAYear }: ContractBase) {
  const [given, term] = [field(amount), field(months)];
  const total = {
    term: given,
    month: times(given, term),
    year: over(times(given, term), { constant: "12" }),
  }[amountOf];
  if (value === "total") return total;
  const annual = {
    year: given,
    month: times(given, { constant: "12" }),
    term: over(times(given, { constant: "12" }), term),
  }[amountOf];
  if (underAYear === "annualized") return annual;
  return { choose: [{ when: { field: months, lt: "12" }, [TAKEN]: total }], otherwise: annual };
}

function field(name: string): MeasureExpression {
  return { measure: name };
}

function times(a: MeasureExpression, b: MeasureExpression): MeasureExpression {
  return { multiply: [a, b] };
}

function over(a: MeasureExpression, b: MeasureExpression): MeasureExpression {
  return { divide: [a, b], whenZero: "null" };
}

function money(expression: MeasureExpression): BaseForm {
  return { isMoney: true, expression, optional: [] };
}
