import type { Issue, LeftOut } from "../../kernel/issue/index.js";
import type { KeptCredit } from "./gathering.js";

const OF_CREDIT = /^\/credits\/(\d+)/;

/** An issue of one person's facts at its place among those of everybody; what is of a credit stands in a list for all. */
export function relocatedIssue(issue: Issue, index: number, credits: readonly KeptCredit[]): Issue {
  const credit = credits[Number(OF_CREDIT.exec(issue.path)?.[1])];
  const path =
    credit === undefined
      ? `/people/${index}${issue.path}`
      : issue.path.replace(OF_CREDIT, `${credit.list}/${credit.index}`);
  return { ...issue, path };
}

/** The same for a fact that was left out. */
export function relocatedFact(fact: LeftOut, credits: readonly KeptCredit[]): LeftOut {
  const credit = fact.stream === "credits" ? credits[fact.index] : undefined;
  if (credit === undefined) return fact;
  const { index } = credit;
  return { ...fact, index, ...(fact.id === `#${fact.index}` ? { id: `#${index}` } : {}) };
}
