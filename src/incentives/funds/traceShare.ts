import { type Decimal, fractionOf, minus, wholeFraction, ZERO } from "../../kernel/decimal/index.js";
import type { RawAmount, Tracer } from "../../kernel/trace/index.js";
import { tracedAmount } from "../rounding.js";
import { entryReadings } from "./entryReadings.js";
import type { FundComponent } from "./fundComponent.js";
import type { FundOutcome, FundPartOf } from "./fundOutcome.js";
import { paidOut } from "./paidOut.js";
import type { ReadEntry } from "./readGroups.js";

/**
 * Records how the own part came out of the fund. What others get is told as one sum: a trace is for one person, and
 * names nobody else.
 */
export function traceShare(
  fund: FundComponent,
  outcome: FundOutcome,
  own: ReadEntry,
  part: FundPartOf,
  trace: Tracer,
  since: number | undefined,
): void {
  const { qualify, context } = fund;
  const { ref } = context;
  const amount = (value: Decimal): RawAmount => tracedAmount(context.rounding.round(fractionOf(value)));
  qualify?.judge(entryReadings(own), trace);
  const { standing } = part;
  if (standing !== undefined) {
    const place = wholeFraction(standing.place);
    const params = { value: place, tied: String(standing.tied), qualified: String(outcome.qualified) };
    trace.node({ id: "place", kind: "constant", ref, params, value: place });
  }
  const mine = part.amount;
  // In a contest only those who stand on one place share; in a pool everybody does.
  const whole = standing?.pot ?? outcome.fund;
  const given = standing?.pot ?? paidOut(outcome);
  if (mine !== null && whole !== null && given !== null)
    traceParts({ mine, others: minus(given, mine), unpaid: minus(whole, given) }, whole, amount, ref, trace);
  const value = mine && amount(mine);
  trace.node({ id: "ownPart", kind: "constant", ref, params: { value }, value, note: part.reason });
  trace.node({ id: "fundShare", kind: "close", ref, value, note: part.reason }, since);
}

function traceParts(
  parts: Readonly<Record<"mine" | "others" | "unpaid", Decimal>>,
  whole: Decimal,
  amount: (value: Decimal) => RawAmount,
  ref: string,
  trace: Tracer,
): void {
  const since = trace.mark();
  for (const [id, part] of Object.entries(parts)) {
    const value = amount(part);
    if (part.units !== ZERO.units || id === "mine")
      trace.node({ id, kind: "constant", ref, params: { value }, value });
  }
  trace.node(
    { id: "sharedOut", kind: "allocate", ref, params: { whole: amount(whole) }, value: amount(whole) },
    since,
  );
}
