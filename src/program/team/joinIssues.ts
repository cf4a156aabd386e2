import { moreIssues } from "../../kernel/issue/capIssues.js";
import { capIssues, type Issue } from "../../kernel/issue/index.js";
import { issuesOnce } from "../person/onceEach.js";

/**
 * The issues of several lists, each once and at most `maxIssues` of them. A list that was cut already says how many it
 * does not show, and they are counted with those that are cut here.
 */
export function joinIssues(issues: readonly Issue[], maxIssues?: number): readonly Issue[] {
  const listed = capIssues(issuesOnce(issues.filter((issue) => !isRest(issue))), maxIssues);
  const cut = [...issues, ...listed].filter(isRest);
  const [first] = cut;
  if (first === undefined) return listed;
  const rest = cut.reduce((sum, { params }) => sum + Number(params.rest), 0);
  const severity = cut.some((each) => each.severity === "error") ? "error" : first.severity;
  return [...listed.filter((issue) => !isRest(issue)), { ...moreIssues(rest), severity }];
}

function isRest({ code, params }: Issue): boolean {
  return code === "document.more_issues" && typeof params.rest === "number";
}
