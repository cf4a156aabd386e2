import { readFileSync } from "node:fs";
import { compileProgram, type Facts, type Program, type ProgramReplay } from "attainment";
import { setGoals } from "./setGoals.js";

const QUARTERS = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"];

/** What `facts.json` holds: figures by person and quarter, and what people noted and decided. */
interface Noted {
  readonly people: Facts["people"];
  readonly sales: Readonly<Record<string, readonly string[]>>;
  readonly satisfaction: Readonly<Record<string, readonly string[]>>;
  readonly incidents: readonly { readonly id: string }[];
  readonly decisions: NonNullable<Facts["decisions"]>;
}

/** The program with the goals of the year, and its four quarters closed in turn. */
export function closeYear(): ProgramReplay & { readonly program: Program } {
  const noted: Noted = JSON.parse(read("facts.json"));
  const document: Program = { ...JSON.parse(read("program.json")), goals: [setGoals().tree] };
  const deals = each(noted.sales, (ownerId, amount, quarter) => ({
    id: `${ownerId}-${quarter}`,
    ownerId,
    stageId: "won",
    amount,
    closedOn: `2026-${["02", "05", "08", "11"][quarter]}-15`,
  }));
  const measures = each(noted.satisfaction, (personId, value, quarter) => ({
    personId,
    measure: "satisfaction",
    value,
    period: QUARTERS[quarter] ?? "",
  }));
  const { people, incidents, decisions } = noted;
  const facts = { people, decisions, measures, records: { deals, incidents } };
  return { program: document, ...compileProgram(document).replay(QUARTERS, facts) };
}

function each<T>(
  figures: Readonly<Record<string, readonly string[]>>,
  make: (personId: string, figure: string, quarter: number) => T,
): readonly T[] {
  return Object.entries(figures).flatMap(([personId, values]) =>
    values.map((value, quarter) => make(personId, value, quarter)),
  );
}

function read(file: string): string {
  return readFileSync(new URL(file, import.meta.url), "utf8");
}
