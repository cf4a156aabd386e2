import { compareFractions } from "../../kernel/decimal/index.js";
import { type Issue, quoted } from "../../kernel/issue/index.js";
import { WHOLE } from "../curves/constants.js";
import { INCIDENT_POINTS, incidentName } from "../incidents/incidentNames.js";
import { kpiIssue } from "../kpiIssue.js";
import { readersOf } from "../rubricNeeds.js";
import type { RubricParts } from "../rubricParts.js";

/** What a rubric writes down without effect: incidents that nothing reads, level caps at the best grade. */
export function lintOwn(parts: RubricParts): readonly Issue[] {
  return [...unreadIncidents(parts), ...idleLevelCaps(parts), ...factors(parts)];
}

function unreadIncidents(parts: RubricParts): readonly Issue[] {
  const { incidents } = parts.document;
  if (incidents === undefined) return [];
  const names = new Set([INCIDENT_POINTS, ...incidents.rules.map(({ id }) => incidentName(id))]);
  const isRead = readersOf(parts).some(({ measures, fields }) =>
    [...measures, ...fields].some((name) => names.has(name)),
  );
  if (isRead) return [];
  const message = `No step, limit or level cap reads the incidents, so that they change no score. Add ${quoted(INCIDENT_POINTS)}, or let them close a gate.`;
  return [kpiIssue("kpi.unread_incidents", `${parts.ref}/incidents`, message, {}, "warning")];
}

function idleLevelCaps({ document, ref }: RubricParts): readonly Issue[] {
  const best = document.grades?.kind === "bands" ? document.grades.bands.at(-1) : undefined;
  if (best === undefined) return [];
  const id = best.id ?? String(best.from);
  return (document.levelCaps ?? []).flatMap(({ grade }, index) => {
    if (grade !== id) return [];
    const message = `${quoted(grade)} is the best grade, so that this cap holds nobody back. Name a lower one.`;
    const path = `${ref}/levelCaps/${index}/grade`;
    return [kpiIssue("kpi.idle_level_cap", path, message, { grade: grade.slice(0, 80) }, "warning")];
  });
}

/** Factors that sum to one make a mean, and are probably shares. */
function factors({ ref, factor }: RubricParts): readonly Issue[] {
  if (factor === null || compareFractions(factor, WHOLE) !== 0) return [];
  const message =
    "The factors sum to one, so that the score is a mean. Let the weights be explicit, which checks that they do.";
  return [kpiIssue("kpi.factors_sum_to_one", `${ref}/weights`, message, {}, "warning")];
}
