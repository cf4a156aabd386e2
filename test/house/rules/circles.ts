import { readImports } from "../readImports.js";
import type { Source } from "../readSources.js";

/** Every circle of imports among these files, each told once, as the path that closes it. */
export function circles(sources: readonly Source[]): readonly string[] {
  const targets = new Map(
    sources.map((source) => [source.file, readImports(source).flatMap(({ file }) => file ?? [])]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      found.push([...path.slice(path.indexOf(file)), file].join(" -> "));
      return;
    }
    if (done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return found;
}

/** The same among the folders directly below `src`. */
export function folderCircles(sources: readonly Source[]): readonly string[] {
  const found = new Set<string>();
  const edges = new Set(
    sources.flatMap((source) =>
      readImports(source).flatMap(({ file }) => {
        const [from, to] = [topFolder(source.file), topFolder(file ?? "")];
        return from === to || from === undefined || to === undefined ? [] : [`${from} -> ${to}`];
      }),
    ),
  );
  for (const edge of edges) {
    const [from, to] = edge.split(" -> ");
    if (edges.has(`${to} -> ${from}`)) found.add([from, to].sort().join(" <-> "));
  }
  return [...found];
}

function topFolder(file: string): string | undefined {
  return /^src\/([^/]+)\//.exec(file)?.[1];
}
