import {
  addFractions,
  type Decimal,
  fractionOf,
  isZeroFraction,
  negate,
  ONE,
  ZERO,
} from "../../../kernel/decimal/index.js";
import { numberOf } from "../base/fieldOf.js";
import type { BaseFunction, CreditingFunction, FlatRecord } from "../creditingFunction.js";

/** What a record that takes back another one counts: -1 where nothing is left of that one, else 0. */
export function countOf(
  { measures }: Pick<CreditingFunction, "measures">,
  record: FlatRecord,
  original: FlatRecord,
): Decimal {
  const valued = measures.filter(({ base }) => !base.isCount).map(({ base }) => base.value);
  const values = valued.length === 0 ? [amountOf] : valued;
  const isWhole = values.every((value) => {
    const [taken, first] = [value(record, ignored), value(original, ignored)];
    if (taken === null || first === null) return taken === first;
    return isZeroFraction(addFractions(taken, first));
  });
  return isWhole ? negate(ONE) : ZERO;
}

/** Where a document only counts, the amount tells how much is taken back. */
const amountOf: BaseFunction["value"] = (record, fault) => {
  const amount = numberOf(record, "amount", fault);
  return amount === null ? null : fractionOf(amount);
};

function ignored(): void {}
