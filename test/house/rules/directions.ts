import { readImports } from "../readImports.js";
import { finding, type Rule } from "../readSources.js";

const DOMAINS = ["goals", "pipeline", "segments", "kpi", "reviews", "tiers", "incentives"];

/** The floors of the house from the ground up; a file imports from its own folder and from lower floors. */
const FLOORS: readonly (readonly string[])[] = [
  ["kernel"],
  ["records"],
  DOMAINS,
  ["program"],
  ["explain", "locales", "interop", "testing"],
];

/** Imports run one way; domains meet through measures and never import each other. */
export const directions: Rule = (source) => {
  const from = folderOf(source.file);
  if (from === undefined) return [];
  if (floorOf(from) < 0) return [`${source.file}: the folder src/${from} is on no floor of the house`];
  return readImports(source).flatMap(({ node, file }) => {
    if (file === undefined) return [];
    if (!file.startsWith("src/")) return [finding(source, node, `import of ${file}, outside src`)];
    const to = folderOf(file);
    if (to === undefined) return [finding(source, node, `import of ${file}, the roof`)];
    return mayImport(from, to) ? [] : [finding(source, node, `${from} imports ${to}`)];
  });
};

function mayImport(from: string, to: string): boolean {
  if (from === to || floorOf(to) < floorOf(from)) return true;
  // On the top floor neighbors may meet (a renderer needs its words); the rule against circles holds them.
  return floorOf(to) === floorOf(from) && floorOf(from) === FLOORS.length - 1;
}

function folderOf(file: string): string | undefined {
  return /^src\/([^/]+)\//.exec(file)?.[1];
}

function floorOf(folder: string): number {
  return FLOORS.findIndex((floor) => floor.includes(folder));
}
