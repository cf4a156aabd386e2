import { type Issue, quoted } from "../../kernel/issue/index.js";
import { readRules } from "../buildRules.js";
import { type CellValue, cellText } from "../ruleCoverage/cellValue.js";
import { cellsOf, type GridField, gridOf, visitCells } from "../ruleCoverage/coverageOf.js";
import { leafUses } from "../ruleCoverage/leafUses.js";
import { segmentIssue } from "../segmentIssue.js";
import type { RuleSegmentation } from "../types.js";

/** A document is looked over by its texts; more cells than these are left to who asks for them. */
const MOST_CELLS = 20_000;

/** What a look at every cell shows of rules; nothing where the cells are too many, or do not stand for all customers. */
export function lintCoverage(document: RuleSegmentation, told: ReadonlySet<string>): readonly Issue[] {
  const read = readRules(document, "");
  if (!read.ok || mixesTypes(document)) return [];
  const fields = gridOf(read.data).map(withUnknown);
  if (cellsOf(fields) > MOST_CELLS) return [];
  const fits = new Set<number>();
  const takes = new Set<number>();
  const takers = document.segments.map(() => new Set<number>());
  const overlaps = new Map<string, Issue>();
  visitCells(read.data, fields, (cell, fitting) => {
    const [first, second] = fitting;
    if (first === undefined) return;
    takes.add(first);
    for (const place of fitting) {
      fits.add(place);
      takers[place]?.add(first);
    }
    if (document.match !== "exclusive" || second === undefined) return;
    const key = `${first}/${second}`;
    if (!overlaps.has(key)) overlaps.set(key, overlapping(document, first, second, fields, cell));
  });
  const dead = document.segments.flatMap(({ id }, place): readonly Issue[] => {
    if (!fits.has(place)) return [impossible(id, place)];
    if (takes.has(place) || document.match === "exclusive" || told.has(id)) return [];
    return [unreachable(document, place, [...(takers[place] ?? [])])];
  });
  return [...dead, ...overlaps.values()];
}

/** A field that is compared as a number and as a text may be a text that is a number, which no cell stands for. */
function mixesTypes({ segments }: RuleSegmentation): boolean {
  const uses = leafUses(segments.map(({ when }) => when));
  return [...uses.values()].some(({ numbers, words }) => numbers.length > 0 && words.length > 0);
}

/** A customer may lack any field. */
function withUnknown(field: GridField): GridField {
  return field.values.includes(null) ? field : { ...field, values: [...field.values, null] };
}

function impossible(id: string, place: number): Issue {
  const message = `The rule of ${quoted(id)} fits no customer, whatever its fields are. Correct its bounds, or remove it.`;
  return segmentIssue(
    "segments.impossible_rule",
    `/segments/${place}/when`,
    message,
    { id: id.slice(0, 80) },
    "warning",
  );
}

function unreachable({ segments }: RuleSegmentation, place: number, takers: readonly number[]): Issue {
  const id = segments[place]?.id ?? "";
  const names = takers.map((taker) => segments[taker]?.id ?? "");
  const message = `The rule of ${quoted(id)} is never reached, because those of ${names.map(quoted).join(", ")} come first and leave it nobody. Put it before, or remove it.`;
  const params = { id: id.slice(0, 80), takenBy: names.join(", ").slice(0, 80) };
  return segmentIssue("segments.unreachable_rule", `/segments/${place}/when`, message, params, "warning");
}

function overlapping(
  { segments }: RuleSegmentation,
  first: number,
  second: number,
  fields: readonly GridField[],
  cell: readonly CellValue[],
): Issue {
  const [id, other] = [segments[first]?.id ?? "", segments[second]?.id ?? ""];
  const example = fields
    .map((field, index) => `${field.id} ${cellText(cell[index] ?? null) ?? "unknown"}`)
    .join(", ");
  const message = `The rules of ${quoted(id)} and ${quoted(other)} both fit ${quoted(example)}, and each is to fit alone. Make them exclude each other.`;
  const params = { segmentIds: [id.slice(0, 80), other.slice(0, 80)] };
  return segmentIssue("segments.overlapping_rules", `/segments/${second}/when`, message, params, "warning");
}
