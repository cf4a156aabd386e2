import { byText } from "../../kernel/order/index.js";
import type { AwardResult } from "../../tiers/awards/types.js";
import type { ProgramFunction } from "../programFunction.js";
import type { PersonClose, ProgramShards, ProgramState } from "../types.js";
import { withAwards } from "./awardCloses.js";

/** The state that opens the next period: that of everybody who was closed, and what is carried on. */
export function closingState(
  { document }: ProgramFunction,
  period: string,
  carried: ProgramShards["carried"],
  people: readonly PersonClose[],
  awards: readonly AwardResult[],
): ProgramState {
  const customers = new Map(
    carried.customers.map(({ id, segments }) => [
      id,
      new Map(segments.map((each) => [each.id, each.segmentId])),
    ]),
  );
  for (const { segmentationId, customerId, value } of people.flatMap((person) => person.customers)) {
    if (value === null) continue;
    const segments = customers.get(customerId) ?? new Map<string, string>();
    customers.set(customerId, segments.set(segmentationId, value));
  }
  const closed = people.map(({ state }) => state);
  const states = [...carried.people, ...withAwards(closed, awards)];
  return {
    programId: document.id,
    period,
    people: states.sort(byText(({ id }) => id)),
    customers: [...customers].sort(byText(([name]) => name)).map(([id, segments]) => ({
      id,
      segments: [...segments]
        .sort(byText(([name]) => name))
        .map(([name, segmentId]) => ({ id: name, segmentId })),
    })),
  };
}
