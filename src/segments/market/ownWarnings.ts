import { type Period, safeParsePeriod } from "../../kernel/calendar/index.js";
import { type Issue, quoted } from "../../kernel/issue/index.js";
import { compareTexts } from "../../kernel/order/index.js";
import type { MarketCode } from "./codes.js";
import { marketIssue } from "./marketIssue.js";
import type { ReadFigure } from "./readFigures.js";

/** So many records are named; the rest is counted. */
const NAMED = 20;

/**
 * Tells of own sales whose number, in this field of this list, is not known, and of those that only overlap a period that is
 * looked at. One warning names all records by their ids, so that the order of records changes nothing.
 */
export function ownWarnings(
  own: readonly ReadFigure[],
  wanted: readonly Period[],
  { stream, field }: { readonly stream: string; readonly field: string },
): readonly Issue[] {
  const isWanted = ({ period }: ReadFigure) => wanted.some(({ id }) => id === period);
  const unknown = own.filter((figure) => figure.number === null && isWanted(figure));
  const other = own.filter((figure) => !isWanted(figure) && isPartOf(figure, wanted));
  return [
    ...warningOf("market.missing_sales", unknown, { stream, field }, (count, ids) => {
      return `${count} own sales (${ids}) say no ${field}, so that their parts have no share. Write it, or leave the records out.`;
    }),
    ...warningOf("market.other_period", other, { stream, field: "period" }, (count, ids) => {
      return `${count} own sales (${ids}) are of a span that overlaps the period and is not it, and count nowhere. Hand them over by the period.`;
    }),
  ];
}

function isPartOf({ period }: ReadFigure, wanted: readonly Period[]): boolean {
  const read = safeParsePeriod(period);
  return read.ok && wanted.some(({ from, to }) => read.data.from < to && from < read.data.to);
}

function warningOf(
  code: MarketCode,
  figures: readonly ReadFigure[],
  { stream, field }: { readonly stream: string; readonly field: string },
  messageOf: (count: number, ids: string) => string,
): readonly Issue[] {
  if (figures.length === 0) return [];
  const ids = figures.map(({ id }) => id).sort(compareTexts);
  const shown = ids.slice(0, 3).map(quoted).join(", ");
  const message = messageOf(ids.length, ids.length > 3 ? `${shown}, ...` : shown);
  const params = { records: ids.length, ids: ids.slice(0, NAMED).map((id) => id.slice(0, 80)), field };
  return [marketIssue(code, `/${stream}`, message, params, "warning")];
}
