import type { Needs } from "../../kernel/facts/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { ProgramDocumentCode } from "../codes.js";
import type { Catalog, CatalogEntry, Position } from "./catalog.js";
import { placeOfName } from "./placeOfName.js";

/** A document that reads names, and where it stands in the order of an evaluation. */
export interface Reader {
  readonly id: string;
  readonly position: Position;
  readonly needs: Needs;
  /** Its parts in the program: of a plan one for each version. */
  readonly places: readonly { readonly document: unknown; readonly ref: string }[];
}

/** Whether everything that a document reads is there, and known before it. */
export function checkReads(reader: Reader, catalog: Catalog): readonly Issue[] {
  const measures = new Set(reader.needs.measures);
  const unknown = [...measures].flatMap((name) => {
    const found = catalog.get(name);
    if (found === undefined || found.unit === null) return [unknownMeasure(reader, name, found)];
    return lateness(reader, found);
  });
  const fields = reader.needs.fields.filter((name) => !measures.has(name));
  return [
    ...unknown,
    ...fields.flatMap((name) => {
      const found = catalog.get(name);
      return found === undefined ? [unknownField(reader, name)] : lateness(reader, found);
    }),
  ];
}

function lateness(reader: Reader, found: CatalogEntry): readonly Issue[] {
  if (found.position < reader.position) return [];
  const givers = found.givers.join(", ");
  const message = `${quoted(reader.id)} reads ${quoted(found.name)}, which ${quoted(givers)} gives only after it. Read something else, or put rubrics in another order.`;
  return [
    issueOf<ProgramDocumentCode>("program.measure_not_yet_known", placeIn(reader, found.name), message, {
      name: found.name.slice(0, 80),
      reader: reader.id.slice(0, 80),
      giver: givers.slice(0, 80),
    }),
  ];
}

function unknownMeasure(reader: Reader, name: string, found: CatalogEntry | undefined): Issue {
  const what = found === undefined ? "There is no measure" : "An attribute, not a measure, is";
  const mend = `Declare it (as { "given": true } if no record holds it), or correct the name.`;
  return issueOf<ProgramDocumentCode>(
    "program.unknown_measure",
    placeIn(reader, name),
    `${what} ${quoted(name)} in the program. ${mend}`,
    { measure: name.slice(0, 80), reader: reader.id.slice(0, 80) },
  );
}

function unknownField(reader: Reader, name: string): Issue {
  const message = `${quoted(name)} is neither a measure nor an attribute of the program. Declare it under measures or attributes, or correct the name.`;
  return issueOf<ProgramDocumentCode>("program.unknown_field", placeIn(reader, name), message, {
    field: name.slice(0, 80),
    reader: reader.id.slice(0, 80),
  });
}

function placeIn({ places }: Reader, name: string): string {
  for (const { document, ref } of places) {
    const place = placeOfName(document, ref, name);
    if (place !== ref) return place;
  }
  return places[0]?.ref ?? "";
}
