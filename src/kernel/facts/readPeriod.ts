import { type Period, safeParsePeriod } from "../calendar/index.js";
import { documentIssue, type Fields, type Issue } from "../issue/index.js";

/** A required name of a period; null where it is missing or faulty, and then `issues` says why. */
export function readPeriod(fields: Fields, name: string, path: string, issues: Issue[]): Period | null {
  const at = `${path}/${name}`;
  if (!fields.has(name)) {
    issues.push(
      documentIssue(
        "document.missing_field",
        at,
        "A required field is missing. Add it (the name of a period).",
        {
          expected: "period",
        },
      ),
    );
    return null;
  }
  const read = safeParsePeriod(fields.get(name));
  if (read.ok) return read.data;
  for (const issue of read.issues.map((issue) => ({ ...issue, path: at + issue.path }))) issues.push(issue);
  return null;
}
