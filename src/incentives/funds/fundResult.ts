import { type Decimal, fractionOf, minus } from "../../kernel/decimal/index.js";
import { type Outcome, recorder } from "../../kernel/trace/index.js";
import { amountOf } from "../rounding.js";
import { finishedTrace } from "./finishedTrace.js";
import { excessWarnings } from "./fundLine.js";
import type { FundOutcome, FundPartOf } from "./fundOutcome.js";
import { paidOut } from "./paidOut.js";
import type { ReadFundOptions } from "./readFundOptions.js";
import type { FundPart, FundResult } from "./types.js";

type Text = (amount: Decimal | null) => string | null;

/** What a whole group gets, as a result. */
export function fundResult(id: string, outcome: FundOutcome, options: ReadFundOptions): FundResult {
  const { rounding, trace } = options;
  const { fund } = outcome;
  const paid = paidOut(outcome);
  const text: Text = (amount) => amount && amountOf(rounding.round(fractionOf(amount)));
  const reason = outcome.parts.find(({ amount }) => amount === null)?.reason ?? "missing_measure";
  return {
    value: text(paid),
    ...(paid === null ? { reason } : {}),
    fund: text(fund),
    left: text(fund && paid && minus(fund, paid)),
    parts: inOrder(outcome.parts).map((part) => partOf(part, text)),
    issues: excessWarnings(id, outcome, rounding),
    ...(trace ? traceOf(id, outcome, text) : {}),
  };
}

/** By place; who has none comes last. Those of one place stay by person, as they came. */
function inOrder(parts: readonly FundPartOf[]): readonly FundPartOf[] {
  const placeOf = ({ standing }: FundPartOf) => standing?.place ?? Number.MAX_SAFE_INTEGER;
  return [...parts].sort((a, b) => placeOf(a) - placeOf(b));
}

function partOf({ personId, amount, reason, standing }: FundPartOf, text: Text): FundPart {
  return {
    personId,
    value: text(amount),
    ...(reason === undefined ? {} : { reason }),
    ...(standing === undefined ? {} : { place: standing.place, tied: standing.tied }),
  };
}

/** What everybody gets, and together. */
function traceOf(id: string, outcome: FundOutcome, text: Text): Pick<Outcome, "trace"> {
  const trace = recorder();
  const since = trace.mark();
  for (const { personId, amount, reason } of outcome.parts) {
    const value = text(amount);
    trace.node({
      id: `${id}.${personId}`,
      kind: "constant",
      ref: "",
      params: { value },
      value,
      note: reason,
    });
  }
  const paid = paidOut(outcome);
  trace.node({ id, kind: "sum", ref: "", params: { fund: text(outcome.fund) }, value: text(paid) }, since);
  return finishedTrace(trace);
}
