import { documentIssue, type Issue, quoted } from "../../kernel/issue/index.js";
import type { Program } from "../types.js";

/** A document that parts may name, and where its id stands. */
export interface DocumentId {
  readonly id: string;
  readonly ref: string;
}

/** The ids of all documents of a program; plans of one id are versions of one document. */
export function documentIds(document: Program, issues: Issue[]): ReadonlySet<string> {
  const known = new Set<string>();
  const add = ({ id, ref }: DocumentId): void => {
    if (known.has(id)) issues.push(duplicate(id, ref));
    known.add(id);
  };
  for (const each of otherIds(document)) add(each);
  const plans = new Set<string>();
  for (const [index, { id }] of (document.plans ?? []).entries()) {
    if (!plans.has(id)) add({ id, ref: `/plans/${index}/id` });
    plans.add(id);
  }
  checkOwn(document.rankings, "rankings", issues);
  checkOwn(document.crossPeriod, "crossPeriod", issues);
  return known;
}

/** What no part names has ids of its own, each once in its list. */
function checkOwn(list: readonly { readonly id: string }[] = [], name: string, issues: Issue[]): void {
  const seen = new Set<string>();
  for (const [index, { id }] of list.entries()) {
    if (seen.has(id)) issues.push(duplicate(id, `/${name}/${index}/id`));
    seen.add(id);
  }
}

function otherIds(document: Program): readonly DocumentId[] {
  const { crediting, goals, stageModels, segmentations, reviews, trainings, rubrics, ladders, awards } =
    document;
  return Object.entries({
    crediting,
    goals,
    stageModels,
    segmentations,
    reviews,
    trainings,
    rubrics,
    ladders,
    awards,
  }).flatMap(([list, documents]) =>
    (documents ?? []).map(({ id }, index) => ({ id, ref: `/${list}/${index}/id` })),
  );
}

function duplicate(id: string, ref: string): Issue {
  const message = `The id ${quoted(id)} stands twice in the program. Give every document an id of its own.`;
  return documentIssue("document.duplicate_id", ref, message, { id: id.slice(0, 80) });
}
