import type { Activity, Customer, FactRecord, SurveyAnswer, TrainingRecord } from "attainment";
import { addDays } from "attainment/kernel";
import type { Random } from "./random.js";
import type { Seller } from "./team.js";

const start = "2026-07-01";
const days = 91;

/** Ten customers each, with what their grade is made of. */
export function makeCustomers(sellers: readonly Seller[], random: Random): readonly Customer[] {
  return sellers.flatMap(({ person }, place) =>
    Array.from({ length: 10 }, (_, index): Customer => {
      const id = `c-${String(place * 10 + index + 1).padStart(3, "0")}`;
      return {
        id,
        ownerId: person.id,
        name: `Customer ${id.slice(2)}`,
        createdOn: addDays("2024-01-01", random.whole(0, 800)),
        purchasingPower: ratio(random),
        loyalty: ratio(random),
        cooperationPotential: ratio(random),
      };
    }),
  );
}

/** Visits and follow-ups; a follow-up is late now and then. */
export function makeActivities(
  sellers: readonly Seller[],
  customers: readonly Customer[],
  random: Random,
): readonly Activity[] {
  return sellers.flatMap((seller) => {
    const own = customers.filter(({ ownerId }) => ownerId === seller.person.id);
    const count = Math.round(random.whole(36, 48) * Math.min(1.1, seller.skill + 0.1));
    return Array.from({ length: count }, (_, index): Activity => {
      const dueOn = addDays(start, random.whole(0, days - 8));
      const late = random.chance(0.18 / seller.skill);
      const doneOn = addDays(dueOn, late ? random.whole(1, 6) : -random.whole(0, 1));
      const type = index % 2 === 0 ? "visit" : "followUp";
      return {
        id: `a-${seller.person.id.slice(2)}-${String(index + 1).padStart(2, "0")}`,
        ownerId: seller.person.id,
        customerId: random.pick(own).id,
        type,
        dueOn,
        doneOn: doneOn < start ? start : doneOn,
        onTime: !late,
        outcome: random.pick(["interested", "moved", "noAnswer"]),
      };
    });
  });
}

/** What customers answered: a score from 1 to 10. */
export function makeSurveys(
  customers: readonly Customer[],
  sellers: readonly Seller[],
  random: Random,
): readonly SurveyAnswer[] {
  const skillOf = new Map(sellers.map(({ person, skill }) => [person.id, skill]));
  return customers.flatMap(({ id, ownerId = "" }): readonly SurveyAnswer[] => {
    if (random.chance(0.25)) return [];
    const score = Math.min(
      10,
      Math.max(3, Math.round(6.2 + 1.6 * (skillOf.get(ownerId) ?? 1) + random.whole(-2, 2) / 2)),
    );
    const answeredOn = addDays(start, random.whole(0, days - 1));
    return [{ id: `s-${id.slice(2)}`, customerId: id, ownerId, score, answeredOn }];
  });
}

/** A product exam in August, and a course now and then. */
export function makeTraining(sellers: readonly Seller[], random: Random): readonly TrainingRecord[] {
  return sellers.map(({ person, skill }): TrainingRecord => {
    const examScore = Math.min(100, Math.round(58 + 22 * skill + random.whole(-8, 8)));
    return {
      id: `t-${person.id.slice(2)}`,
      personId: person.id,
      courseId: "product-exam",
      completedOn: "2026-08-28",
      examScore,
    };
  });
}

/** The few breaches of the rules of the house that there were. */
export function makeViolations(): readonly FactRecord[] {
  return [{ id: "v-1", personId: "p-08", kind: "discountWithoutApproval", foundOn: "2026-08-19" }];
}

/** From 0.30 to 1.00. */
function ratio(random: Random): string {
  return (random.whole(30, 100) / 100).toFixed(2);
}
