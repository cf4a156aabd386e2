import { documentIssue, type Issue, quoted } from "../../kernel/issue/index.js";

/** Watches over a list of a state in which nothing may stand twice: what is told apart by its `key`. */
export function eachOnce(issues: Issue[]): (id: string, key: readonly string[], path: string) => void {
  const seen = new Set<string>();
  return (id, key, path) => {
    const text = JSON.stringify(key);
    if (seen.has(text)) {
      const message = `${quoted(id)} stands twice in the state. Keep one entry.`;
      issues.push(documentIssue("document.duplicate_id", path, message, { id: id.slice(0, 80) }));
    }
    seen.add(text);
  };
}
