import { type Issue, quoted } from "../../kernel/issue/index.js";
import { segmentIssue } from "../segmentIssue.js";
import type { RuleSegmentation } from "../types.js";
import { implies, isAlwaysMet } from "./implies.js";
import { lintCoverage } from "./lintCoverage.js";

/** What is probably not meant in a segmentation by rules; it has no errors. */
export function lintRules(document: RuleSegmentation): readonly Issue[] {
  const implied = document.match === "exclusive" ? [] : unreachable(document);
  const told = new Set(implied.map(({ params }) => String(params.id)));
  const covered = lintCoverage(document, told);
  // Whom no customer fits, no earlier rule takes anything from.
  const impossible = covered.filter(({ code }) => code === "segments.impossible_rule");
  const reachable = implied.filter(({ path }) => impossible.every((issue) => issue.path !== path));
  return [...reachable, ...covered, ...shared(document)];
}

/** Rules that only see customers whom an earlier rule has taken. */
function unreachable({ segments }: RuleSegmentation): readonly Issue[] {
  return segments.flatMap(({ id, when }, index) => {
    const taker = segments.slice(0, index).find((earlier) => implies(when, earlier.when));
    if (taker === undefined) return [];
    const why = isAlwaysMet(taker.when) ? "is always met" : "is met wherever this one is";
    const message = `The rule of ${quoted(id)} is never reached, because that of ${quoted(taker.id)} comes first and ${why}. Put it before, or remove it.`;
    const params = { id, takenBy: taker.id };
    return [segmentIssue("segments.unreachable_rule", `/segments/${index}/when`, message, params, "warning")];
  });
}

function shared({ segments, otherwise }: RuleSegmentation): readonly Issue[] {
  if (!segments.some(({ id }) => id === otherwise)) return [];
  const message = `Customers whom no rule fits are placed in ${quoted(otherwise)}, which a rule gives too. Name another segment if the two should be told apart.`;
  return [segmentIssue("segments.otherwise_shared", "/otherwise", message, { id: otherwise }, "hint")];
}
