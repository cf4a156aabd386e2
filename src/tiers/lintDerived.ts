import { compareFractions, type Fraction, wholeFraction } from "../kernel/decimal/index.js";
import { type Issue, issueOf, quoted } from "../kernel/issue/index.js";
import type { LadderLintCode } from "./codes.js";
import type { Leaf } from "./leaf.js";
import type { Rungs } from "./rung.js";

/** Windows and durations that nothing looks at, and tests that ask a count for more periods than it has. */
export function lintDerived(ladder: Rungs): readonly Issue[] {
  const { windows, durations } = ladder.derived;
  const leaves = leavesOf(ladder);
  const used = new Map<string, Leaf[]>();
  for (const leaf of leaves) {
    const tests = used.get(leaf.field);
    if (tests === undefined) used.set(leaf.field, [leaf]);
    else tests.push(leaf);
  }
  const unused = [...windows, ...durations].flatMap(({ id, ref }) => {
    if (used.has(id)) return [];
    const message = `No condition looks at ${quoted(id)}. Use it, or remove it.`;
    const params = { id: id.slice(0, 80) };
    return [issueOf<LadderLintCode>("tiers.unused_derived", ref, message, params, "hint")];
  });
  const short = windows.flatMap(({ id, kind, periods }) =>
    kind !== "count" || periods === null
      ? []
      : (used.get(id) ?? []).filter((leaf) => asksMore(leaf, periods)).map((leaf) => tooShort(leaf, periods)),
  );
  return [...unused, ...short];
}

function leavesOf({ rungs, protection, uncounted, triggers, derived }: Rungs): readonly Leaf[] {
  const conditions = [
    protection,
    uncounted,
    ...triggers.map(({ condition }) => condition),
    ...rungs.flatMap(({ enter, stay, fastTrack }) => [enter, stay, fastTrack?.when ?? null]),
    ...derived.windows.map(({ condition }) => condition),
  ];
  return conditions.flatMap((condition) => condition?.leaves ?? []);
}

function asksMore({ operator, expected }: Leaf, periods: number): boolean {
  const least = leastOf(expected);
  if (least === null || operator === "lt" || operator === "lte") return false;
  const order = compareFractions(least, wholeFraction(periods));
  return order > 0 || (order === 0 && operator === "gt");
}

function leastOf(expected: Leaf["expected"]): Fraction | null {
  if (typeof expected !== "object") return null;
  if ("numerator" in expected) return expected;
  const [low] = expected;
  return typeof low === "object" ? low : null;
}

function tooShort({ field, ref }: Leaf, periods: number): Issue {
  const message = `The window ${quoted(field)} counts ${periods} periods at most, and the test asks for more. Lower the bound, or widen the window.`;
  const params = { field: field.slice(0, 80), periods };
  return issueOf<LadderLintCode>("tiers.window_too_short", ref, message, params, "warning");
}
