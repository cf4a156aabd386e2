import { compareFractions, decimalOf, fractionOf } from "../../kernel/decimal/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { GradeSegment } from "../types.js";
import type { GradingCode } from "./codes.js";

const TERMS = ["creditDays", "creditLimit"] as const;

/** Each grade with longer or larger credit than the next higher grade that has one; the document has no errors. */
export function lintCredit(grades: readonly GradeSegment[]): readonly Issue[] {
  return grades.flatMap(({ id, service }, index) =>
    TERMS.flatMap((term) => {
      const own = service?.[term];
      const better = grades.slice(index + 1).find((grade) => grade.service?.[term] !== undefined);
      const than = better?.service?.[term];
      if (own === undefined || better === undefined || than === undefined || !isMore(own, than)) return [];
      const message = `Customers of grade ${quoted(id)} have ${term} ${own} and those of the higher grade ${quoted(better.id)} have ${than}. Check both.`;
      const params = { id, term, own: String(own), better: better.id, betterHas: String(than) };
      const path = `/grades/${index}/service/${term}`;
      return [issueOf<GradingCode>("segments.looser_credit", path, message, params, "warning")];
    }),
  );
}

/** A compiled document holds decimals only. */
function isMore(a: string | number, b: string | number): boolean {
  return compareFractions(fractionOf(decimalOf(String(a))), fractionOf(decimalOf(String(b)))) > 0;
}
