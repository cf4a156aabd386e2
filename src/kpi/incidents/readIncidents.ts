import { isCalendarDate } from "../../kernel/calendar/index.js";
import { checkText, type Faults, readText } from "../../kernel/facts/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  ownFields,
  ownItems,
  quoted,
} from "../../kernel/issue/index.js";
import { byText } from "../../kernel/order/index.js";
import { kpiIssue } from "../kpiIssue.js";
import type { Incident } from "./types.js";

/** The names that an incident may use. */
export interface IncidentNames {
  readonly rules: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
}

const KNOWN = new Set(["id", "occurredOn", "ruleId", "indicatorId", "evidence"]);

/** Reads incidents by hand, in canonical order; one with a fault stays out, with its faults in `faults`. */
export function readIncidents(
  value: unknown,
  path: string,
  names: IncidentNames,
  faults: Faults,
): readonly Incident[] {
  const seen = new Set<string>();
  const read = (ownItems(value, path, faults.issues) ?? []).flatMap((item, index) => {
    const own: Issue[] = [];
    const at = `${path}/${index}`;
    const incident = item === undefined ? null : readIncident(item, at, names, own);
    if (incident !== null && seen.has(incident.id)) {
      const message = `Another incident has the id ${quoted(incident.id)} too, and one must not count twice. Remove one.`;
      own.push(documentIssue("document.duplicate_id", `${at}/id`, message, { id: incident.id.slice(0, 80) }));
    }
    if (incident !== null) seen.add(incident.id);
    if (incident !== null && own.length === 0) return [incident];
    faults.issues.push(...own);
    const reason = own[0]?.code ?? "document.wrong_type";
    const id = incident === null ? String(index) : incident.id.slice(0, 80);
    faults.leftOut.push({ id, stream: "incidents", index, reason, amount: null });
    return [];
  });
  return inOrder(read);
}

function readIncident(item: unknown, at: string, names: IncidentNames, issues: Issue[]): Incident | null {
  const fields = ownFields(item, at, issues, KNOWN);
  if (fields === null) return null;
  const id = readText(fields, "id", at, issues);
  const occurredOn = readText(fields, "occurredOn", at, issues);
  if (occurredOn !== null && !isCalendarDate(occurredOn)) {
    const message = `${quoted(occurredOn)} is no calendar date. Write it as YYYY-MM-DD.`;
    issues.push(documentIssue("document.wrong_value", `${at}/occurredOn`, message));
  }
  const ruleId = readText(fields, "ruleId", at, issues);
  if (ruleId !== null && !names.rules.has(ruleId)) {
    const message = `The rubric has no rule ${quoted(ruleId)} for incidents, so that this one would count for nothing. Correct it.`;
    issues.push(kpiIssue("kpi.unknown_rule", `${at}/ruleId`, message, { id: ruleId.slice(0, 80) }));
  }
  const indicatorId = readOptional(fields, "indicatorId", at, issues);
  if (indicatorId !== undefined && !names.indicators.has(indicatorId)) {
    const message = `The rubric has no indicator ${quoted(indicatorId)}. Correct the id.`;
    issues.push(
      kpiIssue("kpi.unknown_indicator", `${at}/indicatorId`, message, { id: indicatorId.slice(0, 80) }),
    );
  }
  const evidence = readOptional(fields, "evidence", at, issues);
  if (id === null || occurredOn === null || ruleId === null) return null;
  return {
    id,
    occurredOn,
    ruleId,
    ...(indicatorId === undefined ? {} : { indicatorId }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

function readOptional(fields: Fields, name: string, at: string, issues: Issue[]): string | undefined {
  if (!fields.has(name)) return undefined;
  return checkText(fields.get(name), `${at}/${name}`, issues) ?? undefined;
}

/** By date, then id by UTF-16 code units. */
export function inOrder<T extends Pick<Incident, "id" | "occurredOn">>(
  incidents: readonly T[],
): readonly T[] {
  return [...incidents].sort(
    byText(
      ({ occurredOn }) => occurredOn,
      ({ id }) => id,
    ),
  );
}
