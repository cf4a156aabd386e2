import type { CompiledProgram } from "../../../program/index.js";
import { difference, type Law, lawOf } from "../law.js";
import { fold, monthsScenarios, REPORT } from "./programCase.js";

/** Universal. */
export function replayEqualsFold(program: CompiledProgram): readonly Law[] {
  const statement =
    "Replaying months is closing them one after the other, each on the state that the one before left.";
  return [
    lawOf("replayEqualsFold", statement, monthsScenarios(program), (sample) => {
      const { closes, state } = program.replay(sample.periods, sample.facts, REPORT);
      const folded = fold(program, sample);
      return difference({ closes: folded, state: folded.at(-1)?.state ?? null }, { closes, state });
    }),
  ];
}
