import {
  type Issue,
  type LeftOut,
  ownFields,
  ownItems,
  type Result,
  readJson,
} from "../../kernel/issue/index.js";
import { readPeriodField } from "../facts/readFrame.js";
import { readProgramState } from "../facts/readProgramState.js";
import type { ProgramFunction } from "../programFunction.js";
import type { PersonClose, ProgramShards } from "../types.js";
import { readClose } from "./readClose.js";
import { shapeOf } from "./shapeOf.js";

/** What is finished. */
export interface ReadFinish {
  readonly shards: Omit<ProgramShards, "shards">;
  readonly people: readonly PersonClose[];
}

const FIELDS: ReadonlySet<string> = new Set([
  "period",
  "issues",
  "leftOut",
  "crediting",
  "carried",
  "shards",
]);

/** Reads, as a copy, what came over a wire: a close of another period or one that came twice would be paid as well. */
export function readFinish(program: ProgramFunction, shards: unknown, people: unknown): Result<ReadFinish> {
  const issues: Issue[] = [];
  const fields = ownFields(shards, "", issues, FIELDS);
  if (fields === null) return { ok: false, issues };
  const period = readPeriodField(program, fields, issues);
  const told = listOf(fields.get("issues"), "/issues", ["code", "severity", "path", "message"], issues);
  const leftOut = listOf(fields.get("leftOut"), "/leftOut", ["id", "stream", "reason"], issues);
  const crediting = fields.has("crediting")
    ? listOf(fields.get("crediting"), "/crediting", ["id", "value"], issues)
    : null;
  const carried = readCarried(program, fields.get("carried"), period?.id, issues);
  const seen = new Set<string>();
  const closed = (ownItems(people, "/people", issues) ?? []).flatMap(
    (item, index) => readClose(program, item, period?.id ?? null, `/people/${index}`, seen, issues) ?? [],
  );
  if (period === null || issues.length > 0) return { ok: false, issues };
  const common = {
    period: period.id,
    issues: told,
    leftOut,
    carried,
    ...(crediting === null ? {} : { crediting }),
  };
  // The fields of both lists that anything is done with were looked at just now.
  return { ok: true, data: { shards: common as ReadFinish["shards"], people: closed } };
}

function listOf(
  value: unknown,
  path: string,
  texts: readonly string[],
  issues: Issue[],
): readonly (Issue | LeftOut | object)[] {
  return (ownItems(value, path, issues) ?? []).flatMap((item, index) => {
    const at = `${path}/${index}`;
    const copy = readJson(item);
    if (copy.ok) return shapeOf(copy.data, at, { texts }, issues) ?? [];
    for (const issue of copy.issues) issues.push({ ...issue, path: at + issue.path });
    return [];
  });
}

/** What is carried on is a state without a frame. */
function readCarried(
  program: ProgramFunction,
  value: unknown,
  period: string | undefined,
  issues: Issue[],
): ProgramShards["carried"] {
  const fields = ownFields(value, "/carried", issues, new Set(["people", "customers"]));
  if (fields === null || period === undefined) return { people: [], customers: [] };
  const found: Issue[] = [];
  const frame = { ...Object.fromEntries(fields), programId: program.document.id, period };
  const { people, customers } = readProgramState(program, frame, null, found);
  for (const issue of found) issues.push({ ...issue, path: issue.path.replace(/^\/state/, "/carried") });
  return { people, customers };
}
