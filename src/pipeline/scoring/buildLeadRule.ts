import { compareFractions, type Fraction, readLiteral, wholeFraction } from "../../kernel/decimal/index.js";
import { duplicateIds, type Issue, quoted, type Result } from "../../kernel/issue/index.js";
import { leadIssue } from "./leadIssue.js";
import type { FieldRule, LeadRule, StageRule } from "./leadRule.js";
import type { LeadField, LeadScoring, LeadStages } from "./types.js";

/** Closed leads below which one of several values of a lead says nothing. */
export const LEAST_OF_SEVERAL = 50;

const HUNDRED = wholeFraction(100);
const NOTHING = wholeFraction(0);
const WHOLE = wholeFraction(1);

/** Reads a scoring that has passed its schema. */
export function buildLeadRule(document: LeadScoring): Result<LeadRule> {
  const issues: Issue[] = [];
  const stages = document.stages === undefined ? null : readStages(document.stages, issues);
  checkUses(document, stages, issues);
  const prior = readPrior(document, stages, issues);
  const smoothing = readNumber(document.smoothing ?? "0.1", "/smoothing", [NOTHING, null], issues);
  const clamp = readClamp(document.clamp, issues);
  if (issues.length > 0) return { ok: false, issues };
  const { fields, teamField = null, rounding = { places: 2, mode: "halfUp" } } = document;
  return {
    ok: true,
    data: { document, stages, fields: fields.map(fieldRule), teamField, prior, smoothing, clamp, rounding },
  };
}

function fieldRule(field: LeadField, index: number): FieldRule {
  const { id, title, unset = "skip", multiple = false } = field;
  const minimum = field.minimum ?? (multiple ? LEAST_OF_SEVERAL : 0);
  return { id, title, unset, multiple, minimum, ref: `/fields/${index}` };
}

function readStages({ field = "stageId", list, missing = "zero" }: LeadStages, issues: Issue[]): StageRule {
  issues.push(...duplicateIds(list, "/stages/list"));
  if (list[0]?.isWon === true) {
    const message = "The first stage is won, so that every lead would be. Put an open stage first.";
    issues.push(leadIssue("pipeline.first_lead_stage_won", "/stages/list/0/isWon", message));
  }
  const ids = list.map(({ id }) => id);
  const won = new Set(list.flatMap(({ id, isWon }) => (isWon === true ? [id] : [])));
  return { field, ids, places: new Map(ids.map((id, place) => [id, place])), won, missing };
}

/** Each field of a lead has one use. */
function checkUses({ fields, teamField }: LeadScoring, stages: StageRule | null, issues: Issue[]): void {
  const uses = [
    ...(stages === null ? [] : [{ name: stages.field, path: "/stages/field" }]),
    ...(teamField === undefined ? [] : [{ name: teamField, path: "/teamField" }]),
    ...fields.map(({ id }, index) => ({ name: id, path: `/fields/${index}/id` })),
  ];
  const taken = new Set(["id", "outcome"]);
  for (const { name, path } of uses) {
    if (taken.has(name)) {
      const message = `The field ${quoted(name)} of leads has two uses. Give each use a field of its own.`;
      issues.push(leadIssue("pipeline.lead_field_twice", path, message, { field: name.slice(0, 80) }));
    }
    taken.add(name);
  }
}

function readPrior({ prior }: LeadScoring, stages: StageRule | null, issues: Issue[]): LeadRule["prior"] {
  if (typeof prior === "object")
    return { won: readNumber(prior.won, "/prior/won", [NOTHING, WHOLE, "open"], issues) };
  if (prior !== "firstStage" || stages !== null) return prior ?? (stages === null ? "leads" : "firstStage");
  const message =
    "The prior is to come from the first stage, and there are no stages. Write stages, or another prior.";
  issues.push(leadIssue("pipeline.no_lead_stages", "/prior", message));
  return "leads";
}

function readClamp(clamp: LeadScoring["clamp"], issues: Issue[]): LeadRule["clamp"] {
  if (clamp === "none") return null;
  const { least, most } = clamp ?? { least: "0.01", most: "99.99" };
  const bounds = {
    least: readNumber(least, "/clamp/least", [NOTHING, HUNDRED], issues),
    most: readNumber(most, "/clamp/most", [NOTHING, HUNDRED], issues),
  };
  if (compareFractions(bounds.least, bounds.most) < 0 || issues.length > 0) return bounds;
  const message = "The least score is not below the most. Write a least one that is.";
  issues.push(leadIssue("pipeline.bad_lead_number", "/clamp", message));
  return bounds;
}

/** A number within bounds; `open` bounds do not belong to them. */
function readNumber(
  literal: string | number,
  path: string,
  [least, most, ends]: readonly [least: Fraction, most: Fraction | null, ends?: "open"],
  issues: Issue[],
): Fraction {
  const read = readLiteral(literal, path, issues);
  if (read === null) return least;
  const [low, high] = [compareFractions(read, least), most === null ? -1 : compareFractions(read, most)];
  if (ends === "open" ? low > 0 && high < 0 : low >= 0 && high <= 0) return read;
  const range = most === null ? "at least 0" : ends === "open" ? "above 0 and below 1" : "from 0 to 100";
  const message = `${quoted(String(literal))} cannot stand here. Write a number ${range}.`;
  issues.push(leadIssue("pipeline.bad_lead_number", path, message, { value: String(literal).slice(0, 80) }));
  return least;
}
