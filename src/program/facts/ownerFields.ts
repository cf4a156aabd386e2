import { byText } from "../../kernel/order/index.js";
import type { ProgramFunction } from "../programFunction.js";

/** The fields of a stream's records that name a person, sorted, for each stream that documents read. */
export type OwnerFields = ReadonlyMap<string, readonly string[]>;

/** Who is named where: by the measures over a stream, and by the domains that read it. Changes of a deal follow it. */
export function ownerFields({ documents, streams }: ProgramFunction): OwnerFields {
  const found = new Map<string, Set<string>>();
  const add = (stream: string, field: string | null): void => {
    const fields = found.get(stream) ?? new Set();
    found.set(stream, fields);
    if (field !== null) fields.add(field);
  };
  for (const node of documents.measures.nodes) if (node.kind === "records") add(node.stream, node.person);
  if (documents.stageModels.length > 0) {
    add(streams.deals, "ownerId");
    add(streams.stageChanges, null);
    add(streams.fieldChanges, null);
  }
  if (documents.segmentations.length > 0) add(streams.customers, "ownerId");
  if (documents.reviews.length > 0) add(streams.answers, "personId");
  if (documents.trainings.length > 0) add(streams.training, "personId");
  if (documents.rubrics.some(({ document }) => document.incidents !== undefined))
    add(streams.incidents, "personId");
  return new Map(
    [...found].sort(byText(([stream]) => stream)).map(([stream, fields]) => [stream, [...fields].sort()]),
  );
}
