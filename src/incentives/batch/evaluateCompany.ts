import { formatDecimal, plus, readDecimal, ZERO } from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { capIssues, type Issue, type Result } from "../../kernel/issue/index.js";
import { minorUnits } from "../../kernel/money/index.js";
import { byText } from "../../kernel/order/index.js";
import type { PlanVersions } from "../planVersions.js";
import { amountOf } from "../rounding.js";
import type { Statement } from "../types.js";
import type { BookTally } from "./bookTally.js";
import { gatherBook } from "./gatherBook.js";
import { gatherColumns } from "./gatherColumns.js";
import { gatherCredits } from "./gatherCredits.js";
import { type Gathering, openGathering } from "./gathering.js";
import { gatheringWarnings } from "./gatheringWarnings.js";
import { payPerson } from "./payPerson.js";
import { readCompanyOptions } from "./readCompanyOptions.js";
import { type Frame, noFaults, readFrame } from "./readFrame.js";
import type { CompanyLine, CompanyOptions, CompanyPay } from "./types.js";

/** Pays a whole company on unknown facts. */
export function evaluateCompany(plan: PlanVersions, facts: unknown, given: unknown): Result<CompanyPay> {
  const options = readCompanyOptions(given);
  if (!options.ok) return options;
  const { onInvalid, maxIssues } = options.data;
  const refuse = (issues: readonly Issue[]) => ({ ok: false, issues: capIssues(issues, maxIssues) }) as const;
  const fatal: Issue[] = [];
  const frame = readFrame(facts, fatal);
  if (frame === null) return refuse(fatal);
  const faults = noFaults();
  const gathered = openGathering(frame, plan.versions);
  const book = gatherAll(plan, frame, gathered, faults, fatal);
  const company = { plan, period: frame.period.id, gathered, faults, fatal };
  const paid = frame.people.map((person, index) => payPerson(person, index, company));
  const errors = faults.issues.filter(({ severity }) => severity === "error");
  if (fatal.length > 0 || (errors.length > 0 && onInvalid !== "report")) return refuse([...fatal, ...errors]);
  const statements = paid.flatMap((statement) => statement ?? []);
  const pay = payOf(plan, frame, gathered, statements, faults, options.data);
  return { ok: true, data: book === null ? pay : { ...pay, book: book.close() } };
}

/** Adds up what there is. What cannot be gone through to its end is fatal, since nobody knows what is missing. */
function gatherAll(
  plan: PlanVersions,
  frame: Frame,
  gathered: Gathering,
  faults: Faults,
  fatal: Issue[],
): BookTally | null {
  const { fields } = frame;
  const book = fields.has("book") ? gatherBook(fields.get("book"), frame, gathered, faults, fatal) : null;
  if (fields.has("credits")) gatherCredits(fields.get("credits"), frame, gathered, faults, fatal);
  if (fields.has("columns"))
    gatherColumns(fields.get("columns"), frame, gathered, minorUnits(plan.currency), fatal);
  for (const issue of gatheringWarnings(plan.versions, frame, gathered)) faults.issues.push(issue);
  return book;
}

function payOf(
  plan: PlanVersions,
  frame: Frame,
  gathered: Gathering,
  statements: readonly Statement[],
  faults: Faults,
  { maxIssues }: CompanyOptions,
): CompanyPay {
  const people = statements.map(lineOf).sort(byText(({ personId }) => personId));
  const isKnown = people.every(({ value }) => value !== null);
  return {
    planId: plan.id,
    period: frame.period.id,
    currency: plan.currency,
    value: isKnown ? sumOf(people.map(({ value }) => value)) : null,
    ...(isKnown ? {} : { reason: "missing_pay" }),
    people,
    components: componentsOf(people),
    credited: [...gathered.byMeasure].map(([measure, { sums }]) => ({
      measure,
      count: sums.count,
      total: formatDecimal(sums.total()),
    })),
    issues: capIssues(faults.issues, maxIssues),
    ...(faults.leftOut.length === 0 ? {} : { leftOut: faults.leftOut }),
  };
}

function lineOf({ personId, value, reason, payable, lines, state }: Statement): CompanyLine {
  return {
    personId: personId ?? "",
    value,
    ...(reason === undefined ? {} : { reason }),
    payable,
    components: lines.map((line) => ({ id: line.id, value: line.value })),
    state,
  };
}

function componentsOf(people: readonly CompanyLine[]): CompanyPay["components"] {
  const byId = new Map<string, (string | null)[]>();
  for (const { components } of people)
    for (const { id, value } of components) {
      const list = byId.get(id);
      if (list === undefined) byId.set(id, [value]);
      else list.push(value);
    }
  return [...byId].map(([id, values]) => ({ id, value: sumOf(values) }));
}

/** Amounts of one currency have the same places, which their sum keeps. */
function sumOf(values: readonly (string | null)[]): string {
  const sum = values.reduce(
    (total, value) => (value === null ? total : plus(total, readDecimal(value))),
    ZERO,
  );
  return amountOf(sum);
}
