import { parsePeriod } from "../../kernel/calendar/index.js";
import { fractionOf, ONE, ZERO } from "../../kernel/decimal/index.js";
import type { ProgramFunction } from "../programFunction.js";
import type { Known } from "./known.js";
import type { ReadShard } from "./readShard.js";

/** Gives for each award whether the person won it at the end of the period before: `award.<id>` is 1 or 0. */
export function giveAwards(
  { documents, fiscalYear }: ProgramFunction,
  { state, period }: ReadShard,
  known: Known,
): void {
  const won = state.people[0]?.awards ?? [];
  for (const { document } of documents.awards) {
    const isWinner = won.some(
      (each) => each.awardId === document.id && parsePeriod(each.period, fiscalYear).to === period.from,
    );
    known.give(`award.${document.id}`, period, { exact: fractionOf(isWinner ? ONE : ZERO) });
  }
}
