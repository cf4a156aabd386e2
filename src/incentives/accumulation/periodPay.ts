import { addFractions, type Fraction, fractionOf, ZERO } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { PayValue } from "../components/definition.js";
import type { Bearings } from "./bearings.js";
import { dealPays } from "./dealPays.js";
import { grossPay, wholeFigures } from "./grossPay.js";

const NOTHING: Fraction = fractionOf(ZERO);

/** The pay of a period before the component's steps. */
export interface PeriodPay {
  readonly gross: PayValue;
  /** What each deal pays of it; null where the period is paid as a whole. */
  readonly perDeal: readonly PayValue[] | null;
}

/** The pay of a period as a whole, or as the sum of its deals; with a trace it records one node. */
export function grossOf(bearings: Bearings, tellsDeals: boolean, trace?: Tracer): PeriodPay {
  const { accumulator, reading, windfall } = bearings;
  if (!accumulator.dealwise) {
    const figures = wholeFigures(accumulator, bearings, bearings.counted ?? NOTHING, windfall);
    return { gross: grossPay(bearings, figures, reading, null, trace), perDeal: null };
  }
  const since = trace?.mark();
  const pays = dealPays(bearings, tellsDeals ? trace : undefined);
  const gross = sumOf(pays);
  traceSum(bearings, gross, tellsDeals, trace, since);
  return { gross, perDeal: pays };
}

function sumOf(pays: readonly PayValue[]): PayValue {
  return pays.reduce(
    (total, pay) =>
      total.exact === null
        ? total
        : pay.exact === null
          ? pay
          : { exact: addFractions(total.exact, pay.exact) },
    { exact: NOTHING },
  );
}

/** A sum of deals that have nodes; or where none has, one fact that names the records. */
function traceSum(
  { accumulator, deals }: Bearings,
  { exact, reason }: PayValue,
  tellsDeals: boolean,
  trace: Tracer | undefined,
  since: number | undefined,
): void {
  const { ref } = accumulator;
  if (tellsDeals) {
    trace?.node({ id: "deals", kind: "sum", ref, value: exact, note: reason }, since);
    return;
  }
  const sources = (deals ?? []).map(({ credit }) => credit.id);
  const inputs = [{ id: "payOfDeals", value: exact, sources }];
  trace?.node({ id: "deals", kind: "input", ref, inputs, value: exact, note: reason });
}
