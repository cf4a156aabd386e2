import { wholeFraction } from "../../kernel/decimal/index.js";
import type { ProgramFunction } from "../programFunction.js";
import type { Known } from "./known.js";
import type { ReadShard } from "./readShard.js";
import { serviceOf } from "./serviceOf.js";

/** Gives what is known about a person from the start: where the person stands, and for how long already. */
export function giveSituation(
  { document }: ProgramFunction,
  { situation, period }: ReadShard,
  known: Known,
): void {
  const { person, role, teamId, managerId, territoryId } = situation;
  for (const name of document.attributes ?? [])
    known.giveAttribute(name, person.attributes.get(name) ?? null);
  const { hiredOn, leftOn } = person;
  for (const [name, value] of Object.entries({ role, teamId, managerId, territoryId, hiredOn, leftOn }))
    known.giveAttribute(name, value);
  const service = serviceOf(person, period);
  const days = service === null ? null : wholeFraction(service.days);
  const months = service === null ? null : wholeFraction(service.months);
  known.give("person.serviceDays", period, { exact: days, reason: "no_first_day" });
  known.give("person.serviceMonths", period, { exact: months, reason: "no_first_day" });
}
