import { type Decimal, fractionOf, plus, ZERO } from "../../kernel/decimal/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { LineResult } from "../components/definition.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { LineRounding } from "../rounding.js";
import { leavingOf } from "../time/leaving.js";
import { cashCourse, keptCash } from "./cashCourse.js";
import type { SettlementList } from "./compileSettlement.js";
import type { Moment, Settled } from "./definition.js";
import { balanceOf, ledgerOf } from "./ledgerOf.js";
import type { Ledger, PlanBalance, RecordCash } from "./ledgerTypes.js";
import { linePays } from "./linePays.js";
import { keepsCash, unmatchedCash } from "./matchCash.js";
import { standing } from "./standingBalances.js";

/** What a period pays, and what stays on the ledgers. */
export interface Settlement {
  /** Null where it cannot be told. */
  readonly payable: Decimal | null;
  readonly accrued: Decimal;
  readonly settled: readonly Settled[];
  readonly ledgers: readonly Ledger[];
  readonly balances: readonly PlanBalance[];
  readonly cash: readonly RecordCash[];
  readonly warnings: readonly Issue[];
}

/** What there is to settle. */
export interface Earned {
  readonly value: Decimal;
  readonly results: readonly LineResult[];
  readonly reading: PlanReading;
  /** Whether the plan pays the person this time. */
  readonly isPaid: boolean;
  readonly rounding: LineRounding;
}

/** Settles a period: one ledger after the other, from what was earned to what is paid. */
export function settle(list: SettlementList, earned: Earned, trace?: Tracer): Settlement {
  const { value, reading } = earned;
  const nothing = earned.rounding.round(fractionOf(ZERO));
  // What is open on the ledgers is not known: nothing is paid on a guess, and the state stays what it was.
  if (reading.stateGap === true) return { ...plainly(value, nothing), payable: null };
  if (isPlain(list, earned)) return plainly(value, nothing);
  const moment = momentOf(list, earned, nothing);
  const settled: Settled[] = [];
  const warnings: Issue[] = [];
  let payable: Decimal | null = value;
  for (const stage of list.stages) {
    if (payable === null) break;
    const result = stage.settle(payable, moment, trace);
    payable = result.pay;
    settled.push(...result.ledgers);
    warnings.push(...result.warnings);
  }
  if (payable === null) return { ...plainly(value, nothing), payable, warnings };
  settled.push(...standing(list, moment, trace));
  warnings.push(...unmatchedCash(list, settled, moment));
  return {
    payable,
    accrued: settled
      .filter(({ owedBy }) => owedBy === "company")
      .reduce((sum, { closing }) => plus(sum, closing), nothing),
    settled,
    ledgers: settled.map(ledgerOf),
    balances: settled.flatMap((ledger) => balanceOf(ledger) ?? []),
    cash: keptCash(moment.cash, keepsCash(list, settled, moment)),
    warnings,
  };
}

function isPlain({ isPlain: plain }: SettlementList, { value, reading }: Earned): boolean {
  const { state, cash = [] } = reading;
  if (!plain || value.units < 0 || cash.length > 0) return false;
  return state === null || (state.balances.size === 0 && state.cash.size === 0);
}

function plainly(value: Decimal, nothing: Decimal): Settlement {
  return {
    payable: value,
    accrued: nothing,
    settled: [],
    ledgers: [],
    balances: [],
    cash: [],
    warnings: [],
  };
}

function momentOf(
  { earning, leavers }: SettlementList,
  { value, results, reading, isPaid, rounding }: Earned,
  nothing: Decimal,
): Moment {
  const { period, state } = reading;
  let lines: ReturnType<Moment["lines"]> | undefined;
  return {
    period,
    reading,
    isPaid,
    leaving: leavingOf(leavers, reading),
    value,
    nothing,
    rounding,
    cash: cashCourse(reading),
    lines: () => {
      lines ??= linePays(results, reading, earning);
      return lines;
    },
    // Amounts are printed with the places of the plan, however the state has them.
    partsOf: (id) =>
      (state?.balances.get(id)?.parts ?? []).map((part) => ({
        ...part,
        whole: plus(part.whole, nothing),
        amount: plus(part.amount, nothing),
      })),
  };
}
