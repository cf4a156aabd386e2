import type { Locale } from "attainment/explain";
import type { Statement } from "attainment/incentives";
import { table } from "../terminal/table.js";
import { lineNames } from "./lineNames.js";
import type { TeamPay } from "./payPeople.js";

/** One line a person: what was measured, the quota, each line of pay, the total. */
export function printTeam(pay: TeamPay, locale: Locale): string {
  const { headings } = locale;
  const names = lineNames(pay, locale);
  const [first] = pay.statements;
  const lines = first?.lines ?? [];
  const columns = [
    { heading: headings.person },
    { heading: headings.measured, figures: true },
    { heading: headings.quota, figures: true },
    { heading: headings.attainment, figures: true },
    ...lines.map((line) => ({ heading: names.get(line.id) ?? line.id, figures: true })),
    { heading: headings.total, figures: true },
  ];
  const rows = pay.statements.map((statement) => [
    statement.personId ?? "",
    measuredOf(statement),
    quotaOf(statement),
    percent(statement.lines.find((line) => line.attainment != null)?.attainment ?? null),
    ...statement.lines.map((line) => line.value ?? "-"),
    statement.value ?? "-",
  ]);
  const total = [headings.total, "", "", "", ...lines.map(() => ""), pay.total];
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

function quotaOf(statement: Statement): string {
  return statement.lines.find((line) => line.quota != null)?.quota ?? "-";
}

/** A ratio as a percentage, for the eye only. */
function percent(ratio: string | null): string {
  return ratio === null ? "-" : `${(Number(ratio) * 100).toFixed(1)} %`;
}
