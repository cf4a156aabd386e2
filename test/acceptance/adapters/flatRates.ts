import { type CommissionComponent, compilePlan, compileProgram, type Plan, type Step } from "attainment";
import {
  type Adapters,
  type Answer,
  type Facts,
  fractionOf,
  openText,
  type Row,
  roundingIn,
  rowsOf,
  textOf,
} from "../units.js";

/**
 * One rate on what was sold (theodortrampe, nneessen, ERPNext, CommissionKit, agencybrain), with a minimum, a maximum or
 * a multiplier on the pay, or for deals of some size alone. A return gives negative pay, unless a peer says that nothing
 * is due on what is not positive.
 */
export const flatRates: Adapters = {
  "flat-rate-commission": flatRate,
  "floor-and-cap": onSale,
  "deal-size-gate": onSale,
  "team-multiplier": multiplied,
};

function rateOf({ rate_pct: percent, rate, base_rate: base }: Row): string {
  return percent === undefined ? textOf(rate ?? base) : fractionOf(textOf(percent));
}

function planOf(parameters: Row, steps: readonly Step[] = []): Plan {
  const component: CommissionComponent = {
    kind: "commission",
    id: "commission",
    measure: "sale",
    scale: {
      kind: "bands",
      mode: "graduated",
      negative: parameters.non_positive === undefined ? "mirror" : "zero",
      bands: [{ from: "0", rate: rateOf(parameters) }],
    },
    steps,
  };
  const rounding = openText(parameters.rounding);
  return {
    kind: "plan",
    id: "flat",
    currency: "USD",
    ...(rounding?.startsWith("half") === true ? { rounding: roundingIn(rounding) } : {}),
    components: [component],
  };
}

function pay(plan: Plan, sale: string): string | null {
  return compilePlan(plan).evaluate({ period: "2026-01", measures: { sale } }).value;
}

function flatRate({ parameters, input }: Facts): Answer {
  if (input.lines !== undefined) return eligibleLines(parameters, rowsOf(input.lines));
  const factor = openText(parameters.plan_multiplier) ?? "1";
  const sale = textOf(input.sale ?? input.revenue ?? input.premium ?? input.base ?? input.annual_premium);
  return { commission: pay(planOf(parameters, [{ id: "plan", kind: "multiply", by: factor }]), sale) };
}

/** Only lines that are flagged count. */
function eligibleLines(parameters: Row, lines: readonly Row[]): Answer {
  const where = { field: "eligible", is: true };
  const program = compileProgram({
    kind: "program",
    id: "eligible",
    measures: [
      { id: "sale", unit: "money", from: "lines", where, sum: "amount", person: "ownerId", date: "date" },
    ],
    plans: [planOf(parameters)],
  });
  const records = lines.map(({ amount = null, eligible }, index) => ({
    id: `line ${index}`,
    ownerId: "rep",
    date: "2026-01-15",
    amount: textOf(amount),
    eligible: eligible === true,
  }));
  const close = program.evaluate({ period: "2026-01", people: [{ id: "rep" }], records: { lines: records } });
  const [person] = close.people;
  return {
    commission: close.value,
    eligible: person?.measures.find(({ id }) => id === "sale")?.value ?? null,
  };
}

function onSale({ parameters, input }: Facts): Answer {
  const { min, max, min_sale: least, max_sale: most } = parameters;
  const [floor, cap] = [openText(min), openText(max)];
  const [from, to] = [openText(least), openText(most)];
  const steps: Step[] = [];
  if (from !== undefined)
    steps.push({ id: "least", kind: "gate", when: { field: "sale", lt: from }, set: "0" });
  if (to !== undefined) steps.push({ id: "most", kind: "gate", when: { field: "sale", gt: to }, set: "0" });
  if (floor !== undefined) steps.push({ id: "floor", kind: "floor", at: floor });
  if (cap !== undefined) steps.push({ id: "cap", kind: "cap", at: cap });
  return { commission: pay(planOf(parameters, steps), textOf(input.sale)) };
}

/** A multiplier of the team on pay that was earned. */
function multiplied({ parameters, input }: Facts): Answer {
  const steps: readonly Step[] = [{ id: "team", kind: "multiply", by: textOf(parameters.multiplier) }];
  return { payout: pay(planOf({ rate: "1" }, steps), textOf(input.base)) };
}
