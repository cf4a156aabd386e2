import { adjoins, type Period, safeParsePeriod } from "../../kernel/calendar/index.js";
import { readText } from "../../kernel/facts/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  issueOf,
  ownFields,
  ownItems,
  quoted,
} from "../../kernel/issue/index.js";
import type { ProgramFactsCode } from "../codes.js";
import type { ProgramFunction } from "../programFunction.js";
import type { PersonState, ProgramState } from "../types.js";
import { readCustomerState } from "./readCustomerState.js";
import { missingField } from "./readDate.js";
import { readPersonState } from "./readPersonState.js";

const FIELDS: ReadonlySet<string> = new Set(["programId", "period", "people", "customers"]);

/** The states of people and customers, none where there is no state; and the period that it closes. */
export interface OpeningState extends Pick<ProgramState, "people" | "customers"> {
  readonly closed: string | null;
}

const NONE: OpeningState = { people: [], customers: [], closed: null };

/** Reads the state that the period before left; whatever is wrong with it keeps the period from being closed. */
export function readProgramState(
  program: ProgramFunction,
  value: unknown,
  period: Period | null,
  issues: Issue[],
): OpeningState {
  if (value === undefined || value === null) return NONE;
  const fields = ownFields(value, "/state", issues, FIELDS);
  if (fields === null) return NONE;
  const { id } = program.document;
  const programId = readText(fields, "programId", "/state", issues);
  if (programId !== null && programId !== id) {
    const message = `The state is of the program ${quoted(programId)}, not of ${quoted(id)}. Hand over the state that this program left.`;
    issues.push(
      issueOf<ProgramFactsCode>("program.state_of_another_program", "/state/programId", message, {
        programId: programId.slice(0, 80),
      }),
    );
    // Nothing else in it can be expected to fit.
    return NONE;
  }
  return {
    closed: readClosed(program, fields, period, issues),
    people: readEach(fields, "people", issues, (item, path) => readPersonState(program, item, path, issues)),
    customers: readEach(fields, "customers", issues, (item, path) =>
      readCustomerState(program, item, path, issues),
    ),
  };
}

function readClosed(
  { fiscalYear }: ProgramFunction,
  fields: Fields,
  period: Period | null,
  issues: Issue[],
): string | null {
  const path = "/state/period";
  const closed = safeParsePeriod(fields.get("period"), fiscalYear);
  if (!closed.ok) {
    issues.push(...closed.issues.map((issue) => ({ ...issue, path })));
    return null;
  }
  if (period === null || adjoins(closed.data, period)) return closed.data.id;
  const message = `The state closes ${closed.data.id}, which does not adjoin ${period.id}. Hand over the state that closes the period just before.`;
  const params = { closed: closed.data.id, period: period.id };
  issues.push(issueOf<ProgramFactsCode>("program.state_does_not_adjoin", path, message, params));
  return null;
}

function readEach<T extends Pick<PersonState, "id">>(
  fields: Fields,
  list: "people" | "customers",
  issues: Issue[],
  read: (item: unknown, path: string) => T | null,
): readonly T[] {
  const path = `/state/${list}`;
  if (!fields.has(list)) issues.push(missingField(path, "array"));
  const items = fields.has(list) ? (ownItems(fields.get(list), path, issues) ?? []) : [];
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const each = read(item, `${path}/${index}`);
    if (each === null) return [];
    if (seen.has(each.id)) {
      const message = `The id ${quoted(each.id)} stands twice in the state. Keep one entry.`;
      issues.push(
        documentIssue("document.duplicate_id", `${path}/${index}/id`, message, { id: each.id.slice(0, 80) }),
      );
    }
    seen.add(each.id);
    return [each];
  });
}
