import { type Period, safeParsePeriod } from "../../kernel/calendar/index.js";
import { type Issue, quoted } from "../../kernel/issue/index.js";
import { marketIssue } from "./marketIssue.js";
import type { ReadFigure } from "./readFigures.js";

/** Tells of own sales whose number, in this field, is not known, and of those that only overlap a period that is looked at. */
export function ownWarnings(
  own: readonly ReadFigure[],
  wanted: readonly Period[],
  field: string,
): readonly Issue[] {
  return own.flatMap((figure) => {
    if (!wanted.some(({ id }) => id === figure.period))
      return isPartOf(figure, wanted) ? [ofOther(figure)] : [];
    return figure.number === null ? [missing(figure, field)] : [];
  });
}

function isPartOf({ period }: ReadFigure, wanted: readonly Period[]): boolean {
  const read = safeParsePeriod(period);
  return read.ok && wanted.some(({ from, to }) => read.data.from < to && from < read.data.to);
}

function ofOther({ id, path, period }: ReadFigure): Issue {
  const message = `The own sales ${quoted(id)} are of ${quoted(period)}, which is another span than the period and counts nowhere. Hand them over by the period.`;
  const params = { id: id.slice(0, 80), period };
  return marketIssue("market.other_period", `${path}/period`, message, params, "warning");
}

function missing({ id, path }: ReadFigure, field: string): Issue {
  const message = `The own sales ${quoted(id)} say no ${field}, so that their part has no share. Write it, or leave the record out.`;
  const params = { id: id.slice(0, 80) };
  return marketIssue("market.missing_sales", `${path}/${field}`, message, params, "warning");
}
