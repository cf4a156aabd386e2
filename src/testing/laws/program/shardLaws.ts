import type { CompiledProgram, Facts, PeriodClose } from "../../../program/index.js";
import { difference, firstOf, type Law, lawOf } from "../law.js";
import { fold, monthsScenarios, REPORT, throughJson } from "./programCase.js";

/** Universal. */
export function shardsEqualTheWhole(program: CompiledProgram): readonly Law[] {
  const statement =
    "People who are closed one by one, somewhere else, and finished together, are the whole to the byte.";
  return [
    lawOf("shardsEqualTheWhole", statement, monthsScenarios(program), (sample) => {
      const closes = fold(program, sample);
      return firstOf(closes, (close) => {
        const before = closes[closes.indexOf(close) - 1];
        const state = before?.state ?? sample.facts.state ?? null;
        return difference(close, sharded(program, { ...sample.facts, period: close.period, state }), {
          period: close.period,
        });
      });
    }),
  ];
}

/** Everything goes over a wire, and people come back in the order in which workers are done. */
function sharded(program: CompiledProgram, facts: Facts): PeriodClose {
  const { shards, ...common } = throughJson(program.split(facts, REPORT));
  const people = shards.map((shard) => throughJson(program.evaluatePerson(shard, REPORT)));
  return program.finish(common, people.reverse());
}
