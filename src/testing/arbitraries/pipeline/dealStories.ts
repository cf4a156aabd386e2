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

/** A day told from a period: so many days from its first day or its end, or from its first day and counted round in it. */
interface ToldDay {
  readonly from: "first" | "end" | "within";
  readonly days: number;
}

/** What is drawn of a story. It does not depend on the period, so that the arbitraries are made once and not per case. */
export interface DealDraft {
  readonly createdOn: ToldDay | null;
  readonly amount: string | null | undefined;
  readonly moves: readonly { readonly stageId: string; readonly on: ToldDay; readonly tellsFrom: boolean }[];
  readonly known: "all" | "last" | "none";
  readonly says: "theTruth" | "nothing" | "anotherStage";
  readonly first: string | null;
  readonly hasCurrency: boolean;
}

/**
 * Stories of single deals: created, moved through any stages in any order, and closed; told in full, from the middle on, or
 * by the deal alone. Three days in eight lie on a bound of the period, or just beside one. See {@link storyOf}.
 */
export function dealDrafts(model: StageModel): fc.Arbitrary<DealDraft> {
  const stageIds = model.stages.map((stage) => stage.id);
  const stage = fc.constantFrom(...stageIds, ...stageIds, "unknown");
  const move = fc.record({ stageId: stage, on: day, tellsFrom: fc.boolean() });
  return fc.record<DealDraft>({
    createdOn: fc.option(day, { freq: 16 }),
    amount,
    moves: fc.array(move, { maxLength: 4 }),
    known: fc.constantFrom("all", "last", "none"),
    says: fc.constantFrom("theTruth", "theTruth", "theTruth", "nothing", "anotherStage"),
    first: fc.option(stage, { freq: 6 }),
    hasCurrency: fc.boolean(),
  });
}

const amount: fc.Arbitrary<DealDraft["amount"]> = fc.oneof(
  { weight: 20, arbitrary: decimals({ min: "0", max: "100000", places: 2 }) },
  { weight: 2, arbitrary: fc.constantFrom(null, undefined, "-5") },
);

/** Days in the period, on its bounds or just beside them, and from well before it to well behind it. */
const day: fc.Arbitrary<ToldDay> = fc.oneof(
  { weight: 3, arbitrary: toldFrom("within", fc.nat(91)) },
  {
    weight: 3,
    arbitrary: fc.oneof(toldFrom("first", fc.constantFrom(-1, 0)), toldFrom("end", fc.constantFrom(-1, 0))),
  },
  {
    weight: 2,
    arbitrary: fc.oneof(toldFrom("first", fc.integer({ min: -60, max: 30 })), toldFrom("end", fc.nat(60))),
  },
);

function toldFrom(from: ToldDay["from"], days: fc.Arbitrary<number>): fc.Arbitrary<ToldDay> {
  return days.map((count) => ({ from, days: count }));
}

function dayOf({ from, days }: ToldDay, period: Period): string {
  if (from === "end") return addDays(period.to, days);
  const length = daysBetween(period.from, period.to);
  return addDays(period.from, from === "within" ? days % length : days);
}

/** The story that a draft tells of a deal in a period. */
export function storyOf(raw: DealDraft, id: string, { stages }: StageModel, period: Period): DealStory {
  const createdOn = raw.createdOn === null ? null : dayOf(raw.createdOn, period);
  const moves = raw.moves
    .map((move) => ({ ...move, on: dayOf(move.on, period) }))
    .filter(({ on }) => createdOn === null || on >= createdOn)
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
    raw.says === "nothing" ? null : raw.says === "anotherStage" ? (stages.at(-1)?.id ?? null) : truth;
  const deal = {
    id,
    ...(stageId === null ? {} : { stageId }),
    ...(raw.amount === undefined ? {} : { amount: raw.amount }),
    ...(raw.hasCurrency ? { currency: "EUR" } : {}),
    createdOn,
    closedOn: last?.on ?? createdOn,
  };
  return { deal, changes };
}
