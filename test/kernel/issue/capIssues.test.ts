import { describe, expect, test } from "vitest";
import { capIssues, issueOf, type Severity } from "../../../src/kernel/issue/index.js";

const issuesOf = (...severities: readonly Severity[]) =>
  severities.map((severity, index) => issueOf("document.wrong_type", `/${index}`, "Message.", {}, severity));

describe("capIssues", () => {
  test("counts those that are left out, as severely as the worst of them", () => {
    const [shown, more] = capIssues(issuesOf("error", "hint", "warning"), 1);
    expect(shown?.path).toBe("/0");
    expect(more).toMatchObject({ code: "document.more_issues", severity: "warning", params: { rest: 2 } });
  });

  test.each([Number.NaN, -1, 1.5, "2", null, {}])("takes %j as the default", (maxIssues) => {
    expect(capIssues(issuesOf("error", "error", "error"), maxIssues)).toHaveLength(3);
  });

  test("shows none where none is wanted", () => {
    expect(capIssues(issuesOf("error"), 0).map(({ code }) => code)).toEqual(["document.more_issues"]);
  });
});
