import { type Decimal, formatFraction, fractionOf, minus, plus } from "../../kernel/decimal/index.js";
import type { PersonReading } from "../../kernel/facts/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { amountOf, tracedAmount } from "../rounding.js";
import type { Deducted } from "./deduct.js";
import { paidParts, sumOf } from "./grossOf.js";
import { carriedOf, ledgerOf } from "./ledgerOf.js";
import { marketRatio } from "./marketRatio.js";
import type { CompiledPart, PayPackageFunction } from "./payPackageFunction.js";
import { payWarnings } from "./payWarnings.js";
import { takeOut } from "./takeOut.js";
import type { PayPackageState, WholePay } from "./types.js";

/** Pays one person for one period, on facts that were checked. With a trace it records one node, the outermost. */
export function payWhole(
  pay: PayPackageFunction,
  reading: PersonReading,
  opening: ReadonlyMap<string, Decimal>,
  only: readonly string[] | undefined,
  trace?: Tracer,
): WholePay {
  const { document, ref, rounding, market } = pay;
  const text = (amount: Decimal) => amountOf(rounding.round(fractionOf(amount)));
  const known = (amount: Decimal | null) => amount && text(amount);
  const mark = trace?.mark();
  const ratio = market === null ? null : marketRatio(pay, reading, trace);
  const benefits = paidParts(pay, "benefits", reading, trace);
  const netMark = trace?.mark();
  const money = paidParts(pay, "gross", reading, trace);
  const gross = money.sum;
  const { deducted, sum: taken } = takeOut(pay, gross, opening, reading, trace);
  const net = gross === null || taken === null ? null : minus(gross, taken);
  const value = net && tracedAmount(rounding.round(fractionOf(net)));
  trace?.node({ id: `${document.id}.net`, kind: "difference", ref, value }, netMark);
  trace?.node(
    { id: document.id, kind: "close", ref, label: document.title, value, unit: document.currency },
    mark,
  );
  const isAsked = ({ id }: { readonly id: string }) => only === undefined || only.includes(id);
  const amounts = new Map([...money.amounts, ...benefits.amounts]);
  const total = gross === null || benefits.sum === null ? null : plus(gross, benefits.sum);
  const { id: packageId, version, currency } = document;
  return {
    packageId,
    ...(version === undefined ? {} : { version }),
    period: reading.period.id,
    personId: reading.personId,
    currency,
    value: known(net),
    ...(net === null ? { reason: "missing_measure" } : {}),
    parts: pay.parts.map((part) => partOf(part, known(amounts.get(part) ?? null))).filter(isAsked),
    gross: known(gross),
    benefits: known(benefits.sum),
    total: known(total),
    deducted: known(taken),
    carried: known(deducted && sumOf(deducted.map(carriedOf))),
    ...(market === null ? {} : { marketRatio: ratio && formatFraction(ratio) }),
    ledgers: (deducted ?? []).map((each) => ledgerOf(each, text)).filter(isAsked),
    state: deducted && stateOf(packageId, reading, deducted, text),
    issues: payWarnings(pay, gross, ratio !== null),
  };
}

function partOf({ document }: CompiledPart, value: string | null): WholePay["parts"][number] {
  const { id, kind, title } = document;
  return {
    id,
    kind,
    ...(title === undefined ? {} : { title }),
    value,
    ...(value === null ? { reason: "missing_measure" } : {}),
  };
}

/** Only what is still to be taken is carried. */
function stateOf(
  packageId: string,
  { personId, period }: PersonReading,
  deducted: readonly Deducted[],
  text: (amount: Decimal) => string,
): PayPackageState {
  const open = deducted.filter((each) => carriedOf(each).units !== 0);
  return {
    packageId,
    personId,
    period: period.id,
    balances: open.map((each) => ({ id: each.deduction.document.id, balance: text(carriedOf(each)) })),
  };
}
