import { payTotal } from "../person/payTotal.js";
import type { ProgramFunction } from "../programFunction.js";
import type { PersonClose, TeamClose } from "../types.js";
import { distributionsOf } from "./distributionsOf.js";
import { payableOf } from "./payableOf.js";

/** What the period came to for everybody, and then for each team by id. */
export function teamCloses(program: ProgramFunction, people: readonly PersonClose[]): readonly TeamClose[] {
  const teams = [...new Set(people.flatMap(({ teamId }) => teamId ?? []))].sort();
  return [null, ...teams].map((id) => {
    const members = id === null ? people : people.filter(({ teamId }) => teamId === id);
    const paid = members.flatMap(({ value }) => value ?? []);
    const known = payTotal(paid, program.currency).text;
    return {
      id,
      people: members.length,
      cost: paid.length === members.length ? known : null,
      known,
      payable: payableOf(members, program.currency),
      distributions: distributionsOf(program, members),
    };
  });
}
