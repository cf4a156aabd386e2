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

/** A move to a stage; `elsewhere` is what it tells falsely to have started from, where a move before it is not known. */
interface MoveDraft {
  readonly stageId: string;
  readonly on: ToldDay;
  readonly tells: "from" | "nothing" | "elsewhere";
  readonly elsewhere: string;
}

/** What is drawn of a story. It does not depend on the period, so that the arbitraries are made once and not per case. */
export interface DealDraft {
  readonly createdOn: ToldDay | null;
  readonly amount: string | null | undefined;
  readonly moves: readonly MoveDraft[];
  readonly known: "all" | "last" | "none";
  readonly says: "theTruth" | "nothing" | "anotherStage";
  readonly first: string | null;
  readonly hasCurrency: boolean;
  /** How the order of one day is told: by sequence against the ids, or by the ids. */
  readonly order: "sequence" | "id";
}

/**
 * Stories of single deals: created, moved through any stages in any order, and closed; told in full, from the middle on, or
 * by the deal alone; with moves to where it stands already, several moves on one day, and moves that are missing. Three days in eight lie on a bound of the period, or just beside one. See {@link storyOf}.
 */
export function dealDrafts(model: StageModel): fc.Arbitrary<DealDraft> {
  const stageIds = model.stages.map((stage) => stage.id);
  const stage = fc.constantFrom(...stageIds, ...stageIds, "unknown");
  const move = fc.record<MoveDraft>({
    stageId: stage,
    on: day,
    tells: fc.constantFrom("from", "from", "from", "nothing", "nothing", "nothing", "elsewhere"),
    elsewhere: stage,
  });
  return fc.record<DealDraft>({
    createdOn: fc.option(day, { freq: 16 }),
    amount,
    moves: fc.array(move, { maxLength: 5 }),
    known: fc.constantFrom("all", "last", "none"),
    says: fc.constantFrom("theTruth", "theTruth", "theTruth", "nothing", "anotherStage"),
    first: fc.option(stage, { freq: 6 }),
    hasCurrency: fc.boolean(),
    order: fc.constantFrom("sequence", "id"),
  });
}

const amount: fc.Arbitrary<DealDraft["amount"]> = fc.oneof(
  { weight: 20, arbitrary: decimals({ min: "0", max: "100000", places: 2 }) },
  { weight: 4, arbitrary: fc.constantFrom(null, undefined, "-5", "0") },
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
  const all = moves.map(({ stageId, on, tells, elsewhere }, index): StageChange => {
    const from = index === 0 ? raw.first : (moves[index - 1]?.stageId ?? null);
    const bySequence = raw.order === "sequence";
    return {
      id: `${id}/${bySequence ? moves.length - index : index}`,
      dealId: id,
      stageId,
      changedOn: on,
      ...(tells === "nothing" ? {} : { fromStageId: tells === "from" ? from : elsewhere }),
      ...(bySequence ? { sequence: index } : {}),
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
