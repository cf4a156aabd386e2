import { dayNumber } from "../../kernel/calendar/index.js";
import { compareTexts } from "../../kernel/order/index.js";
import { groupRows } from "./groupRows.js";

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
 * Moves as numbers, each of a deal that goes by a number too. There are several for each deal, and objects would be most of
 * the memory that a book takes: so a move is an object only while it is looked at.
 */
export interface ChangeRows {
  add(deal: number, id: string, from: string | null, to: string, changedOn: string, sequence: number): void;
  /** Puts the moves in order, date, then sequence, then id, and gives those of one of `count` deals, each time anew. */
  ofDeals(count: number): (deal: number) => readonly ReadChange[];
}

/** Opens an empty book of moves. */
export function changeRows(): ChangeRows {
  const stages = textNumbers();
  const dates = new Map<number, string>();
  const ids: string[] = [];
  const sequences: number[] = [];
  /** Of each move its deal, the stages that it went from and to, and its day. */
  let cells = new Int32Array(WIDTH * 256);

  const dealOf = (row: number): number => cells[row * WIDTH] ?? 0;
  const dayOf = (row: number): number => cells[row * WIDTH + 3] ?? 0;

  function canonically(a: number, b: number): number {
    const order = dayOf(a) - dayOf(b) || (sequences[a] ?? 0) - (sequences[b] ?? 0);
    return order === 0 ? compareTexts(ids[a] ?? "", ids[b] ?? "") : order;
  }

  function changeAt(row: number): ReadChange {
    return {
      id: ids[row] ?? "",
      fromStageId: stages.textOf(cells[row * WIDTH + 1] ?? 0),
      stageId: stages.textOf(cells[row * WIDTH + 2] ?? 0) ?? "",
      changedOn: dates.get(dayOf(row)) ?? "",
      sequence: sequences[row] ?? 0,
    };
  }

  return {
    add(deal, id, from, to, changedOn, sequence) {
      const at = ids.length * WIDTH;
      if (at === cells.length) cells = twiceAsLong(cells);
      const day = dayNumber(changedOn);
      if (!dates.has(day)) dates.set(day, changedOn);
      cells[at] = deal;
      cells[at + 1] = stages.numberOf(from);
      cells[at + 2] = stages.numberOf(to);
      cells[at + 3] = day;
      ids.push(id);
      sequences.push(sequence);
    },
    ofDeals(count) {
      const { starts, rows } = groupRows(ids.length, count, dealOf, canonically);
      return (deal) => {
        const changes: ReadChange[] = [];
        const end = starts[deal + 1] ?? 0;
        for (let at = starts[deal] ?? end; at < end; at += 1) changes.push(changeAt(rows[at] ?? 0));
        return changes;
      };
    },
  };
}

const WIDTH = 4;

function twiceAsLong(cells: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(cells.length * 2);
  longer.set(cells);
  return longer;
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
