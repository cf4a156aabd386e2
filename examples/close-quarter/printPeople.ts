import type { Locale } from "attainment/explain";
import { table } from "../terminal/table.js";
import { attainmentOf, figureOf, type PersonQuarter } from "./quarterOf.js";

/** One line a person: how far, how well, and what it pays. */
export function printPeople(people: readonly PersonQuarter[], { headings }: Locale): string {
  const columns = [
    { heading: headings.person },
    { heading: headings.goal, figures: true },
    { heading: headings.winRate, figures: true },
    { heading: headings.kpi, figures: true },
    { heading: headings.grade },
    { heading: headings.review, figures: true },
    { heading: headings.commission, figures: true },
    { heading: headings.bonus, figures: true },
    { heading: headings.recognition },
  ];
  const rows = people.map(({ close, commission, bonus }) => [
    close.name ?? close.id,
    percent(attainmentOf(close)),
    percent(figureOf(close, "winRate")),
    close.scores[0]?.value ?? "-",
    close.scores[0]?.grade ?? "-",
    close.reviews[0]?.value ?? "-",
    commission,
    bonus,
    close.recognition.map(({ name, amount }) => name ?? amount ?? "").join(", "),
  ]);
  return table(columns, rows);
}

/** Everybody's tier now, the move that is proposed, and why. */
export function printProposals(people: readonly PersonQuarter[], locale: Locale): string {
  const { headings, moves, reasons } = locale;
  const columns = [
    { heading: headings.person },
    { heading: headings.tier },
    { heading: headings.proposal },
    { heading: headings.reason },
  ];
  const rows = people.map(({ close, tier }) => [
    close.name ?? close.id,
    tier?.tierId ?? "-",
    tier === undefined ? "-" : moveText(tier.proposal, moves),
    (tier?.proposal.reasons ?? []).map((reason) => reasons[reason] ?? reason).join("; "),
  ]);
  return table(columns, rows);
}

/** The courses that a tier or a low indicator suggests, for those who have any. */
export function printTraining(people: readonly PersonQuarter[], { headings }: Locale): string {
  const rows = people
    .filter(({ close }) => close.training.length > 0)
    .map(({ close }) => [
      close.name ?? close.id,
      close.training.map(({ courseId, elementId }) => `${courseId} (${elementId})`).join(", "),
    ]);
  return table([{ heading: headings.person }, { heading: headings.training }], rows);
}

function moveText(
  { move, toTierId }: { readonly move: keyof Locale["moves"]; readonly toTierId: string },
  moves: Locale["moves"],
): string {
  return move === "promote" || move === "demote" ? `${moves[move]} ${toTierId}` : moves[move];
}

/** A ratio as a percentage, for the eye only. */
function percent(ratio: string | null): string {
  return ratio === null ? "-" : `${(Number(ratio) * 100).toFixed(0)} %`;
}
