import { dayNumber } from "../../kernel/calendar/index.js";
import { compareTexts } from "../../kernel/order/index.js";
import { groupRows, type RowGroups } from "./groupRows.js";

/** A sound move of a deal. */
export interface ReadChange {
  readonly id: string;
  readonly fromStageId: string | null;
  readonly stageId: string;
  readonly changedOn: string;
  /** The order among the changes of one day; 0 where none is given. */
  readonly sequence: number;
}

/**
 * Moves as columns, each of a deal that goes by a number. There are several for each deal, and objects would be most of the
 * memory that a book takes: so a move is an object only while it is looked at.
 */
export interface ChangeRows {
  add(deal: number, id: string, from: string | null, to: string, changedOn: string, sequence: number): void;
  /** Puts the moves in order, date, then sequence, then id, and gives those of one of `count` deals, each time anew. */
  ofDeals(count: number): (deal: number) => readonly ReadChange[];
}

/** Opens empty columns. */
export function changeRows(): ChangeRows {
  const stages = textNumbers();
  const dates = new Map<number, string>();
  const deals: number[] = [];
  const ids: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const days: number[] = [];
  const sequences: number[] = [];

  function canonically(a: number, b: number): number {
    const order = (days[a] ?? 0) - (days[b] ?? 0) || (sequences[a] ?? 0) - (sequences[b] ?? 0);
    return order === 0 ? compareTexts(ids[a] ?? "", ids[b] ?? "") : order;
  }

  function changeAt(row: number): ReadChange {
    return {
      id: ids[row] ?? "",
      fromStageId: stages.textOf(from[row] ?? 0),
      stageId: stages.textOf(to[row] ?? 0) ?? "",
      changedOn: dates.get(days[row] ?? 0) ?? "",
      sequence: sequences[row] ?? 0,
    };
  }

  return {
    add(deal, id, fromStageId, stageId, changedOn, sequence) {
      const day = dayNumber(changedOn);
      if (!dates.has(day)) dates.set(day, changedOn);
      deals.push(deal);
      ids.push(id);
      from.push(stages.numberOf(fromStageId));
      to.push(stages.numberOf(stageId));
      days.push(day);
      sequences.push(sequence);
    },
    ofDeals(count) {
      const { starts, rows }: RowGroups = groupRows(deals, count, canonically);
      return (deal) => {
        const changes: ReadChange[] = [];
        const end = starts[deal + 1] ?? 0;
        for (let at = starts[deal] ?? end; at < end; at += 1) changes.push(changeAt(rows[at] ?? 0));
        return changes;
      };
    },
  };
}

/** Texts by number and back: there are few stages, and each is kept once. Null is a text here too. */
function textNumbers() {
  const texts: (string | null)[] = [];
  const numbers = new Map<string | null, number>();
  return {
    numberOf(text: string | null): number {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, texts.length);
      texts.push(text);
      return texts.length - 1;
    },
    textOf: (number: number): string | null => texts[number] ?? null,
  };
}
