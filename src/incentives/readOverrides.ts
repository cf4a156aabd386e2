import { readLiteral } from "../kernel/decimal/index.js";
import { type DocumentCode, type Issue, issueOf, quoted } from "../kernel/issue/index.js";
import type { PlanDocumentCode } from "./codes.js";
import type { PersonalTerms } from "./components/definition.js";
import { componentTerms } from "./components/registry.js";
import type { PersonalOverride, Plan } from "./types.js";

/** What differs for whom, by component and then by person. */
export type PersonalByComponent = ReadonlyMap<string, ReadonlyMap<string, PersonalTerms>>;

const TERMS = ["quota", "target", "rateFactor", "cap"] as const;

/** Compiles the overrides of a plan. */
export function readOverrides(plan: Plan, at: string, issues: Issue[]): PersonalByComponent {
  const byComponent = new Map<string, Map<string, PersonalTerms>>();
  for (const [index, override] of (plan.overrides ?? []).entries()) {
    const ref = `${at}/overrides/${index}`;
    const { componentId, personId } = override;
    const people = byComponent.get(componentId) ?? new Map<string, PersonalTerms>();
    if (people.has(personId)) issues.push(twice(override, ref));
    for (const issue of misfits(plan, override, ref)) issues.push(issue);
    people.set(personId, readTerms(override, ref, issues));
    byComponent.set(componentId, people);
  }
  return byComponent;
}

function readTerms(override: PersonalOverride, ref: string, issues: Issue[]): PersonalTerms {
  const terms = TERMS.flatMap((term) => {
    const literal = override[term];
    const value = literal === undefined ? null : readLiteral(literal, `${ref}/${term}`, issues);
    return value === null ? [] : [[term, { value, ref: `${ref}/${term}` }] as const];
  });
  return Object.fromEntries(terms);
}

/** What an override names that its component does not have. */
function misfits(plan: Plan, override: PersonalOverride, ref: string): readonly Issue[] {
  const { componentId } = override;
  const component = plan.components.find(({ id }) => id === componentId);
  if (component === undefined) {
    const message = `No component of the plan has the id ${quoted(componentId)}. Correct the id, or remove the override.`;
    return [
      issueOf<DocumentCode>("document.unknown_reference", `${ref}/componentId`, message, {
        id: componentId.slice(0, 80),
      }),
    ];
  }
  const taken = componentTerms(component);
  return TERMS.filter((term) => override[term] !== undefined && !taken.includes(term)).map((term) => {
    const message = `${quoted(componentId)} has no ${term}, so that this changes nothing. Remove it.`;
    return issueOf<PlanDocumentCode>("incentives.override_without_effect", `${ref}/${term}`, message, {
      term,
    });
  });
}

function twice({ personId, componentId }: PersonalOverride, ref: string): Issue {
  const message = `${quoted(personId)} has another override for ${quoted(componentId)}. Join the two.`;
  return issueOf<DocumentCode>("document.duplicate_id", `${ref}/personId`, message, {
    id: personId.slice(0, 80),
  });
}
