import { documentIssue, type Issue, isList, ownValue } from "../../kernel/issue/index.js";

/** Fields that have to be text, text or null, and lists of objects or of text. */
export interface Shape {
  readonly texts?: readonly string[];
  readonly nullable?: readonly string[];
  readonly lists?: readonly string[];
}

/** The value if it is an object with these fields, or null, and then `issues` says why. */
export function shapeOf(value: unknown, path: string, shape: Shape, issues: Issue[]): object | null {
  const before = issues.length;
  if (typeof value !== "object" || value === null || isList(value)) {
    issues.push(wrongType(path, "object"));
    return null;
  }
  const { texts = [], nullable = [], lists = [] } = shape;
  for (const name of texts)
    if (typeof ownValue(value, name) !== "string") issues.push(wrongType(`${path}/${name}`, "string"));
  for (const name of nullable) {
    const found = ownValue(value, name);
    if (typeof found !== "string" && found !== null) issues.push(wrongType(`${path}/${name}`, "string"));
  }
  for (const name of lists)
    if (!isList(ownValue(value, name))) issues.push(wrongType(`${path}/${name}`, "array"));
  return issues.length > before ? null : value;
}

/** The issue about a part that has another type. */
export function wrongType(path: string, expected: string): Issue {
  const message = "This is not what split and evaluatePerson give. Hand over their results as they are.";
  return documentIssue("document.wrong_type", path, message, { expected });
}
