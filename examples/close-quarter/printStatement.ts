import { type Locale, renderText } from "attainment/explain";
import type { Statement } from "attainment/incentives";
import type { TraceNode } from "attainment/kernel";
import type { PeriodClose, PersonClose } from "attainment/program";
import { table } from "../terminal/table.js";
import { wrapped } from "../terminal/wrapped.js";

/** One person's statements line by line, what each deal paid, and how every figure came about. */
export function printStatement(person: PersonClose, explained: PeriodClose, locale: Locale): string {
  const { headings } = locale;
  return [
    ...person.statements.map((statement) => printLines(statement, locale)),
    headings.explanation,
    ...explanationOf(explained).map((node) =>
      renderText(node, { locale, hideZero: true, maxPlaces: 4 }).split("\n").flatMap(folded).join("\n"),
    ),
  ].join("\n\n");
}

/** A line that passes the edge of the terminal goes on below, a little further in. */
function folded(line: string): readonly string[] {
  const indent = line.length - line.trimStart().length;
  const [first = "", ...more] = wrapped(line.trimStart(), 96 - indent);
  return [" ".repeat(indent) + first, ...more.map((text) => " ".repeat(indent + 4) + text)];
}

/** What pay stands on in short: goals, review, score, tier and the pay itself; `--json` holds all of it. */
function explanationOf({ trace }: PeriodClose): readonly TraceNode[] {
  const shown = /^\/(?:goals|reviews|rubrics|ladders|plans)(?:\/|$)/;
  return trace?.children.filter(({ ref, kind }) => kind === "sum" || shown.test(ref)) ?? [];
}

function printLines(statement: Statement, { headings }: Locale): string {
  const heading = `${statement.planId}, ${statement.period}: ${statement.value ?? "-"} ${statement.currency}`;
  const columns = [
    { heading: headings.line },
    { heading: headings.measured, figures: true },
    { heading: headings.attainment, figures: true },
    { heading: headings.pay, figures: true },
  ];
  const rows = statement.lines.flatMap((line) => [
    [line.title ?? line.id, line.measured ?? "", short(line.attainment), line.value ?? "-"],
    ...(line.deals ?? []).map(({ id, date, amount, value }) => [`  ${id} ${date}`, amount, "", value]),
  ]);
  return `${heading}\n${table(columns, rows)}`;
}

function short(ratio: string | null | undefined): string {
  return ratio === null || ratio === undefined ? "" : `${(Number(ratio) * 100).toFixed(1)} %`;
}
