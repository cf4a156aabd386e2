import {
  compareFractions,
  decimalIssue,
  type Fraction,
  fractionOf,
  parseDecimal,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import { type Faults, readText } from "../../kernel/facts/index.js";
import { documentIssue, type Fields, type Issue, ownFields, ownItems } from "../../kernel/issue/index.js";
import { isFirst } from "./isFirst.js";
import { trainingIssue } from "./trainingIssue.js";

/** What was measured of one person at one level: a reaction is an `after` without a `before`. */
export interface Measured {
  readonly before: Fraction | null;
  readonly after: Fraction | null;
}

/** One person, read; a level that does not stand in the facts is absent. */
export interface ReadEffectPerson {
  readonly personId: string;
  readonly isTrained: boolean;
  readonly levels: ReadonlyMap<string, Measured>;
}

/** The facts about an effect, read. */
export interface ReadEffect {
  readonly people: readonly ReadEffectPerson[];
  readonly cost: Fraction | null;
  readonly valuePerResult: Fraction | null;
  readonly attributed: Fraction;
  readonly minimum: number;
}

const FIELDS: ReadonlySet<string> = new Set(["people", "cost", "valuePerResult", "attributed", "minimum"]);
const PAIRS = ["learning", "behavior", "results"] as const;
const PERSON: ReadonlySet<string> = new Set(["personId", "isTrained", "reaction", ...PAIRS]);
const PAIR: ReadonlySet<string> = new Set(["before", "after"]);
const MINIMUM = 10;

/** Reads the facts by hand; null where the frame is faulty, and then `frame` says why. */
export function readEffect(facts: unknown, faults: Faults, frame: Issue[]): ReadEffect | null {
  const fields = ownFields(facts, "", frame, FIELDS);
  if (fields === null) return null;
  const cost = readNumber(fields, "cost", "", frame);
  if (cost !== null && cost.numerator.units < 0) frame.push(negative("/cost"));
  const valuePerResult = readNumber(fields, "valuePerResult", "", frame);
  const attributed = readShare(fields, frame);
  const minimum = readMinimum(fields, frame);
  if (!fields.has("people")) frame.push(withoutPeople());
  const items = ownItems(fields.get("people") ?? [], "/people", frame) ?? [];
  if (frame.length > 0) return null;
  const seen = new Set<string>();
  const people = items.flatMap((item, index) => {
    const person = readPerson(item, `/people/${index}`, index, faults);
    return person !== null && isFirst(person.personId, index, seen, faults) ? [person] : [];
  });
  return { people, cost, valuePerResult, attributed, minimum };
}

function readPerson(item: unknown, path: string, index: number, faults: Faults): ReadEffectPerson | null {
  const issues: Issue[] = [];
  const fields = ownFields(item, path, issues, PERSON);
  const personId = fields && readText(fields, "personId", path, issues);
  const isTrained = fields?.get("isTrained");
  if (fields !== null && typeof isTrained !== "boolean")
    issues.push(
      documentIssue("document.wrong_type", `${path}/isTrained`, "The value must be true or false.", {
        expected: "boolean",
      }),
    );
  const levels = new Map<string, Measured>();
  if (fields?.has("reaction"))
    levels.set("reaction", { before: null, after: readNumber(fields, "reaction", path, issues) });
  for (const name of PAIRS) {
    if (!fields?.has(name)) continue;
    const at = `${path}/${name}`;
    const pair = ownFields(fields.get(name), at, issues, PAIR);
    if (pair === null) continue;
    levels.set(name, {
      before: readNumber(pair, "before", at, issues),
      after: readNumber(pair, "after", at, issues),
    });
  }
  if (personId !== null && typeof isTrained === "boolean" && issues.length === 0)
    return { personId, isTrained, levels };
  faults.issues.push(...issues);
  const reason = issues[0]?.code ?? "document.wrong_type";
  const id = personId?.slice(0, 80) ?? `#${index}`;
  faults.leftOut.push({ id, stream: "people", index, reason, amount: null });
  return null;
}

/** A number that may be left out or null; null where it is, or where it is faulty. */
function readNumber(fields: Fields, name: string, path: string, issues: Issue[]): Fraction | null {
  const value = fields.get(name) ?? null;
  const decimal = value === null ? null : parseDecimal(value);
  if (decimal === null) return null;
  if (typeof decimal === "object") return fractionOf(decimal);
  issues.push(decimalIssue(decimal, value, `${path}/${name}`));
  return null;
}

function readShare(fields: Fields, frame: Issue[]): Fraction {
  const all = wholeFraction(1);
  const share = readNumber(fields, "attributed", "", frame) ?? all;
  if (share.numerator.units >= 0 && compareFractions(share, all) <= 0) return share;
  const message = "The share of the effect that is put down to the training is from 0 to 1. Correct it.";
  frame.push(trainingIssue("training.bad_share", "/attributed", message));
  return all;
}

function readMinimum(fields: Fields, frame: Issue[]): number {
  const value = fields.get("minimum") ?? MINIMUM;
  if (typeof value === "number" && Number.isInteger(value) && value >= 1) return value;
  const message = "The fewest people are a whole number of 1 or more. Correct it.";
  frame.push(documentIssue("document.wrong_value", "/minimum", message));
  return MINIMUM;
}

function negative(path: string): Issue {
  return trainingIssue(
    "training.negative",
    path,
    "A training cannot cost less than nothing. Write zero or more.",
  );
}

function withoutPeople(): Issue {
  const message = "A required field is missing. Add it (the people, trained and untrained).";
  return documentIssue("document.missing_field", "/people", message, { expected: "array" });
}
