import { directCredit } from "../../incentives/facts/readCreditOrigin.js";
import type { ReadCredit } from "../../incentives/facts/readCredits.js";
import type { PlanFunction } from "../../incentives/planFunction.js";
import type { Period } from "../../kernel/calendar/index.js";
import { readDecimal } from "../../kernel/decimal/index.js";
import { ownFields, ownItems } from "../../kernel/issue/index.js";
import { textOf } from "../facts/splitRecords.js";
import { isPeriodSum } from "../isPeriodSum.js";
import type { Closing } from "./closing.js";
import { creditsIn } from "./creditedIn.js";

/** The deals behind the measures that a plan reads: records of the span that were summed, and credits. */
export function planCredits(
  { program, measured, shard }: Closing,
  plan: PlanFunction,
  span: Period,
): ReadonlyMap<string, readonly ReadCredit[]> {
  const byMeasure = new Map<string, ReadCredit[]>();
  for (const name of new Set(plan.needs.measures)) {
    const credits = creditsIn(shard.credits, name, span);
    if (credits.length > 0) byMeasure.set(name, [...credits]);
  }
  const recordOf = recordsById(shard.records);
  for (const { measure, id, date, amount } of measured.get(span.id)?.credits() ?? []) {
    const node = program.documents.measures.byId.get(measure);
    if (!plan.needs.measures.includes(measure) || !isPeriodSum(node)) continue;
    const list = byMeasure.get(measure) ?? [];
    byMeasure.set(measure, list);
    const origin = { ...directCredit(id), ...tellsOfItself(recordOf(node.stream, id)) };
    list.push({ ...origin, measure, date, amount: readDecimal(amount), index: list.length });
  }
  return byMeasure;
}

/** Finds a record of a stream; each stream is looked through once, when it is first asked for. */
function recordsById(records: Closing["shard"]["records"]): (stream: string, id: string) => unknown {
  const streams = new Map<string, ReadonlyMap<string | null, unknown>>();
  return (stream, id) => {
    const known = streams.get(stream) ?? byId(ownItems(records.get(stream), "", []) ?? []);
    streams.set(stream, known);
    return known.get(id);
  };
}

function byId(items: readonly unknown[]): ReadonlyMap<string | null, unknown> {
  return new Map(items.map((item) => [textOf(item, "id"), item]));
}

/** The record that it takes back, and its own fields, at which conditions on single deals look. */
function tellsOfItself(record: unknown): Pick<ReadCredit, "refundOf" | "fields"> {
  const fields = new Map<string, string | number | boolean | null>();
  for (const [name, value] of ownFields(record, "", []) ?? []) {
    if (name === "id") continue;
    if (typeof value === "bigint") fields.set(name, String(value));
    else if (isFieldValue(value)) fields.set(name, value);
  }
  return { refundOf: textOf(record, "refundOf"), fields };
}

function isFieldValue(value: unknown): value is string | number | boolean | null {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}
