import type { Faults } from "../../kernel/facts/index.js";
import { quoted } from "../../kernel/issue/index.js";
import { trainingIssue } from "./trainingIssue.js";

/** Whether a person of a list is not among those seen; a second time is a fault, and is left out. */
export function isFirst(personId: string, index: number, seen: Set<string>, faults: Faults): boolean {
  if (!seen.has(personId)) {
    seen.add(personId);
    return true;
  }
  const reason = "training.duplicate_person";
  const message = `${quoted(personId)} stands here twice. Merge the two.`;
  const id = personId.slice(0, 80);
  faults.issues.push(trainingIssue(reason, `/people/${index}/personId`, message, { personId: id }));
  faults.leftOut.push({ id, stream: "people", index, reason, amount: null });
  return false;
}
