import { fractionOf, parseDecimal } from "../../kernel/decimal/index.js";
import { documentIssue, type Issue, ownFields, ownItems, pointer, quoted } from "../../kernel/issue/index.js";
import type { Rules } from "../rules.js";
import { segmentIssue } from "../segmentIssue.js";
import { type CellValue, cellText } from "./cellValue.js";
import { type FieldUse, leafUses } from "./leafUses.js";

/** What is asked of a report, read. */
export interface CoverageRule {
  readonly grid: ReadonlyMap<string, readonly CellValue[]>;
  /** How many cells of each kind are listed. */
  readonly most: number;
}

const KNOWN: ReadonlySet<string> = new Set(["grid", "maxCells"]);
const LISTED = 1000;

/** Reads the options of `checkCoverage`; every fault goes to `issues`. */
export function readCoverageOptions(given: unknown, rules: Rules, issues: Issue[]): CoverageRule {
  const options = ownFields(given, "/options", issues, KNOWN);
  const most = options?.get("maxCells") ?? LISTED;
  const isCount = typeof most === "number" && Number.isSafeInteger(most) && most >= 0;
  if (!isCount) {
    const message =
      "How many cells are listed is a whole number of zero or more. Correct it, or leave it out.";
    issues.push(documentIssue("document.wrong_value", "/options/maxCells", message));
  }
  return { grid: readGrid(options?.get("grid"), rules, issues), most: isCount ? most : LISTED };
}

function readGrid(given: unknown, { document }: Rules, issues: Issue[]): CoverageRule["grid"] {
  const grid = new Map<string, readonly CellValue[]>();
  if (given === undefined) return grid;
  const uses = leafUses(document.segments.map(({ when }) => when));
  for (const [name, values] of ownFields(given, "/options/grid", issues) ?? []) {
    const path = `/options/grid${pointer([name])}`;
    const use = uses.get(name);
    if (use === undefined) issues.push(unknownField(name, path));
    const read = (ownItems(values, path, issues) ?? []).flatMap((value, index) =>
      readCell(value, use, `${path}/${index}`, issues),
    );
    // One value written twice is one cell.
    grid.set(name, [...new Map(read.map((value) => [`${typeof value} ${cellText(value)}`, value])).values()]);
  }
  return grid;
}

/** A value of a cell: a word where rules compare the field with it, else a number where it is one. */
function readCell(value: unknown, use: FieldUse | undefined, path: string, issues: Issue[]): CellValue[] {
  if (typeof value === "boolean" || value === null) return [value];
  if (typeof value === "string" && use?.words.includes(value) === true) return [value];
  const decimal = parseDecimal(value);
  if (typeof decimal !== "string") return [fractionOf(decimal)];
  if (typeof value === "string") return [value];
  const message = "A value of a field is a text, a decimal number, true, false or null. Correct it.";
  issues.push(documentIssue("document.wrong_type", path, message));
  return [];
}

function unknownField(name: string, path: string): Issue {
  const message = `No rule looks at ${quoted(name)}, whose values are named. Correct the name, or leave it out.`;
  return segmentIssue("segments.unknown_grid_field", path, message, { field: name.slice(0, 80) });
}
