import { adjoins, type Period, safeParsePeriod } from "../../kernel/calendar/index.js";
import { readText } from "../../kernel/facts/index.js";
import { type Issue, issueOf, ownFields, ownItems, pointer } from "../../kernel/issue/index.js";
import { byText } from "../../kernel/order/index.js";
import type { SimulationCode } from "./codes.js";
import type { CostPerson, Drawn } from "./costPerson.js";
import { type Draw, readDistribution } from "./distribution.js";

/** Reads people whose measures may come out one way or another, in the order of their ids; faults go to `issues`. */
export function drawFromDistributions(people: unknown, issues: Issue[]): readonly CostPerson[] {
  const items = ownItems(people, "/people", issues) ?? [];
  const read = items.flatMap((item, index) => readPerson(item, `/people/${index}`, issues) ?? []);
  if (items.length === 0 && issues.length === 0) issues.push(nobody("/people"));
  const seen = new Set<string>();
  for (const [index, { personId }] of read.entries()) {
    if (seen.has(personId)) issues.push(twice(`/people/${index}/personId`));
    seen.add(personId);
  }
  return [...read].sort(byText(({ personId }) => personId));
}

function readPerson(item: unknown, path: string, issues: Issue[]): CostPerson | null {
  const before = issues.length;
  const fields = ownFields(item, path, issues);
  if (fields === null) return null;
  const { periods: _periods, measures: _measures, ...known } = Object.fromEntries(fields);
  const personId = readText(fields, "personId", path, issues);
  const periods = readPeriods(fields.get("periods"), `${path}/periods`, issues);
  const measures = readMeasures(fields.get("measures"), `${path}/measures`, issues);
  if (personId === null || issues.length > before) return null;
  return {
    personId,
    places: periods.map((period, index) => ({
      path,
      period,
      opening: index === 0 ? { state: undefined } : null,
      draw: (stream): Drawn => {
        const drawn = measures.map(([id, draw]) => [id, draw(stream)] as const);
        const key = JSON.stringify(drawn);
        return { key, facts: () => ({ ...known, period: period.id, measures: Object.fromEntries(drawn) }) };
      },
    })),
  };
}

function readPeriods(value: unknown, path: string, issues: Issue[]): readonly Period[] {
  const items = ownItems(value, path, issues) ?? [];
  const periods = items.flatMap((item, index) => {
    const read = safeParsePeriod(item);
    if (read.ok) return [read.data];
    for (const issue of read.issues) issues.push({ ...issue, path: `${path}/${index}` });
    return [];
  });
  const sorted = periods.sort(byText(({ from }) => from));
  if (items.length === 0) issues.push(nobody(path));
  if (sorted.some((period, index) => index > 0 && !adjoins(sorted[index - 1] ?? period, period))) {
    const message = "The periods do not adjoin. Name each once, without a gap.";
    issues.push(issueOf<SimulationCode>("incentives.bad_sampling", path, message));
  }
  return sorted;
}

/** The measures in the order of their ids, so that it is of no account how they were written. */
function readMeasures(
  value: unknown,
  path: string,
  issues: Issue[],
): readonly (readonly [id: string, draw: Draw])[] {
  const fields = [...(ownFields(value, path, issues) ?? [])].sort(byText(([key]) => key));
  return fields.flatMap(([id, each]) => {
    const draw = readDistribution(each, path + pointer([id]), issues);
    return draw === null ? [] : [[id, draw] as const];
  });
}

function nobody(path: string): Issue<SimulationCode> {
  const message = "There is nothing to simulate. Hand over at least one person and period.";
  return issueOf<SimulationCode>("incentives.empty_simulation", path, message);
}

function twice(path: string): Issue<SimulationCode> {
  const message = "The person stands twice in the list. Join the two.";
  return issueOf<SimulationCode>("incentives.duplicate_period", path, message);
}
