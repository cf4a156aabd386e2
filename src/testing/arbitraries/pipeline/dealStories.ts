import fc from "fast-check";
import { addDays, daysBetween, type Period } from "../../../kernel/index.js";
import type { StageModel } from "../../../pipeline/index.js";
import type { Deal, StageChange } from "../../../records/index.js";
import { decimals } from "../decimals.js";

/** A deal with the changes that are known of it. */
export interface DealStory {
  readonly deal: Deal;
  readonly changes: readonly StageChange[];
}

interface Raw {
  readonly createdOn: string | null;
  readonly amount: string | null | undefined;
  readonly moves: readonly { readonly stageId: string; readonly on: string; readonly tellsFrom: boolean }[];
  readonly known: "all" | "last" | "none";
  readonly says: "theTruth" | "nothing" | "anotherStage";
  readonly first: string | null;
  readonly hasCurrency: boolean;
}

/**
 * Stories of single deals: created, moved through any stages in any order, and closed; told in full, from the middle on, or
 * by the deal alone. Three days in eight lie on a bound of the
 * period, or just beside one.
 */
export function dealStories(model: StageModel, period: Period, id: string): fc.Arbitrary<DealStory> {
  const day = daysAround(period);
  const stageIds = model.stages.map((stage) => stage.id);
  const stage = fc.constantFrom(...stageIds, ...stageIds, "unknown");
  const move = fc.record({ stageId: stage, on: day, tellsFrom: fc.boolean() });
  return fc
    .record<Raw>({
      createdOn: fc.option(day, { freq: 16 }),
      amount: fc.oneof(
        { weight: 20, arbitrary: decimals({ min: "0", max: "100000", places: 2 }) },
        { weight: 1, arbitrary: fc.constantFrom(null, undefined, "-5") },
      ),
      moves: fc.array(move, { maxLength: 4 }),
      known: fc.constantFrom("all", "last", "none"),
      says: fc.constantFrom("theTruth", "theTruth", "theTruth", "nothing", "anotherStage"),
      first: fc.option(stage, { freq: 6 }),
      hasCurrency: fc.boolean(),
    })
    .map((raw) => storyOf(raw, id, stageIds));
}

/** Days in the period, on its bounds or just beside them, and from well before it to well behind it. */
export function daysAround({ from, to }: Period): fc.Arbitrary<string> {
  const length = daysBetween(from, to);
  const later = (days: number) => addDays(from, days);
  return fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: length - 1 }).map(later) },
    { weight: 3, arbitrary: fc.constantFrom(-1, 0, length - 1, length).map(later) },
    { weight: 2, arbitrary: fc.integer({ min: -60, max: length + 60 }).map(later) },
  );
}

function storyOf(raw: Raw, id: string, stageIds: readonly string[]): DealStory {
  const moves = raw.moves
    .filter(({ on }) => raw.createdOn === null || on >= raw.createdOn)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const all = moves.map(({ stageId, on, tellsFrom }, index): StageChange => {
    const from = index === 0 ? raw.first : (moves[index - 1]?.stageId ?? null);
    return {
      id: `${id}/${index}`,
      dealId: id,
      stageId,
      changedOn: on,
      ...(tellsFrom ? { fromStageId: from } : {}),
    };
  });
  const changes = raw.known === "all" ? all : raw.known === "last" ? all.slice(-1) : [];
  const last = moves.at(-1);
  const truth = last?.stageId ?? raw.first;
  const stageId =
    raw.says === "nothing" ? null : raw.says === "anotherStage" ? (stageIds.at(-1) ?? null) : truth;
  const deal = {
    id,
    ...(stageId === null ? {} : { stageId }),
    ...(raw.amount === undefined ? {} : { amount: raw.amount }),
    ...(raw.hasCurrency ? { currency: "EUR" } : {}),
    createdOn: raw.createdOn,
    closedOn: last?.on ?? raw.createdOn,
  };
  return { deal, changes };
}
