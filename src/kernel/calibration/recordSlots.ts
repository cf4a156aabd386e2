import { type Fraction, wholeFraction } from "../decimal/index.js";
import type { Tracer } from "../trace/index.js";
import type { DistributionRules } from "./distributionRules.js";
import type { Slots } from "./slotsFor.js";

/** Records how people were shared out: the whole, and below it the slots of each level, and which of them limits moved. */
export function recordSlots(
  trace: Tracer,
  { document, ref, levels }: DistributionRules,
  { levels: slots, moved }: Pick<Slots, "levels" | "moved">,
  id: string,
): void {
  const mark = trace.mark();
  const whole = (count: number): Fraction => wholeFraction(count);
  for (const [index, level] of slots.entries()) {
    const value = whole(level.slots);
    trace.node({
      id: `${id}.${level.id}`,
      kind: "constant",
      ref: levels[index]?.ref ?? ref,
      label: document.levels[index]?.title,
      params: { value, share: level.share, quota: level.quota },
      value,
      unit: "count",
      ...(moved[index] === true ? { note: "moved_by_limits" } : {}),
    });
  }
  const all = whole(slots.reduce((sum, { slots: count }) => sum + count, 0));
  const rule = document.slots ?? "largestRemainder";
  trace.node(
    {
      id,
      kind: "allocate",
      ref,
      label: document.title,
      params: { whole: all, remainder: rule, unit: whole(1) },
      value: all,
      unit: "count",
      ...(rule === "largestRemainder" ? { note: "one_more_may_take_a_slot" } : {}),
    },
    mark,
  );
}
