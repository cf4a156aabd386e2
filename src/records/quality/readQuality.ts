import { buildRecordCondition, type RecordCondition } from "../../kernel/condition/index.js";
import {
  documentIssue,
  duplicateIds,
  type Issue,
  isSafeKey,
  issueOf,
  quoted,
  type Result,
  readDocument,
} from "../../kernel/issue/index.js";
import type { QualityCode } from "./codes.js";
import { qualitySchema } from "./schema.js";
import type { Quality, StreamQuality } from "./types.js";

/** A condition that records have to meet. */
export interface ValidRule {
  readonly id: string;
  readonly condition: RecordCondition;
}

/** What the records of a stream have to be like, ready to be judged. */
export interface StreamRules {
  readonly document: StreamQuality;
  readonly valid: readonly ValidRule[];
}

/** Reads a document and builds its conditions, or tells every fault. */
export function readQuality(document: unknown): Result<readonly StreamRules[]> {
  const read = readDocument<Quality>(document, qualitySchema);
  if (!read.ok) return read;
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const rules = read.data.streams.map((stream, index) => {
    const path = `/streams/${index}`;
    if (seen.has(stream.stream)) issues.push(duplicateStream(stream.stream, `${path}/stream`));
    seen.add(stream.stream);
    issues.push(...duplicateIds(stream.valid ?? [], `${path}/valid`), ...unsafeNames(stream, path));
    return { document: stream, valid: validRules(stream, path, issues) };
  });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, data: rules };
}

function validRules({ valid = [] }: StreamQuality, path: string, issues: Issue[]): readonly ValidRule[] {
  return valid.flatMap(({ id, when }, index) => {
    const built = buildRecordCondition(when, `${path}/valid/${index}/when`);
    if (built.ok) return [{ id, condition: built.data }];
    for (const issue of built.issues) issues.push(issue);
    return [];
  });
}

/** Names that no field and no stream can have. */
function unsafeNames(stream: StreamQuality, path: string): readonly Issue[] {
  const { required = [], unique = [], references = [], onTime } = stream;
  const names = [
    stream.stream,
    stream.owner ?? "ownerId",
    ...required,
    ...unique,
    ...references.flatMap(({ field, to }) => [field, to]),
    ...(onTime === undefined ? [] : [onTime.happened, onTime.recorded]),
  ];
  return names
    .filter((name) => !isSafeKey(name))
    .map((name) => {
      const message = `The name ${quoted(name)} cannot be that of a field or stream. Choose another.`;
      return documentIssue("document.forbidden_key", path, message, { key: name.slice(0, 80) });
    });
}

function duplicateStream(stream: string, path: string): Issue {
  const message = `The stream ${quoted(stream)} is judged twice. Write one entry for each.`;
  return issueOf<QualityCode>("quality.duplicate_stream", path, message, { stream: stream.slice(0, 80) });
}
