import {
  compareFractions,
  decimalIssue,
  type Fraction,
  formatDecimal,
  fractionOf,
  ONE,
  parseDecimal,
  readLiteral,
} from "../../kernel/decimal/index.js";
import { type Faults, readText } from "../../kernel/facts/index.js";
import {
  documentIssue,
  type Issue,
  ownFields,
  ownItems,
  quoted,
  readDocument,
} from "../../kernel/issue/index.js";
import { sharedIds } from "../purchases/index.js";
import { segmentIssue } from "../segmentIssue.js";
import { abcOptionsSchema } from "./schema.js";
import type { AbcChoices } from "./types.js";

/** How classes are made, read. */
export interface AbcRule {
  readonly definition: Required<AbcChoices>;
  readonly cuts: readonly Fraction[];
  readonly onInvalid: "reject" | "report";
  readonly maxIssues: number | undefined;
}

/** An item with its value read. */
export interface AbcEntry {
  readonly id: string;
  readonly value: Fraction;
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Reads the options of `classifyAbc`; null where they are at fault, and then `issues` says why. */
export function readAbcOptions(given: unknown, issues: Issue[]): AbcRule | null {
  const read = readDocument(given, abcOptionsSchema);
  if (!read.ok) {
    for (const issue of read.issues) issues.push({ ...issue, path: `/options${issue.path}` });
    return null;
  }
  const before = issues.length;
  const { cuts = ["0.8", "0.95"], cutsOf = "value", belongs = "starts", ties = "together" } = read.data;
  const { onInvalid, maxIssues } = read.data;
  const classes = read.data.classes ?? LETTERS.slice(0, cuts.length + 1).split("");
  const bounds = cuts.flatMap((cut, index) => readLiteral(cut, `/options/cuts/${index}`, issues) ?? []);
  checkCuts(bounds, issues);
  if (classes.length !== cuts.length + 1 || new Set(classes).size < classes.length) {
    const message = `There are ${classes.length} names for ${cuts.length + 1} classes, or two are the same. Name each class once.`;
    issues.push(segmentIssue("segments.abc_classes", "/options/classes", message));
  }
  if (issues.length > before) return null;
  const definition = { cuts, cutsOf, classes, belongs, ties };
  return { definition, cuts: bounds, onInvalid: onInvalid ?? "reject", maxIssues };
}

function checkCuts(cuts: readonly Fraction[], issues: Issue[]): void {
  const one = fractionOf(ONE);
  const isSound = cuts.every((cut, index) => {
    const next = cuts[index + 1] ?? one;
    return cut.numerator.units > 0 && compareFractions(cut, next) < 0;
  });
  if (isSound) return;
  const message = "The cuts do not rise between 0 and 1. Write cumulative shares, such as 0.8 and 0.95.";
  issues.push(segmentIssue("segments.abc_cuts", "/options/cuts", message));
}

const FIELDS: ReadonlySet<string> = new Set(["id", "value"]);

/** The items that are sound; the others are left out and told. */
export function readAbcItems(given: unknown, faults: Faults, fatal: Issue[]): readonly AbcEntry[] {
  const items = ownItems(given, "/items", fatal) ?? [];
  const shared = sharedIds(items, "id");
  return items.flatMap((item, index) => {
    const issues: Issue[] = [];
    const path = `/items/${index}`;
    const fields = ownFields(item, path, issues, FIELDS);
    const id = fields === null ? null : readText(fields, "id", path, issues);
    const given = fields?.get("value");
    const value = parseDecimal(given);
    if (fields !== null && typeof value === "string")
      issues.push(decimalIssue(value, given, `${path}/value`));
    if (id !== null && shared.has(id)) issues.push(duplicate(id, `${path}/id`));
    if (id !== null && typeof value !== "string" && issues.length === 0)
      return [{ id, value: fractionOf(value) }];
    for (const issue of issues) faults.issues.push(issue);
    faults.leftOut.push({
      id: id === null ? `#${index}` : id.slice(0, 80),
      stream: "items",
      index,
      reason: issues[0]?.code ?? "",
      amount: typeof value === "string" ? null : formatDecimal(value),
    });
    return [];
  });
}

function duplicate(id: string, path: string): Issue {
  const message = `There is another item ${quoted(id)}, and which one is right cannot be known. Keep one entry of each.`;
  return documentIssue("document.duplicate_id", path, message, { id: id.slice(0, 80) });
}
