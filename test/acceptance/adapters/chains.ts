import { type Answer, type Facts, filled, type Row, rowOf, rowsOf, textOf } from "../units.js";
import { answersOf, type Results, resultsOf } from "./answers.js";

/** Several documents one after the other, each of which may go on from what those before it gave (`done`). */
export function chained(facts: Facts, links: Readonly<Record<string, Results>>): Answer {
  const { links: written, answers } = rowOf(facts.written);
  let done: Row = {};
  for (const { id, shape, rules = null, facts: template } of rowsOf(written)) {
    const results = links[textOf(shape)];
    if (results === undefined) throw new TypeError(`no link of the shape ${textOf(shape)}`);
    const given = filled(template, { ...facts, input: { ...facts.input, done } });
    done = { ...done, [textOf(id)]: resultsOf(rules, given, results) };
  }
  return answersOf(answers, { results: done, plan: facts.parameters, input: facts.input });
}
