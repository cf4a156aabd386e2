import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { root } from "../../scripts/entries.js";
import { isRow, type Json, type Row, rowsOf, textOf } from "./facts.js";

/** One case as it was published. Only the runner sees all of it. */
export interface PublishedCase {
  readonly id: string;
  readonly mechanic: string;
  readonly parameters: Row;
  /** What the rule is applied to; of an input that is a list, the list is called `list`. */
  readonly input: Row;
  /** What is expected by name; a case that expects one thing without a name calls it `answer`. */
  readonly expected: Json;
  /** Title and note, in which a case may state numbers of its rule. */
  readonly prose: string;
}

/** One file of cases. */
export interface CaseFile {
  readonly name: string;
  readonly cases: readonly PublishedCase[];
  /** Ids of the cases that the library is not asked to reproduce. */
  readonly notOurs: ReadonlySet<string>;
}

/** Lists beside the cases: what is not ours, and sources that contradict themselves. */
const LISTS = new Set(["not-ours", "peers-unreliable"]);

const shared = process.env.SHARED_DIR ?? resolve(root, "../shared");

/** Where the cases stand: beside the repository, or where SHARED_DIR says (the folder around them, or their own). */
export const casesFolder: string =
  [resolve(shared, "cases"), shared].find(holdsCases) ?? resolve(shared, "cases");

function holdsCases(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((file) => file.endsWith(".json"));
}

/** Every file of cases in the order of their names; null where the folder is absent. */
export function publishedCases(): readonly CaseFile[] | null {
  if (!existsSync(casesFolder)) return null;
  const notOurs = rowsIn("not-ours");
  return readdirSync(casesFolder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -".json".length))
    .filter((name) => !LISTS.has(name))
    .sort()
    .map((name) => ({
      name,
      cases: rowsIn(name).map(caseOf),
      notOurs: new Set(notOurs.filter(({ file }) => file === name).map(({ id }) => textOf(id))),
    }));
}

/** Cases whose sources contradict themselves: no tests, but warnings; empty where the folder is absent. */
export function unreliableCases(): readonly Row[] {
  return rowsIn("peers-unreliable");
}

function rowsIn(name: string): readonly Row[] {
  const path = resolve(casesFolder, `${name}.json`);
  if (!existsSync(path)) return [];
  const file: Row = JSON.parse(readFileSync(path, "utf8"));
  return rowsOf(file.cases);
}

function caseOf({
  id,
  mechanic,
  parameters,
  plan,
  input,
  inputs,
  expected,
  title,
  note,
}: Row): PublishedCase {
  const rules = parameters ?? plan;
  const facts = input ?? inputs;
  return {
    id: textOf(id),
    mechanic: typeof mechanic === "string" ? mechanic : "",
    parameters: isRow(rules) ? rules : {},
    input: inputOf(facts),
    expected: expected === undefined || isRow(expected) ? (expected ?? null) : { answer: expected },
    prose: JSON.stringify([title ?? null, note ?? null]),
  };
}

function inputOf(facts: Json | undefined): Row {
  if (Array.isArray(facts)) return { list: facts };
  return isRow(facts) ? facts : {};
}
