import { amountTerm, sumTerm, type Term } from "../metrics/term.js";
import type { StageModel } from "../types.js";
import type { PlacedDeal } from "./bookOf.js";
import { MEANINGS, type Meaning, meaningOf } from "./meaningOf.js";

/** Deals of one stage. */
export interface StageCount {
  readonly index: number;
  readonly deals: readonly PlacedDeal[];
  readonly amount: Term;
}

/** Deals of one meaning, as the sum of their stages and of what stands in none. */
export interface MeaningCount {
  readonly meaning: Meaning;
  readonly deals: readonly PlacedDeal[];
  readonly amount: Term;
}

/** The deals by stage and by meaning; each deal is in exactly one meaning. */
export interface Totals {
  readonly stages: readonly StageCount[];
  readonly meanings: readonly MeaningCount[];
}

/** Adds deals up. `id` is the id of the model's node in a trace, `ref` where the model stands. */
export function totalsOf(
  { stages }: StageModel,
  deals: readonly PlacedDeal[],
  id: string,
  ref: string,
): Totals {
  const byStage = new Map(stages.map((stage): [string, PlacedDeal[]] => [stage.id, []]));
  const byMeaning = new Map(
    MEANINGS.map((meaning): [Meaning, Group] => [meaning, { all: [], elsewhere: [] }]),
  );
  for (const deal of deals) {
    const { stageId, meaning } = deal.standing;
    const group = byMeaning.get(meaning);
    group?.all.push(deal);
    const here = stageId === null ? undefined : byStage.get(stageId);
    (here ?? group?.elsewhere)?.push(deal);
  }
  const counted = stages.map((stage, index) => {
    const here = byStage.get(stage.id) ?? [];
    const amount = amountTerm(`${id}.stage.${stage.id}`, here);
    return { index, deals: here, amount: { ...amount, ref: `${ref}/stages/${index}`, label: stage.title } };
  });
  return { stages: counted, meanings: MEANINGS.map(total) };

  function total(meaning: Meaning): MeaningCount {
    const { all, elsewhere } = byMeaning.get(meaning) ?? NONE;
    const parts = counted.filter(({ index }) => meaningOf(stages[index]?.kind) === meaning);
    const rest = elsewhere.length === 0 ? [] : [amountTerm(`${id}.${meaning}.elsewhere`, elsewhere)];
    return {
      meaning,
      deals: all,
      amount: sumTerm(`${id}.${meaning}.amount`, [...parts.map(({ amount }) => amount), ...rest]),
    };
  }
}

/** Deals of one meaning, and those among them that stand in no stage of the model. */
interface Group {
  readonly all: PlacedDeal[];
  readonly elsewhere: PlacedDeal[];
}

const NONE: Group = { all: [], elsewhere: [] };
