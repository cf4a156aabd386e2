import {
  type Fields,
  type Issue,
  isList,
  issueOf,
  ownFields,
  ownItems,
} from "../../../kernel/issue/index.js";
import type { AgreementCode } from "../codes.js";
import { badAgreementOption } from "../readAgreementChoice.js";
import { readRows } from "../readTable.js";

const EITHER: ReadonlySet<string> = new Set(["table", "counts"]);

/** How many raters chose each category, and how many targets have just these choices. */
export interface Choices {
  readonly of: ReadonlyMap<string, number>;
  readonly times: number;
}

/** Two answers to one target, and how often they occur. */
export interface Pair {
  readonly first: string;
  readonly second: string;
  readonly times: number;
}

/** Answers in categories. */
export interface ReadCategories {
  readonly targets: readonly Choices[];
  /** Null where there are not exactly two raters. */
  readonly pairs: readonly Pair[] | null;
  /** How many categories there are, listed or found. */
  readonly categories: number;
}

const NOTHING: ReadCategories = { targets: [], pairs: null, categories: 0 };

/** Reads answers in any of their three forms; `issues` says what is wrong with them. */
export function readCategories(ratings: unknown, options: Fields | null, issues: Issue[]): ReadCategories {
  const listed = options?.get("categories");
  if (isList(ratings)) return fromAnswers(ratings, listed, issues);
  if (listed !== undefined) badAgreementOption("categories", listed, ["none beside a table"], issues);
  const fields = ownFields(ratings, "/ratings", issues, EITHER);
  if (fields === null) return NOTHING;
  const [table, counts] = [fields.get("table"), fields.get("counts")];
  if ((table === undefined) === (counts === undefined)) {
    badCount("/ratings", "The ratings are neither a table nor counts. Write exactly one of them.", issues);
    return NOTHING;
  }
  return table === undefined ? fromCounts(counts, issues) : fromTable(table, issues);
}

function fromAnswers(ratings: unknown, listed: unknown, issues: Issue[]): ReadCategories {
  const known = listed === undefined ? null : readListed(listed, issues);
  const rows = readRows(ratings, issues, (cell, path) => readCategory(cell, path, known, issues));
  const answers = rows.map((row) => row.flatMap((cell) => cell ?? []));
  return {
    targets: answers.map((row) => ({ of: tally(row), times: 1 })),
    pairs: rows[0]?.length === 2 ? answers.flatMap(pairOf) : null,
    categories: (known ?? new Set(answers.flat())).size,
  };
}

function pairOf([first, second]: readonly string[]): readonly Pair[] {
  return first === undefined || second === undefined ? [] : [{ first, second, times: 1 }];
}

function tally(answers: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const answer of answers) found.set(answer, (found.get(answer) ?? 0) + 1);
  return found;
}

function readListed(listed: unknown, issues: Issue[]): ReadonlySet<string> {
  const path = "/options/categories";
  const items = ownItems(listed, path, issues) ?? [];
  return new Set(items.flatMap((item, index) => readCategory(item, `${path}/${index}`, null, issues) ?? []));
}

/** A category as text, or null where there is none or it is faulty. */
function readCategory(
  value: unknown,
  path: string,
  known: ReadonlySet<string> | null,
  issues: Issue[],
): string | null {
  if (value === null) return null;
  const isCategory =
    typeof value === "string" ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value));
  const text = isCategory ? String(value) : null;
  if (text !== null && (known === null || known.has(text))) return text;
  const message =
    text === null
      ? "A category is no text, number or boolean. Write one, or null where there is no answer."
      : "A category is not among those that the options list. Correct it, or add it to the list.";
  issues.push(issueOf<AgreementCode>("reviews.bad_category", path, message));
  return null;
}

function fromCounts(counts: unknown, issues: Issue[]): ReadCategories {
  const rows = readCounts(counts, "/ratings/counts", issues);
  const targets = rows.map((row) => ({
    of: new Map(row.map((count, category) => [String(category), count])),
    times: 1,
  }));
  return { targets, pairs: null, categories: rows[0]?.length ?? 0 };
}

function fromTable(table: unknown, issues: Issue[]): ReadCategories {
  const rows = readCounts(table, "/ratings/table", issues);
  const size = rows[0]?.length ?? 0;
  if (rows.length !== size) {
    const message = `The table has ${rows.length} rows and ${size} columns. Write a row and a column for each category.`;
    badCount("/ratings/table", message, issues);
  }
  const pairs = rows.flatMap((row, first) =>
    row.map((times, second) => ({ first: String(first), second: String(second), times })),
  );
  const targets = pairs.map(({ first, second, times }) => ({ of: tally([first, second]), times }));
  return { targets, pairs, categories: size };
}

function readCounts(value: unknown, path: string, issues: Issue[]): readonly (readonly number[])[] {
  const read = (cell: unknown, place: string): number => {
    if (typeof cell === "number" && Number.isInteger(cell) && cell >= 0 && cell <= MOST) return cell;
    badCount(place, `A count is not a whole number from 0 to ${MOST}. Write one.`, issues);
    return 0;
  };
  return readRows(value, issues, read, path);
}

/** The largest count of one cell. */
const MOST = 1_000_000;

function badCount(path: string, message: string, issues: Issue[]): void {
  issues.push(issueOf<AgreementCode>("reviews.bad_count", path, message));
}
