import { attainmentError, type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { TestingCode } from "../codes.js";
import type { Law } from "./law.js";

/** Makes the laws of a name; none where the document holds nothing that they are about. */
type Make = (demanded: boolean) => readonly Law[];

/**
 * The laws of all names, in their order; those that `expect` names are demanded.
 *
 * A law that was demanded and is not among them would pass for one that holds, so that it is an error.
 */
export function demandedLaws(
  makers: readonly (readonly [string, Make])[],
  expect: readonly string[],
): readonly Law[] {
  const issues: Issue[] = expect.flatMap((id, index) =>
    makers.some(([name]) => name === id) ? [] : [unknownLaw(id, index, makers)],
  );
  const laws = makers.flatMap(([id, make]) => {
    const made = make(expect.includes(id));
    if (made.length === 0 && expect.includes(id)) issues.push(withoutPremise(id, expect.indexOf(id)));
    return made;
  });
  if (issues.length > 0) throw attainmentError(issues);
  return laws;
}

function unknownLaw(id: string, index: number, makers: readonly (readonly [string, Make])[]): Issue {
  const message = `There is no law ${quoted(String(id))}. Name one of ${makers.map(([name]) => name).join(", ")}.`;
  return fault("testing.unknown_law", id, index, message);
}

function withoutPremise(id: string, index: number): Issue {
  const message = `Nothing in the document is what ${quoted(id)} is about, such as a cap or a running total, so that it would hold of anything. Leave it out, or add what it speaks of.`;
  return fault("testing.law_without_premise", id, index, message);
}

function fault(code: TestingCode, id: string, index: number, message: string): Issue {
  return issueOf<TestingCode>(code, `/options/expect/${index}`, message, { law: String(id).slice(0, 80) });
}
