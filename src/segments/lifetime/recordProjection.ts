import { divideFractions, type Fraction, fractionOf, subtractFractions } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { Projected } from "./projectCustomer.js";
import type { Projection } from "./readProjection.js";

const ID = "lifetimeValue";
const CUSTOMER = "/customers/0";

/** Records how the value of a customer comes about: its purchases month by month, discounted, their worth, the margin. */
export function recordProjection(trace: Tracer, projected: Projected, projection: Projection): void {
  const { worth, discounted, exact, value, result } = projected;
  const { months, margin, rounding } = projection;
  const note = result.reason;
  const mark = trace.mark();
  for (let month = 1; month <= months; month++) recordMonth(trace, month, projected, projection);
  const purchases = { id: `${ID}.purchases`, ref: CUSTOMER, value: discounted, unit: "count" };
  trace.node({ ...purchases, kind: "sum" }, mark);
  const inputs = [{ id: "worth", value: worth }];
  const spent = { id: `${ID}.worth`, ref: CUSTOMER, inputs, value: worth, unit: "money" };
  if (worth === null) trace.node({ ...spent, kind: "line", note });
  else trace.node({ ...spent, kind: "input" });
  recordConstant(trace, "margin", margin);
  trace.node({ id: `${ID}.exact`, kind: "product", ref: CUSTOMER, value: exact, unit: "money", note }, mark);
  const rounded = value === null ? null : { exact: fractionOf(value), fixed: rounding.places };
  const root = { id: ID, ref: CUSTOMER, rounding: { ...rounding }, value: rounded, unit: "money" };
  trace.node({ ...root, kind: "round", note }, mark);
}

/** The purchases of a month: those up to its end less those up to its start, over the discount. */
function recordMonth(trace: Tracer, month: number, { upTo }: Projected, { discounts }: Projection): void {
  const id = `${ID}.month${month}`;
  const mark = trace.mark();
  const [end, start, discount] = [upTo[month], upTo[month - 1], discounts[month]];
  if (end === undefined || start === undefined || discount === undefined) return;
  const input = (name: string, value: Fraction) =>
    trace.node({ id: `${id}.${name}`, kind: "input", ref: CUSTOMER, inputs: [{ id: name, value }], value });
  input("upToEnd", end);
  input("upToStart", start);
  const bought = subtractFractions(end, start);
  trace.node({ id: `${id}.bought`, kind: "difference", ref: CUSTOMER, value: bought }, mark);
  recordConstant(trace, `month${month}.discount`, discount, "monthlyDiscountRate");
  trace.node({ id, kind: "quotient", ref: CUSTOMER, value: divideFractions(bought, discount) }, mark);
}

function recordConstant(trace: Tracer, name: string, value: Fraction, option: string = name): void {
  trace.node({ id: `${ID}.${name}`, kind: "constant", ref: `/options/${option}`, params: { value }, value });
}
