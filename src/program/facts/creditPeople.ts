import { evaluateCrediting } from "../../incentives/crediting/evaluateCrediting.js";
import type { CreditingFunction, PersonCredit, UncreditedReason } from "../../incentives/crediting/index.js";
import type { Period } from "../../kernel/calendar/index.js";
import type { Fields, Issue, LeftOut } from "../../kernel/issue/index.js";
import { dueDays } from "../dueSpans.js";
import type { ProgramFunction } from "../programFunction.js";
import type { CreditingClose } from "../types.js";
import { push } from "./splitRecords.js";

/** What people are credited with. */
export interface CreditedPeople {
  readonly ofPerson: ReadonlyMap<string, readonly PersonCredit[]>;
  readonly closes: readonly CreditingClose[];
  readonly issues: readonly Issue[];
  readonly leftOut: readonly LeftOut[];
}

/** Credits the records by every crediting of the program, over all that falls due. */
export function creditPeople(program: ProgramFunction, fields: Fields, period: Period): CreditedPeople {
  const ofPerson = new Map<string, PersonCredit[]>();
  const closes: CreditingClose[] = [];
  const issues: Issue[] = [];
  const leftOut: LeftOut[] = [];
  for (const crediting of program.documents.crediting) {
    const credited = credit(crediting, fields, dueDays(program, period).id);
    // What is wrong with people was told when they were read.
    for (const issue of credited.issues) if (!isAboutPeople(issue)) issues.push(issue);
    if (!credited.ok) continue;
    const { value, reconciliation, credits, uncredited } = credited.data;
    for (const fact of credited.data.leftOut ?? []) if (fact.stream !== "people") leftOut.push(fact);
    for (const each of credits) push(ofPerson, each.personId, each);
    closes.push({
      id: crediting.document.id,
      value,
      reconciliation,
      uncredited: uncredited.filter(({ reason }) => !COUNTED.has(reason)),
    });
  }
  return { ofPerson, closes, issues, leftOut };
}

/** Reasons that most records of a full book have: they are counted, not listed. */
const COUNTED: ReadonlySet<UncreditedReason> = new Set(["not_earned", "outside_period"]);

function credit(crediting: CreditingFunction, fields: Fields, period: string) {
  const facts = { period, people: fields.get("people"), records: fields.get("records") ?? {} };
  // They are cut at the end, with all others.
  const options = { onInvalid: "report", maxIssues: Number.MAX_SAFE_INTEGER };
  const credited = evaluateCrediting(crediting, facts, options);
  return credited.ok ? { ...credited, issues: credited.data.issues } : credited;
}

function isAboutPeople({ path }: Issue): boolean {
  return path === "/people" || path.startsWith("/people/");
}
