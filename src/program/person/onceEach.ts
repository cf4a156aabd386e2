import type { Issue, LeftOut } from "../../kernel/issue/index.js";

/** Issues without those that were told already: several documents read the same facts. */
export function issuesOnce(issues: readonly Issue[]): readonly Issue[] {
  return onceEach(issues, ({ code, path, message }) => JSON.stringify([code, path, message]));
}

/** Facts that are left out, each once, for the first reason. */
export function leftOutOnce(leftOut: readonly LeftOut[]): readonly LeftOut[] {
  return onceEach(leftOut, ({ stream, index, id }) => JSON.stringify([stream, index, id]));
}

function onceEach<T>(items: readonly T[], nameOf: (item: T) => string): readonly T[] {
  const byName = new Map<string, T>();
  for (const item of items) {
    const name = nameOf(item);
    if (!byName.has(name)) byName.set(name, item);
  }
  return [...byName.values()];
}
