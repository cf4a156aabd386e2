import type { Locale } from "attainment/explain";
import type { Statement } from "attainment/incentives";
import { table } from "../terminal/table.js";
import type { TeamPay } from "./payTeam.js";

/** One line a person: what was measured, each line of pay, the total. */
export function printTeam(pay: TeamPay, nameOf: (id: string) => string, { headings }: Locale): string {
  const [first] = pay.statements;
  const lines = first?.lines ?? [];
  const columns = [
    { heading: headings.person },
    { heading: headings.measured, figures: true },
    { heading: headings.attainment, figures: true },
    ...lines.map((line) => ({ heading: line.id, figures: true })),
    { heading: headings.total, figures: true },
  ];
  const rows = pay.statements.map((statement) => [
    nameOf(statement.personId ?? ""),
    measuredOf(statement),
    percent(statement.lines[0]?.attainment ?? null),
    ...statement.lines.map((line) => line.value ?? "-"),
    statement.value ?? "-",
  ]);
  const total = [headings.total, "", "", ...lines.map(() => ""), pay.total];
  return table(columns, [...rows, total]);
}

/** The deals of a statement's lines, with what each of them paid. */
export function printDeals(statement: Statement, { headings }: Locale): string {
  const deals = statement.lines.flatMap((line) => line.deals ?? []);
  const columns = [
    { heading: headings.deal },
    { heading: headings.date },
    { heading: headings.amount, figures: true },
    { heading: headings.pay, figures: true },
  ];
  return table(
    columns,
    deals.map((deal) => [deal.id, deal.date, deal.amount, deal.value]),
  );
}

function measuredOf(statement: Statement): string {
  return statement.lines.find((line) => line.measured !== undefined)?.measured ?? "-";
}

/** A ratio as a percentage, for the eye only. */
function percent(ratio: string | null): string {
  return ratio === null ? "-" : `${(Number(ratio) * 100).toFixed(1)} %`;
}
