import { type Decimal, minus, plus, ZERO } from "../../../kernel/decimal/index.js";
import { byText } from "../../../kernel/order/index.js";
import type { CreditedRecord, CreditingFunction, CreditingScene } from "../creditingFunction.js";
import { valuesOf } from "../record/creditOne.js";
import { standingOf } from "../record/standingOf.js";
import type { CreditingReconciliation, MeasureReconciliation, UncreditedReason } from "../resultTypes.js";
import { amountText } from "./amountText.js";
import type { DoneRecord } from "./doneRecord.js";

type Column = Exclude<keyof MeasureReconciliation, "measure">;

/** The sums of one measure while records are gone through. */
type Sums = Record<Column, Decimal>;

/** Adds up what came of every record, so that nothing is lost on the way. */
export function reconcile(
  crediting: CreditingFunction,
  scene: CreditingScene,
  done: readonly DoneRecord[],
  given: number,
): CreditingReconciliation {
  const sums = crediting.measures.map(emptySums);
  const reasons = new Map<UncreditedReason, number>();
  let [credited, uncredited] = [0, 0];
  for (const each of done) {
    if (each.credited === null) {
      addLeftOut(crediting, scene, each, sums);
      continue;
    }
    addRecord(each.credited, sums);
    if (each.credited.rest.length === 0) credited += 1;
    else uncredited += 1;
    for (const reason of new Set(each.credited.rest.map((part) => part.reason)))
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return {
    records: { given, credited, uncredited, leftOut: given - credited - uncredited },
    reasons: [...reasons].sort(byText(([key]) => key)).map(([reason, records]) => ({ reason, records })),
    measures: crediting.measures.map(({ id }, index) =>
      textsOf(crediting, id, index, sums[index] ?? emptySums()),
    ),
  };
}

/** What a record was credited beyond its value is extra; what it was credited short of it is withheld. */
function addRecord({ values, credits, rest }: CreditedRecord, sums: readonly Sums[]): void {
  for (const [measure, value] of values.entries()) {
    const into = sums[measure];
    if (value === null || into === undefined) continue;
    let [given, unclaimed] = [ZERO, ZERO];
    for (const credit of credits) {
      if (credit.measure !== measure) continue;
      if (credit.role === "overlay" || credit.role === "rollup")
        into[credit.role] = plus(into[credit.role], credit.amount);
      else given = plus(given, credit.amount);
    }
    for (const part of rest) if (part.measure === measure) unclaimed = plus(unclaimed, part.amount ?? ZERO);
    const over = minus(plus(given, unclaimed), value);
    into.source = plus(into.source, value);
    into.credited = plus(into.credited, given);
    into.uncredited = plus(into.uncredited, unclaimed);
    const isExtra = value.units < 0 ? over.units < 0 : over.units > 0;
    if (isExtra) into.extra = plus(into.extra, over);
    else into.withheld = minus(into.withheld, over);
  }
}

/** A faulty record is part of the source as far as its value can be told. */
function addLeftOut(
  crediting: CreditingFunction,
  scene: CreditingScene,
  { record }: DoneRecord,
  sums: readonly Sums[],
): void {
  const ignored = () => {};
  const standing = standingOf(crediting, scene, record.view, ignored);
  if (standing === null || typeof standing === "string") return;
  const { values } = valuesOf(crediting, scene, standing, ignored) ?? { values: [] };
  for (const [measure, value] of values.entries()) {
    const into = sums[measure];
    if (value === null || into === undefined) continue;
    into.source = plus(into.source, value);
    into.leftOut = plus(into.leftOut, value);
  }
}

function textsOf(crediting: CreditingFunction, id: string, index: number, sums: Sums): MeasureReconciliation {
  const text = (column: Column): string => amountText(crediting, index, sums[column]);
  return {
    measure: id,
    source: text("source"),
    credited: text("credited"),
    extra: text("extra"),
    withheld: text("withheld"),
    uncredited: text("uncredited"),
    leftOut: text("leftOut"),
    overlay: text("overlay"),
    rollup: text("rollup"),
  };
}

function emptySums(): Sums {
  return {
    source: ZERO,
    credited: ZERO,
    extra: ZERO,
    withheld: ZERO,
    uncredited: ZERO,
    leftOut: ZERO,
    overlay: ZERO,
    rollup: ZERO,
  };
}
