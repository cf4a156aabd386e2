import { add, compilePlan, type Plan, type ResidualMonths } from "attainment";
import {
  type Adapters,
  type Answer,
  countOf,
  type Facts,
  fractionOf,
  monthsTo,
  openText,
  type Row,
  rowsOf,
  textOf,
} from "../units.js";

/** Residuals by the month that a client is in, and a share of what is charged once at the start (kleegr). */
export const residuals: Adapters = { "residual-schedule": residual };

const STARTED = "2026-01-01";

function monthsOf({ from_month: from, to_month: to, value, kind }: Row): ResidualMonths {
  const end = openText(to);
  const pay = kind === "fixed" ? { amount: textOf(value) } : { rate: fractionOf(textOf(value)) };
  return { from: countOf(from), ...(end === undefined ? {} : { to: countOf(end) }), ...pay };
}

function planOf(parameters: Row): Plan {
  const setup = openText(parameters.setup_pct);
  return {
    kind: "plan",
    id: "client",
    currency: "USD",
    components: [
      {
        kind: "residual",
        id: "residual",
        measure: "monthly",
        schedule: rowsOf(parameters.rules).map(monthsOf),
      },
      {
        kind: "commission",
        id: "setup",
        measure: "setupFee",
        scale: {
          kind: "bands",
          mode: "graduated",
          bands: [{ from: "0", rate: setup === undefined ? "0" : fractionOf(setup) }],
        },
      },
    ],
  };
}

function residual({ parameters, input }: Facts): Answer {
  const plan = compilePlan(planOf(parameters));
  const setupFee = openText(input.setup_fee) ?? "0";
  const statements = monthsTo(STARTED, countOf(input.month ?? input.months)).map((period) =>
    plan.evaluate({
      period,
      measures: { setupFee },
      credits: [
        {
          id: period,
          measure: "monthly",
          date: `${period}-01`,
          amount: textOf(input.monthly),
          recordId: "client",
          fields: { startedOn: STARTED },
        },
      ],
    }),
  );
  const [last] = [...statements].reverse();
  const lineOf = (id: string) => last?.lines.find((line) => line.id === id)?.value ?? null;
  const all = statements.map(({ value }) => textOf(value)).reduce((sum, value) => add(sum, value), "0");
  const isOneMonth = input.months === undefined;
  return {
    commission: lineOf("residual"),
    setup: lineOf("setup"),
    total: isOneMonth ? (last?.value ?? null) : all,
  };
}
