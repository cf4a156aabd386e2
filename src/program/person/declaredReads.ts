import type { Period } from "../../kernel/calendar/index.js";
import type { Needs } from "../../kernel/facts/index.js";
import type { DueSpans } from "../dueSpans.js";
import type { ProgramFunction } from "../programFunction.js";

/** A declared measure that a document reads on its span. */
export interface DeclaredRead {
  readonly measure: string;
  readonly span: Period;
  readonly documentId: string;
}

/** Every declared measure that what falls due reads, once for each span and document. */
export function declaredReads({ documents }: ProgramFunction, due: DueSpans): readonly DeclaredRead[] {
  const { goals, rubrics, ladders, plans, measures } = documents;
  const readers: readonly (readonly [id: string, needs: Needs])[] = [
    ...[...goals, ...rubrics, ...ladders].map(({ document, needs }) => [document.id, needs] as const),
    ...plans.map(({ id, needs }) => [id, needs] as const),
  ];
  return readers.flatMap(([documentId, needs]) => {
    const span = due.get(documentId);
    if (span === undefined) return [];
    const names = new Set([...needs.measures, ...needs.fields].filter((name) => measures.byId.has(name)));
    return [...names].map((measure) => ({ measure, span, documentId }));
  });
}
