import { type Decimal, fractionOf } from "../../../kernel/decimal/index.js";
import type { RawAmount, Tracer } from "../../../kernel/trace/index.js";
import type { PartnerFunction } from "../partnerFunction.js";
import { reservedIn } from "./account.js";
import { total } from "./money.js";
import type { FundRun } from "./runFund.js";

/** Records what can be approved in the end: what there was and came in, less what went out and what is kept. */
export function recordFund(
  trace: Tracer,
  { document, ref, fund }: PartnerFunction,
  run: FundRun,
  value: Decimal,
): void {
  const places = fund?.places ?? 0;
  const at = `${ref}/fund`;
  const id = `${document.id}#fund`;
  const amount = (exact: Decimal): RawAmount => ({ exact: fractionOf(exact), fixed: places });
  const part = (name: string, exact: Decimal): void =>
    trace.node({
      id: `${id}.${name}`,
      kind: "constant",
      ref: at,
      params: { value: amount(exact) },
      value: amount(exact),
      unit: "money",
    });
  const mark = trace.mark();
  const came: readonly (readonly [string, Decimal])[] = [
    ["opening", run.opening],
    ["granted", run.granted],
    ["accrued", run.accrued],
  ];
  for (const [name, exact] of came) part(name, exact);
  trace.node({ id: `${id}.in`, kind: "sum", ref: at, value: amount(sum(came)), unit: "money" }, mark);
  const later = trace.mark();
  const went: readonly (readonly [string, Decimal])[] = [
    ["claimed", run.claimed],
    ["expired", run.account.expired],
    ["reserved", reservedIn(run.account)],
  ];
  for (const [name, exact] of went) part(name, exact);
  trace.node({ id: `${id}.out`, kind: "sum", ref: at, value: amount(sum(went)), unit: "money" }, later);
  trace.node(
    { id, kind: "difference", ref: at, label: document.title, value: amount(value), unit: "money" },
    mark,
  );
}

function sum(parts: readonly (readonly [string, Decimal])[]): Decimal {
  return total(parts.map(([, exact]) => exact));
}
