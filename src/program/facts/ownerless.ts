import { type Issue, issueOf, pointer, quoted } from "../../kernel/issue/index.js";
import type { ProgramFactsCode } from "../codes.js";
import type { SplitStream } from "./splitRecords.js";

/** Records that name somebody, such as who found a deal, but no owner: measures see them, pipelines and segments do not. */
export function ownerless(stream: string, { owners, nobodys }: SplitStream): readonly Issue[] {
  const count = [...owners.values()].filter((owner) => owner === null).length - nobodys.length;
  if (count === 0) return [];
  const message = `${count} records of ${quoted(stream)} name somebody but no owner, so that nobody's pipeline or segment counts them. Fill in the ownerId.`;
  const params = { stream: stream.slice(0, 80), count };
  const path = pointer(["records", stream]);
  return [issueOf<ProgramFactsCode>("program.records_without_owner", path, message, params, "warning")];
}
