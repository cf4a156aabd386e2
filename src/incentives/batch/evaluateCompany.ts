import { formatDecimal, fractionOf, plus, readDecimal, ZERO } from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { capIssues, type Issue, issueOf, ownFields, quoted, type Result } from "../../kernel/issue/index.js";
import { minorUnits } from "../../kernel/money/index.js";
import { evaluateVersion } from "../evaluateVersion.js";
import { type PlanReading, readPlanFacts } from "../facts/readPlanFacts.js";
import type { PlanVersions } from "../planVersions.js";
import { prepare } from "../prepare.js";
import { amountOf } from "../rounding.js";
import type { Statement } from "../types.js";
import type { BatchCode } from "./codes.js";
import { gatherColumns } from "./gatherColumns.js";
import { gatherCredits } from "./gatherCredits.js";
import { type Gathering, openGathering } from "./gathering.js";
import { readCompanyOptions } from "./readCompanyOptions.js";
import { type Frame, noFaults, readFrame } from "./readFrame.js";
import type { CompanyLine, CompanyOptions, CompanyPay } from "./types.js";

/** Pays a whole company on unknown facts. */
export function evaluateCompany(plan: PlanVersions, facts: unknown, given: unknown): Result<CompanyPay> {
  const options = readCompanyOptions(given);
  if (!options.ok) return options;
  const issues: Issue[] = [];
  const frame = readFrame(facts, issues);
  if (frame === null) return { ok: false, issues: capIssues(issues, options.data.maxIssues) };
  const faults = noFaults();
  const gathered = gatherAll(plan, frame, faults);
  const fatal: Issue[] = [];
  const paid = frame.people.map((person, index) =>
    payOne(plan, frame, person, index, gathered, faults, fatal),
  );
  const isRefused = fatal.length > 0 || (faults.issues.some(isError) && options.data.onInvalid !== "report");
  if (isRefused) {
    return {
      ok: false,
      issues: capIssues([...fatal, ...faults.issues.filter(isError)], options.data.maxIssues),
    };
  }
  const statements = paid.flatMap((statement) => statement ?? []);
  return { ok: true, data: payOf(plan, frame, gathered, statements, faults, options.data) };
}

function isError({ severity }: Issue): boolean {
  return severity === "error";
}

function gatherAll(plan: PlanVersions, frame: Frame, faults: Faults): Gathering {
  const gathered = openGathering(frame, plan.versions);
  const { fields } = frame;
  if (fields.has("credits")) gatherCredits(fields.get("credits"), frame, gathered, faults);
  if (fields.has("columns"))
    gatherColumns(fields.get("columns"), frame, gathered, minorUnits(plan.currency), faults);
  return gathered;
}

/** The statement of one person; null where there is none, and then `fatal` says why. */
function payOne(
  plan: PlanVersions,
  frame: Frame,
  person: unknown,
  index: number,
  gathered: Gathering,
  faults: Faults,
  fatal: Issue[],
): Statement | null {
  const own = Object.fromEntries(ownFields(person, "", fatal) ?? []);
  const read = readPlanFacts({ ...own, period: frame.period.id, ...kept(gathered, index) });
  if (!read.ok) {
    for (const issue of read.issues) fatal.push(relocated(issue, index));
    return null;
  }
  const reading = withSums(read.data, gathered, index, faults);
  const prepared = prepare(plan, reading, (version) => version);
  if (!("version" in prepared)) {
    for (const issue of prepared) fatal.push(relocated(issue, index));
    return null;
  }
  const statement = evaluateVersion(prepared);
  for (const issue of statement.issues) faults.issues.push(relocated(issue, index));
  for (const fact of statement.leftOut ?? []) faults.leftOut.push(fact);
  return statement;
}

/** The credits of a person that are needed by themselves. */
function kept({ byMeasure }: Gathering, index: number): { readonly credits?: readonly unknown[] } {
  const credits = [...byMeasure.values()].flatMap((measure) => measure.kept?.get(index) ?? []);
  return credits.length === 0 ? {} : { credits: credits.map(({ credit }) => credit) };
}

/** The facts of a person with what the credits add up to. */
function withSums(
  reading: PlanReading,
  { byMeasure }: Gathering,
  index: number,
  faults: Faults,
): PlanReading {
  const measures = new Map(reading.measures);
  for (const [measure, { sums, kept }] of byMeasure) {
    const isKept = kept?.has(index) === true;
    if (measures.has(measure) && !isKept) faults.issues.push(givenTwice(measure, index));
    if (!isKept) measures.set(measure, fractionOf(sums.of(index)));
  }
  return { ...reading, measures };
}

function givenTwice(measure: string, index: number): Issue {
  const message = `The credits add up to ${quoted(measure)}, and it is given with the person as well. Keep one of the two.`;
  const params = { measure: measure.slice(0, 80) };
  return issueOf<BatchCode>("incentives.credited_and_given", `/people/${index}/measures`, message, params);
}

/** The place of an issue among the facts of everybody. */
function relocated(issue: Issue, index: number): Issue {
  return { ...issue, path: `/people/${index}${issue.path}` };
}

function payOf(
  plan: PlanVersions,
  frame: Frame,
  gathered: Gathering,
  statements: readonly Statement[],
  faults: Faults,
  { maxIssues }: CompanyOptions,
): CompanyPay {
  const people = statements.map(lineOf).sort((a, b) => (a.personId < b.personId ? -1 : 1));
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
