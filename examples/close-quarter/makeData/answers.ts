import type { Answer } from "attainment";
import type { Random } from "./random.js";
import type { Seller } from "./team.js";

const items = ["listens", "explains", "shares", "keepsWord", "knowsProducts", "solves"];

/**
 * The answers of a 360-degree review: everybody rates the own self, the lead rates the team, three colleagues and three
 * or four customers answer, and the team rates its lead. Of some people only two colleagues answered, which is too few to
 * be shown.
 */
export function makeAnswers(sellers: readonly Seller[], random: Random): readonly Answer[] {
  return sellers.flatMap((seller, place) => {
    const team = sellers.filter(({ teamId }) => teamId === seller.teamId);
    const lead = team.find(({ isLead }) => isLead) ?? seller;
    const others = team.filter((each) => each !== seller && each !== lead);
    const colleagues = others.slice(0, place % 7 === 3 ? 2 : 3);
    const customers = Array.from(
      { length: random.whole(3, 4) },
      (_, index) => `customer-${place + 1}-${index + 1}`,
    );
    return [
      ...rated(seller, "self", [seller.person.id], 0.4, random),
      ...(lead === seller ? [] : rated(seller, "manager", [lead.person.id], 0, random)),
      ...rated(
        seller,
        lead === seller ? "reports" : "peers",
        colleagues.map(({ person }) => person.id),
        0.1,
        random,
      ),
      ...rated(seller, "customers", customers, 0, random),
    ];
  });
}

function rated(
  { person, skill }: Seller,
  groupId: string,
  raters: readonly string[],
  leniency: number,
  random: Random,
): readonly Answer[] {
  return raters.flatMap((raterId) =>
    items.map((itemId): Answer => {
      const rating = Math.min(
        5,
        Math.max(1, Math.round(2.2 + 1.4 * skill + leniency + random.whole(-1, 1) * 0.7)),
      );
      return {
        id: `${person.id}-${raterId}-${itemId}`,
        personId: person.id,
        raterId,
        groupId,
        itemId,
        rating: random.chance(0.03) ? null : rating,
        answeredOn: "2026-09-18",
      };
    }),
  );
}
