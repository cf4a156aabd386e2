import type { CompiledProgram } from "../../program/index.js";
import { asProgram } from "../arbitraries/program/asProgram.js";
import type { Law } from "./law.js";
import type { ProgramLawId } from "./lawNames.js";
import {
  inputStaysAsItWas,
  runsAreEqual,
  tracedEqualsUntraced,
  traceReplays,
} from "./program/evaluationLaws.js";
import { replayEqualsFold } from "./program/foldLaws.js";
import { memoryIsWhatWasClosed } from "./program/memoryLaws.js";
import { orderIsIrrelevant } from "./program/orderLaws.js";
import { recordsOfOthersAreIrrelevant } from "./program/othersAreIrrelevant.js";
import { shardsEqualTheWhole } from "./program/shardLaws.js";
import { totalIsTheSumOfStatements } from "./program/sumLaws.js";

/** A Record, so that a law that has a name has its making. */
const makers: Readonly<Record<ProgramLawId, (program: CompiledProgram) => readonly Law[]>> = {
  replayEqualsFold,
  memoryIsWhatWasClosed,
  shardsEqualTheWhole,
  orderIsIrrelevant,
  recordsOfOthersAreIrrelevant,
  totalIsTheSumOfStatements,
  tracedEqualsUntraced,
  traceReplays,
  runsAreEqual,
  inputStaysAsItWas,
};

/**
 * The laws that a program has to keep: all of them hold for every program.
 *
 * | law | says |
 * | --- | --- |
 * | `replayEqualsFold` | replaying months is closing them in turn |
 * | `memoryIsWhatWasClosed` | measures over several periods remember what the periods' closes told |
 * | `shardsEqualTheWhole` | people who are closed one by one and finished are the whole, to the byte |
 * | `orderIsIrrelevant` | the order of people, records and given measures changes nothing |
 * | `recordsOfOthersAreIrrelevant` | nobody's result changes when the records of somebody else do |
 * | `totalIsTheSumOfStatements` | people, teams and the close sum to their statements |
 * | `tracedEqualsUntraced`, `traceReplays` | a trace changes nothing, and can be computed again from itself |
 * | `runsAreEqual`, `inputStaysAsItWas` | an evaluation is pure |
 *
 * They are tried on made-up facts of three months, the last ones of a fiscal year, so that every cycle falls due.
 *
 * @param program - A compiled program, or a program as plain JSON.
 * @returns Laws for `checkLaws`, in the order of the table.
 * @throws AttainmentError with the issues of `compileProgram`, where the document is no program.
 * @example
 * ```ts
 * import { checkLaws, programLaws } from "attainment/testing";
 * const program = {
 *   kind: "program",
 *   id: "team",
 *   measures: [{ id: "sales", unit: "money", from: "deals", sum: "amount", person: "ownerId", date: "closedOn" }],
 *   rankings: [{ id: "by-sales", measure: "sales" }],
 * };
 * checkLaws(programLaws(program), { seed: 42, runs: 10 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function programLaws(program: unknown): readonly Law[] {
  const compiled = asProgram(program);
  return Object.values(makers).flatMap((make) => make(compiled));
}
