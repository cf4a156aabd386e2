import { readOptionalDate } from "../../kernel/cadence/index.js";
import { addDays, type Period } from "../../kernel/calendar/index.js";
import { decimalIssue, type Fraction, fractionOf, parseDecimal } from "../../kernel/decimal/index.js";
import { checkNeeds, type Faults, readPeriod, readPersonFacts } from "../../kernel/facts/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  type LeftOut,
  ownFields,
  ownItems,
} from "../../kernel/issue/index.js";
import type { BuiltTraining } from "./builtTraining.js";
import { readPerson, TRAINING_FIELDS } from "./evaluateTraining.js";
import { isFirst } from "./isFirst.js";
import type { TrainingPlanRequest } from "./planTypes.js";
import { trainingIssue } from "./trainingIssue.js";
import type { TrainedPerson } from "./trainPerson.js";

/** A budget, read; null where there is no limit. */
export interface ReadBudget {
  readonly hours: Fraction | null;
  readonly cost: Fraction | null;
  readonly hoursPerPerson: Fraction | null;
  readonly costPerPerson: Fraction | null;
}

/** A request for a plan, read, with how everybody stands. */
export interface ReadPlanRequest {
  readonly period: Period;
  readonly asOf: string;
  readonly budget: ReadBudget;
  readonly choice: NonNullable<TrainingPlanRequest["choice"]>;
  readonly people: readonly TrainedPerson[];
}

const FIELDS: ReadonlySet<string> = new Set(["period", "asOf", "people", "budget", "choice"]);
const LIMITS = ["hours", "cost", "hoursPerPerson", "costPerPerson"] as const;
const CHOICES = ["urgency", "urgencyPerHour", "urgencyPerCost"] as const;

/** Reads a request; null where its frame is faulty, and then `frame` says why. A faulty person is left out. */
export function readPlanRequest(
  training: BuiltTraining,
  request: unknown,
  faults: Faults,
  frame: Issue[],
): ReadPlanRequest | null {
  const fields = ownFields(request, "", frame, FIELDS);
  if (fields === null) return null;
  const period = readPeriod(fields, "period", "", frame);
  const asOf = readOptionalDate(fields, "asOf", "", frame);
  const budget = readBudget(fields.get("budget"), frame);
  const choice = readChoice(fields.get("choice"), frame);
  const items = fields.has("people") ? ownItems(fields.get("people"), "/people", frame) : missing(frame);
  if (period === null || items === null || frame.length > 0) return null;
  const day = asOf ?? addDays(period.from, -1);
  const seen = new Set<string>();
  const people = items.flatMap((item, index) => {
    const person = onePerson(training, item, { period: period.id, asOf: day }, index, faults);
    return person !== null && isFirst(person.result.personId, index, seen, faults) ? [person] : [];
  });
  return { period, asOf: day, budget, choice, people };
}

/** A person of a request stands in it without period and `asOf`, which are the request's. */
function onePerson(
  training: BuiltTraining,
  item: unknown,
  frameOf: { readonly period: string; readonly asOf: string },
  index: number,
  faults: Faults,
): TrainedPerson | null {
  const at = `/people/${index}`;
  const issues: Issue[] = [];
  const own = ownFields(item, at, issues, KNOWN);
  const found =
    own === null ? null : readPersonFacts({ ...Object.fromEntries(own), ...frameOf }, TRAINING_FIELDS);
  const part: { issues: Issue[]; leftOut: LeftOut[] } = { issues: [], leftOut: [] };
  let trained: TrainedPerson | null = null;
  const faulty: Issue[] = [];
  if (found !== null && !found.ok) faulty.push(...found.issues);
  if (found?.ok === true) {
    part.issues.push(...found.data.issues);
    part.leftOut.push(...found.data.leftOut);
    trained = readPerson(training, found.data.own, found.data.reading, part, faulty);
    const { measures, fields } = training;
    part.issues.push(...checkNeeds({ measures, fields }, found.data.reading, "training.missing_measure"));
  }
  const placed = [...part.issues, ...faulty].map((issue) => ({ ...issue, path: at + issue.path }));
  faults.issues.push(...issues, ...placed);
  faults.leftOut.push(...part.leftOut);
  if (trained === null) {
    const id = own?.get("personId");
    const reason = [...issues, ...faulty][0]?.code ?? "document.wrong_type";
    const shown = typeof id === "string" ? id.slice(0, 80) : `#${index}`;
    faults.leftOut.push({ id: shown, stream: "people", index, reason, amount: null });
  }
  return trained;
}

const KNOWN: ReadonlySet<string> = new Set(["personId", "measures", "attributes", "records", "since"]);

function readBudget(given: unknown, frame: Issue[]): ReadBudget {
  const none = { hours: null, cost: null, hoursPerPerson: null, costPerPerson: null };
  if (given === undefined) return none;
  const fields = ownFields(given, "/budget", frame, new Set(LIMITS));
  if (fields === null) return none;
  const limit = (name: (typeof LIMITS)[number]) => readLimit(fields, name, frame);
  return {
    hours: limit("hours"),
    cost: limit("cost"),
    hoursPerPerson: limit("hoursPerPerson"),
    costPerPerson: limit("costPerPerson"),
  };
}

function readLimit(fields: Fields, name: string, frame: Issue[]): Fraction | null {
  if (!fields.has(name)) return null;
  const decimal = parseDecimal(fields.get(name));
  const path = `/budget/${name}`;
  if (typeof decimal === "string") frame.push(decimalIssue(decimal, fields.get(name), path));
  else if (decimal.units < 0) {
    const message = "A budget cannot be below zero. Write zero or more, or leave it out for no limit.";
    frame.push(trainingIssue("training.negative", path, message));
  } else return fractionOf(decimal);
  return null;
}

function readChoice(given: unknown, frame: Issue[]): ReadPlanRequest["choice"] {
  if (given === undefined) return "urgency";
  const choice = CHOICES.find((each) => each === given);
  if (choice !== undefined) return choice;
  const message = `The value must be ${CHOICES.join(", ")}. Write one of them, or leave it out.`;
  frame.push(documentIssue("document.wrong_value", "/choice", message, { allowed: CHOICES }));
  return "urgency";
}

function missing(frame: Issue[]): null {
  const message = "A required field is missing. Add it (the people to plan for).";
  frame.push(documentIssue("document.missing_field", "/people", message, { expected: "array" }));
  return null;
}
