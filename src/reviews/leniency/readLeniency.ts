import { type Fraction, fractionOf, parseRounding, readLiteral } from "../../kernel/decimal/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  issueOf,
  ownFields,
  ownItems,
  type Result,
} from "../../kernel/issue/index.js";
import { readAnswer } from "../answers/readAnswer.js";
import type { ReviewDocumentCode } from "../codes.js";
import type { Cell, Settings } from "./corrections.js";

/** The fewest ratings that say how lenient somebody is. */
const FEWEST = 5;

const OPTIONS: ReadonlySet<string> = new Set(["reference", "minimumRatings", "ratings", "rounding"]);

/** Reads answers and options of which nothing is known yet. What people say about themselves gives no cell. */
export function readLeniency(
  answers: unknown,
  options: unknown,
): Result<{ readonly cells: readonly Cell[]; readonly settings: Settings }> {
  const issues: Issue[] = [];
  const cells = (ownItems(answers, "/answers", issues) ?? []).flatMap((item, index): readonly Cell[] => {
    const path = `/answers/${index}`;
    const fields = ownFields(item, path, issues);
    const answer = fields && readAnswer(fields, path, issues);
    if (answer === null || answer.rating === null || answer.raterId === answer.personId) return [];
    const { personId, raterId, itemId, rating } = answer;
    return [{ index, raterId, target: JSON.stringify([personId, itemId]), rating: fractionOf(rating) }];
  });
  const fields = ownFields(options, "/options", issues, OPTIONS) ?? new Map();
  const settings = readSettings(fields, issues);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, data: { cells, settings } };
}

function readSettings(fields: Fields, issues: Issue[]): Settings {
  const rounding = fields.has("rounding")
    ? parseRounding(fields.get("rounding"))
    : ({ places: 6, mode: "halfEven" } as const);
  if (typeof rounding === "string")
    issues.push(documentIssue("document.wrong_value", "/options/rounding", rounding));
  const fewest = fields.get("minimumRatings") ?? FEWEST;
  const isCount = typeof fewest === "number" && Number.isSafeInteger(fewest) && fewest >= 2;
  if (!isCount) {
    const message =
      "The fewest ratings of a rater are a whole number of 2 or more, since one rating has no spread.";
    issues.push(documentIssue("document.wrong_value", "/options/minimumRatings", message));
  }
  return {
    reference: readReference(fields, issues),
    minimumRatings: isCount ? fewest : FEWEST,
    ends: readPair(fields, "ratings", ["from", "to"], issues),
    rounding: typeof rounding === "string" ? { places: 6, mode: "halfEven" } : rounding,
  };
}

function readReference(fields: Fields, issues: Issue[]): Settings["reference"] {
  const pair = readPair(fields, "reference", ["mean", "deviation"], issues);
  if (pair === null) return null;
  const [mean, deviation] = pair;
  if (deviation.numerator.units > 0) return { mean, deviation };
  const message =
    "The deviation to bring ratings to is not above zero, so that all would be the same. Write one above zero.";
  const path = "/options/reference/deviation";
  issues.push(issueOf<ReviewDocumentCode>("reviews.bad_bound", path, message));
  return null;
}

/** Two decimals of an option; null where it is absent or faulty. */
function readPair(
  fields: Fields,
  name: string,
  [first, second]: readonly [string, string],
  issues: Issue[],
): readonly [Fraction, Fraction] | null {
  if (!fields.has(name)) return null;
  const path = `/options/${name}`;
  const own = ownFields(fields.get(name), path, issues, new Set([first, second]));
  if (own === null) return null;
  const one = readOne(own.get(first), `${path}/${first}`, issues);
  const other = readOne(own.get(second), `${path}/${second}`, issues);
  return one === null || other === null ? null : [one, other];
}

function readOne(value: unknown, path: string, issues: Issue[]): Fraction | null {
  if (typeof value === "string" || typeof value === "number") return readLiteral(value, path, issues);
  const message = "A decimal is needed here. Write it as text.";
  issues.push(documentIssue("document.wrong_type", path, message, { expected: "decimal" }));
  return null;
}
