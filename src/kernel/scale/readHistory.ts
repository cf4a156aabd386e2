import { checkHistory } from "../calendar/index.js";
import { type Issue, quoted, type Result, readDocument, readJson } from "../issue/index.js";
import { type BuiltScale, buildScale } from "./buildScale.js";
import { fastTable } from "./fastTable.js";
import type { BuiltVersion, History } from "./history.js";
import { scaleIssue } from "./scaleIssue.js";
import { scaleHistorySchema, scaleSchema } from "./schema.js";
import type { Scale } from "./types.js";

/** The documents of a scale, one or its versions, and where each stands. */
export interface ScaleDocuments {
  readonly documents: readonly Scale[];
  readonly pathOf: (index: number) => string;
}

/** Reads one document or an array of versions, their form only. */
export function readScaleDocuments(document: unknown): Result<ScaleDocuments> {
  // Read as JSON first, since even asking a hostile value whether it is an array may throw.
  const json = readJson(document);
  if (!json.ok) return json;
  if (!Array.isArray(json.data)) {
    const read = readDocument(json.data, scaleSchema);
    return read.ok ? { ok: true, data: { documents: [read.data], pathOf: () => "" } } : read;
  }
  const read = readDocument(json.data, scaleHistorySchema);
  if (!read.ok) return read;
  if (read.data.length > 0)
    return { ok: true, data: { documents: read.data, pathOf: (index) => `/${index}` } };
  return {
    ok: false,
    issues: [scaleIssue("scale.no_versions", "", "The list of versions is empty. Write at least one scale.")],
  };
}

/** Builds every version, or tells every fault of all of them. */
export function buildHistory({ documents, pathOf }: ScaleDocuments): Result<History> {
  const issues: Issue[] = [...checkHistory(documents, pathOf), ...differentIds(documents, pathOf)];
  const versions: BuiltVersion[] = [];
  documents.forEach((document, index) => {
    const built = buildScale(document, pathOf(index));
    if (built.ok) versions.push(versionOf(document, built.data));
    else for (const issue of built.issues) issues.push(issue);
  });
  if (issues.length > 0) return { ok: false, issues };
  return {
    ok: true,
    data: {
      versions,
      only: versions.length === 1 ? (versions[0] ?? null) : null,
      measures: sorted(versions.flatMap(({ scale }) => scale.measures)),
      fields: sorted(versions.flatMap(({ scale }) => scale.fields)),
    },
  };
}

function versionOf({ effective }: Scale, scale: BuiltScale): BuiltVersion {
  const fast = scale.table.kind === "bands" ? fastTable(scale.table) : null;
  return effective === undefined ? { scale, fast } : { scale, fast, effective };
}

function differentIds(documents: readonly Scale[], pathOf: (index: number) => string): readonly Issue[] {
  const first = documents[0]?.id;
  return documents.flatMap(({ id }, index) => {
    if (id === first) return [];
    const message = `Versions of one scale have one id, and this one is not ${first === undefined ? "without" : quoted(first)} as the first is. Give all the same.`;
    return [scaleIssue("scale.different_ids", `${pathOf(index)}/id`, message)];
  });
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}
