import {
  add,
  addDays,
  addMonths,
  type Clawback,
  compare,
  compilePlan,
  divide,
  multiply,
  type PlanFacts,
  type PlanState,
  type Statement,
} from "attainment";
import {
  type Adapters,
  type Answer,
  countOf,
  type Facts,
  lastOf,
  lost,
  openText,
  type Row,
  rowsOf,
  sizeOf,
  textOf,
  withShares,
} from "../units.js";

/**
 * Pay for one deal that is taken back when the deal is refunded later: by a schedule of whole months in force (GA),
 * within a window (kleegr), or as far as an advance is not earned out (nneessen).
 */
export const clawbacks: Adapters = {
  "clawback-schedule": scheduled,
  "clawback-window": within,
  "advance-earn-out": earnedOut,
  "completed-months": completed,
};

interface Event {
  readonly date: string;
  readonly amount: string;
  /** What it takes back, by its place in the list. */
  readonly refundOf?: string;
}

/** One statement for each event, of the days since the event before. */
function statements(clawback: Clawback, events: readonly Event[]): readonly Statement[] {
  const plan = compilePlan({
    kind: "plan",
    id: "clawback",
    currency: "USD",
    clawback,
    components: [
      {
        kind: "commission",
        id: "deal",
        measure: "deals",
        scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "1" }] },
      },
    ],
  });
  let state: PlanState | null = null;
  let from: string | undefined;
  return events.map((event, index) => {
    const to = addDays(event.date, 1);
    const facts: PlanFacts = {
      period: `${from ?? event.date}/${to}`,
      credits: [{ id: `event ${index}`, measure: "deals", ...event }],
      ...(state === null ? {} : { state }),
    };
    from = to;
    const statement = plan.evaluate(facts);
    state = statement.state;
    return statement;
  });
}

const SIGNED = "2026-01-15";

/** A window that every month of the cases lies in: only their number is asked. */
const TERM = 1;

/** The deal, and its cancellation so many whole months later. */
function canceled(
  clawback: Clawback,
  paid: string,
  on: string,
  signed: string = SIGNED,
): readonly Statement[] {
  return statements(clawback, [
    { date: signed, amount: paid },
    { date: on, amount: lost(paid), refundOf: "event 0" },
  ]);
}

function schedule({ schedule: rows }: Row): Clawback {
  const steps = withShares(rowsOf(rows));
  return { window: "unlimited", amount: { kind: "steps", counted: "completed", steps } };
}

/** A withdrawal takes back all of it. */
function scheduled({ parameters, input }: Facts): Answer {
  const months = openText(input.months_in_force);
  const isWithdrawn = input.withdrawn === true;
  const clawback: Clawback = isWithdrawn ? { window: "unlimited", amount: "full" } : schedule(parameters);
  const on = months === undefined ? addDays(SIGNED, 1) : addMonths(SIGNED, countOf(months));
  const all = canceled(clawback, textOf(input.paid), on).map(({ value }) => textOf(value));
  return {
    clawback: lastOf(all) ?? null,
    accumulated_paid: all.reduce((sum, value) => add(sum, value), "0"),
  };
}

/** A contract that is cancelled on the first day of what the window leaves free keeps its pay. */
function within({ parameters, input }: Facts): Answer {
  const window = { months: countOf(parameters.window_months) };
  const back = lastOf(canceled({ window }, "1", textOf(input.cancelled), textOf(input.signed)));
  return { status: compare(textOf(back?.value), "0") === 0 ? "pending" : "clawed_back" };
}

/** What is not earned out is taken back: an equal part of the advance is earned with each completed month. */
function earnedOut({ parameters, input }: Facts): Answer {
  const term = countOf(parameters.advance_months);
  const from = openText(input.from) ?? SIGNED;
  const to = openText(input.to) ?? addMonths(from, countOf(input.months));
  const advance = textOf(input.advance);
  const all = canceled({ window: "unlimited", amount: { kind: "prorated", term } }, advance, to, from);
  const earned = all.map(({ value }) => textOf(value)).reduce((sum, value) => add(sum, value), "0");
  const months = divide(multiply(earned, String(term)), advance);
  return { months, earned, unearned: sizeOf(textOf(lastOf(all)?.value)) };
}

function completed({ input }: Facts): Answer {
  const window = { months: TERM, counted: "completed" } as const;
  const back = lastOf(canceled({ window }, "1", textOf(input.to), textOf(input.from)));
  const elapsed = back?.lines.flatMap(({ refunds = [] }) => refunds).map((refund) => refund.elapsed);
  return { months: elapsed?.[0] ?? null };
}
