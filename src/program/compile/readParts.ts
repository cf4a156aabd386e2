import { checkHistory } from "../../kernel/calendar/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { ProgramDocumentCode } from "../codes.js";
import type { Program, ProgramPart } from "../types.js";

/** The parts by the document that each is about. */
export function readParts(
  document: Program,
  ids: ReadonlySet<string>,
  issues: Issue[],
): ReadonlyMap<string, ProgramPart> {
  const tiers = new Set((document.ladders ?? []).flatMap((ladder) => ladder.tiers.map(({ id }) => id)));
  const parts = new Map<string, ProgramPart>();
  for (const [index, part] of (document.parts ?? []).entries()) {
    const path = `/parts/${index}`;
    const { documentId } = part;
    if (!ids.has(documentId)) {
      const message = `The program has no document ${quoted(documentId)}. Add it, or correct the id.`;
      issues.push(partIssue("program.unknown_document", `${path}/documentId`, message, documentId));
    }
    if (parts.has(documentId)) {
      const message = `A second part is about ${quoted(documentId)}. Join the two.`;
      issues.push(partIssue("program.duplicate_part", `${path}/documentId`, message, documentId));
    }
    issues.push(...checkHistory([part], () => path), ...unknownTiers(part, tiers, path));
    parts.set(documentId, part);
  }
  return parts;
}

function unknownTiers(part: ProgramPart, tiers: ReadonlySet<string>, path: string): readonly Issue[] {
  return (part.for?.tierIds ?? []).flatMap((id, index) => {
    if (tiers.has(id)) return [];
    const message = `No ladder of the program has a tier ${quoted(id)}. Correct the id.`;
    return [partIssue("program.unknown_tier", `${path}/for/tierIds/${index}`, message, id)];
  });
}

function partIssue(code: ProgramDocumentCode, path: string, message: string, id: string): Issue {
  return issueOf<ProgramDocumentCode>(code, path, message, { id: id.slice(0, 80) });
}
