import { wholeFraction } from "../kernel/decimal/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import type { Rung } from "./rung.js";
import type { Standing } from "./standing.js";
import type { TierRule } from "./types.js";

/** A count is a test like any other: the counter is at least what the ladder asks. */
export function recordCount(
  standing: Standing,
  id: TierRule["id"],
  counter: string,
  actual: number,
  least: number,
  trace: Tracer | undefined,
): void {
  trace?.node({
    id: `${standing.ladder.document.id}#${id}`,
    kind: "condition",
    ref: refOf(standing, id),
    inputs: [{ id: counter, value: wholeFraction(actual) }],
    params: { operator: "gte", expected: String(least) },
    value: actual >= least ? "met" : "unmet",
  });
}

/** Where the number is written: in the tier, or in the ladder; what is left to its default stands nowhere. */
function refOf({ ladder, rung, above }: Standing, id: TierRule["id"]): string {
  const { document, ref } = ladder;
  const name = id === "coolDown" ? "coolDownPeriods" : id;
  const owner: Rung | null = id === "demoteAfter" ? rung : above;
  if (owner !== null && Object.hasOwn(owner.tier, name)) return `${owner.ref}/${name}`;
  return Object.hasOwn(document, name) ? `${ref}/${name}` : ref;
}
