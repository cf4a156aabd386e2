import {
  add,
  type Condition,
  compileMeasures,
  compileScale,
  compileSteps,
  type Step,
} from "attainment/kernel";
import {
  type Adapters,
  type Answer,
  type Facts,
  fractionOf,
  openText,
  positioned,
  textOf,
  textsOf,
} from "../units.js";

/** A percentage and a fixed fee per event, of which the first are free: by their number, or by their amount (Lago). */
export const freeQuotas: Adapters = {
  "percentage-with-free-quota": withFreeQuota,
  "per-transaction-floor-cap": perTransaction,
};

/**
 * The free number of events counts where it is reached first, and what they came to is free then; else the free amount.
 * Where there is no amount at all nothing is due.
 */
function withFreeQuota({ parameters, input }: Facts): Answer {
  const { rate_pct: percent, fixed_per_event: fee, free_amount: amount, running_total: totals } = parameters;
  const count = openText(parameters.free_events);
  const most = openText(amount) ?? "0";
  const { events, total } = freeEvents(textsOf(totals), most, count);
  const free = events === count && total !== null ? total : most;
  const base = textOf(input.amount_base);
  const due = compileSteps([{ id: "nothing", kind: "gate", when: { field: "base", equals: "0" }, set: "0" }]);
  const fees = above(events, textOf(fee)).evaluate(textOf(input.events)).value;
  const variable = textOf(above(free, fractionOf(textOf(percent))).evaluate(base).value);
  const fixed = textOf(due.evaluate(textOf(fees), { measures: { base } }).value);
  return { variable, fixed, amount: add(variable, fixed) };
}

/** How many of the first events are free, and what they came to. */
function freeEvents(totals: readonly string[], most: string, count: string | undefined) {
  const within: Condition[] = [{ field: "total", lte: most }];
  if (count !== undefined) within.push({ field: "position", lte: count });
  const free = { from: "events", where: { all: within }, person: "ownerId", date: "date" };
  const { people } = compileMeasures([
    { id: "events", unit: "count", ...free, count: true },
    { id: "total", unit: "money", ...free, max: "total" },
  ]).evaluate({
    period: "2026-01",
    people: ["payer"],
    records: { events: positioned(totals, "2026-01-15") },
  });
  const of = (name: string) => people[0]?.measures.find(({ id }) => id === name)?.value ?? null;
  return { events: of("events") ?? "0", total: of("total") };
}

/** A rate on what lies above what is free. */
function above(free: string, rate: string) {
  const bands = [{ from: free, rate }];
  return compileScale({ kind: "bands", mode: "graduated", bands });
}

/** A minimum and a maximum per transaction, the fixed fee within them; what is free in full has neither. */
function perTransaction({ parameters, input }: Facts): Answer {
  const { rate_pct: percent, min, max, fixed, free_amount: amount } = parameters;
  const free = textOf(amount);
  const steps: readonly Step[] = [
    { id: "fixed", kind: "add", amount: textOf(fixed) },
    { id: "min", kind: "floor", at: textOf(min) },
    { id: "max", kind: "cap", at: textOf(max) },
    { id: "free", kind: "gate", when: { field: "paid", equals: "0" }, set: "0" },
  ];
  const [fees, units, each] = [
    above(free, fractionOf(textOf(percent))),
    above(free, "1"),
    compileSteps(steps),
  ];
  let [before, sum] = ["0", "0"];
  for (const value of textsOf(input.values)) {
    const after = add(before, value);
    const measures = { paid: units.difference(before, after) };
    sum = add(sum, textOf(each.evaluate(fees.difference(before, after), { measures }).value));
    before = after;
  }
  return { amount: sum };
}
