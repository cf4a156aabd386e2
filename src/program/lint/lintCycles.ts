import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { ProgramLintCode } from "../codes.js";
import type { Reader } from "../compile/checkReads.js";
import { placeOfName } from "../compile/placeOfName.js";
import type { ProgramFunction } from "../programFunction.js";

/** Documents that read what another one gives in a cycle of its own: in between it is not there. */
export function lintCycles(
  { parts, catalog, documents }: ProgramFunction,
  readers: readonly Reader[],
): readonly Issue[] {
  // What a measure over several periods is for: the cycle that reads it is longer than the one that gives it.
  const crossPeriod = new Set(documents.crossPeriod.map(({ document }) => document.id));
  const everyOf = (id: string): string => parts.get(id)?.every ?? "period";
  return readers.flatMap((reader) => {
    const names = [...new Set([...reader.needs.measures, ...reader.needs.fields])];
    return names.flatMap((name) => {
      if (crossPeriod.has(name)) return [];
      const giver = catalog.get(name)?.givers.find((id) => everyOf(id) !== everyOf(reader.id));
      if (giver === undefined) return [];
      const [given, read] = [everyOf(giver), everyOf(reader.id)];
      const message = `${quoted(name)} is given every ${given} by ${quoted(giver)}, and read every ${read} by ${quoted(reader.id)}, which does not find it in between. Let both have one cycle.`;
      const params = {
        name: name.slice(0, 80),
        giver: giver.slice(0, 80),
        reader: reader.id.slice(0, 80),
        given,
        read,
      };
      return [
        issueOf<ProgramLintCode>("program.cycle_mismatch", placeIn(reader, name), message, params, "warning"),
      ];
    });
  });
}

function placeIn({ places }: Reader, name: string): string {
  const found = places.map(({ document, ref }) => [ref, placeOfName(document, ref, name)] as const);
  return found.find(([ref, place]) => place !== ref)?.[1] ?? places[0]?.ref ?? "";
}
