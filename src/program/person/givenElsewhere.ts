import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { ProgramFactsCode } from "../codes.js";
import type { Closing } from "./closing.js";
import { declaredReads } from "./declaredReads.js";

/** Values that are given for the period that is closed, though what reads them is evaluated on a longer one. */
export function givenElsewhere({ program, shard, due, measured }: Closing): readonly Issue[] {
  const { id: closed } = shard.period;
  const valueOn = (span: string, measure: string) =>
    measured.get(span)?.measures.find(({ id }) => id === measure);
  return declaredReads(program, due).flatMap(({ measure, span, documentId }) => {
    if (span.id === closed || valueOn(span.id, measure)?.reason !== "not_given") return [];
    const value = valueOn(closed, measure);
    if (value === undefined || value.exact === null) return [];
    const message = `${quoted(measure)} is given for ${closed}, but ${quoted(documentId)} is evaluated on ${span.id} and does not see it. Give it with "period": "${span.id}" too.`;
    const params = {
      measure: measure.slice(0, 80),
      given: closed,
      period: span.id,
      documentId: documentId.slice(0, 80),
    };
    return [
      issueOf<ProgramFactsCode>("program.given_for_another_period", "/measures", message, params, "warning"),
    ];
  });
}
