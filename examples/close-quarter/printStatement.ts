import { type Locale, renderText } from "attainment/explain";
import type { Statement } from "attainment/incentives";
import type { PeriodClose, PersonClose } from "attainment/program";
import { table } from "../terminal/table.js";

/** One person's statements line by line, what each deal paid, and how every figure came about. */
export function printStatement(person: PersonClose, explained: PeriodClose, locale: Locale): string {
  const { headings } = locale;
  return [
    ...person.statements.map((statement) => printLines(statement, locale)),
    headings.explanation,
    renderText(explained, { locale, hideZero: true }),
  ].join("\n\n");
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
