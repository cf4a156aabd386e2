import { type Issue, isAttainmentError, quoted, readDocument, unwrap } from "../../kernel/issue/index.js";
import { interopIssue } from "../interopIssue.js";
import { checkStageTable } from "../stages/checkStageTable.js";
import { type StageBook, stageBook } from "../stages/stageBook.js";
import type { CrmConfig } from "../types.js";
import { crmConfigSchema } from "./schema.js";
import { zoneDates } from "./zoneDates.js";

/** A configuration that is ready to be used. */
export interface ReadConfig {
  readonly config: CrmConfig;
  /** The day of an instant in the zone; throws where the text is no instant. */
  readonly dateOf: (instant: string) => string;
  readonly book: StageBook;
  /** Fields of the CRM by neutral name. */
  readonly fields: ReadonlyMap<string, string>;
  readonly readOnly: ReadonlySet<string>;
}

/** Names that the mapping fills itself. */
const RESERVED: ReadonlySet<string> = new Set(["id", "status"]);

/** Reads a configuration, or throws the error with all that is wrong with it. */
export function readConfig(given: unknown): ReadConfig {
  const read = readDocument(given, crmConfigSchema);
  if (!read.ok) return unwrap({ ok: false, issues: read.issues.map(inConfig) });
  const config = read.data;
  const zone = readZone(config.timeZone);
  const issues = [
    ...config.stageTables.flatMap((table, index) => checkStageTable(table, `/stageTables/${index}`)),
    ...repeatedPipelines(config),
    ...reservedFields(config),
    ...("issues" in zone ? zone.issues : []),
  ];
  if (issues.length > 0 || "issues" in zone) return unwrap({ ok: false, issues: issues.map(inConfig) });
  return {
    config,
    dateOf: zone.dateOf,
    book: stageBook(config.stageTables),
    fields: new Map(Object.entries(config.fields ?? {})),
    readOnly: new Set(config.readOnly),
  };
}

function inConfig(issue: Issue): Issue {
  return { ...issue, path: `/config${issue.path}` };
}

function readZone(zone: string): Pick<ReadConfig, "dateOf"> | { readonly issues: readonly Issue[] } {
  try {
    return { dateOf: zoneDates(zone) };
  } catch (error) {
    if (isAttainmentError(error))
      return { issues: error.issues.map((issue) => ({ ...issue, path: "/timeZone" })) };
    throw error;
  }
}

function repeatedPipelines({ stageTables }: CrmConfig): readonly Issue[] {
  const seen = new Set<string | undefined>();
  return stageTables.flatMap(({ pipelineId }, index) => {
    if (!seen.has(pipelineId)) {
      seen.add(pipelineId);
      return [];
    }
    const whose =
      pipelineId === undefined ? "every pipeline without a table" : `the pipeline ${quoted(pipelineId)}`;
    const message = `Two stage tables are for ${whose}. Join them, or name the pipeline of each.`;
    return [interopIssue("interop.duplicate_pipeline", `/stageTables/${index}/pipelineId`, message)];
  });
}

function reservedFields({ fields = {} }: CrmConfig): readonly Issue[] {
  return Object.keys(fields)
    .filter((name) => RESERVED.has(name))
    .map((name) => {
      const message = `The field ${quoted(name)} is filled by the mapping itself. Choose another neutral name.`;
      return interopIssue("interop.reserved_field", `/fields/${name}`, message, { field: name });
    });
}
