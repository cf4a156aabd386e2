import type { Period } from "../calendar/index.js";
import { fractionOf, fractionText, readDecimal, subtractFractions } from "../decimal/index.js";
import type { MeasureNode } from "../measure/measureNode.js";
import type { BreakdownRun } from "./breakdownRun.js";
import { effectsOf, sumOf } from "./effectsOf.js";
import { differenceOf, type Figure, none, over, overBase, textOf } from "./figure.js";
import { type Part, wholePart } from "./siblingsOf.js";
import type { BreakdownChange, BreakdownComparison, BreakdownMissing } from "./types.js";
import { unitFault } from "./unitFault.js";

/** The value of a measure in a part against that of an earlier period; why a figure is null goes to `missing`. */
export function changeOf(
  run: BreakdownRun,
  part: Part,
  measure: MeasureNode,
  on: BreakdownComparison,
  base: Period,
  missing: BreakdownMissing[],
): BreakdownChange {
  const whole = wholePart(run);
  const wholeBase = whole.span.bases.find((each) => each.on === on)?.period ?? base;
  const now = run.valueOf(part.node, part.span.period, measure.id);
  const before = run.valueOf(part.node, base, measure.id);
  const all = run.valueOf(whole.node, whole.span.period, measure.id);
  const allBefore = run.valueOf(whole.node, wholeBase, measure.id);
  const change = differenceOf(now, before);
  const effects = measure.kind === "ratio" ? effectsOf(run, part, measure, on) : null;
  const moved = effects === null ? ownMove(run, part, measure, on, change) : sumOf(effects);
  const text = (name: string, figure: Figure) => textOf(figure, `${on}.${name}`, missing);
  return {
    on,
    period: base.id,
    base: fractionText(before.value),
    ...(before.reason === undefined ? {} : { baseReason: before.reason }),
    change: text("change", change),
    growth: text("growth", overBase(change, before.value)),
    rankChange: text("rankChange", rankChange(part, measure, on)),
    contribution: text("contribution", contributionOf(moved, differenceOf(all, allBefore))),
    points: text("points", overBase(moved, allBefore.value)),
    ...(effects === null
      ? {}
      : { mixEffect: text("mixEffect", effects.mix), rateEffect: text("rateEffect", effects.rate) }),
  };
}

function contributionOf(moved: Figure, all: Figure): Figure {
  if (moved.value === null) return moved;
  return all.value === null ? all : over(moved, all.value, "no_change");
}

/** What a part moves the total by: its own change, where parts and periods add up. */
function ownMove(
  run: BreakdownRun,
  part: Part,
  { id }: MeasureNode,
  on: BreakdownComparison,
  change: Figure,
): Figure {
  if (part.path.length > 0 && run.adding.get(id)?.combines !== "sum") return none("not_additive");
  const fault = unitFault(run, part, id, on);
  return fault === null ? change : none(fault);
}

function rankChange({ ranks }: Part, { id }: MeasureNode, on: BreakdownComparison): Figure {
  const [now, before] = [ranks(id, ""), ranks(id, on)];
  if (now === null || before === null) return none("not_ranked");
  return { value: subtractFractions(fractionOf(readDecimal(before)), fractionOf(readDecimal(now))) };
}
