// A whole company: a million deals of a thousand people, credited, paid by a table of four tiers on the quota with an
// accelerator, a cap, a draw, rounded; against the float loop that does the same arithmetic wrongly.
import { compilePlan } from "../../../dist/incentives/index.js";
import { generator } from "../facts.mjs";

const PEOPLE = 1_000;
const QUOTA = 4_000_000;
const CAP = 600_000;
const DRAW = 200_000;
const TIERS = [
  { from: "0", rate: "0.0525" },
  { from: "0.5", rate: "0.0775" },
  { from: "1", rate: "0.1025" },
  { from: "1.5", rate: "0.1350" },
];

const ids = Array.from({ length: PEOPLE }, (_, at) => `p-${at}`);
const people = ids.map((personId) => ({ personId }));

const plan = compilePlan({
  kind: "plan",
  id: "company",
  currency: "USD",
  components: [
    {
      kind: "commission",
      id: "commission",
      measure: "bookings",
      quota: String(QUOTA),
      scale: { kind: "bands", mode: "graduated", boundsIn: "quota", bands: TIERS },
      steps: [{ kind: "cap", id: "most", at: String(CAP) }],
    },
  ],
  settlement: [{ kind: "draw", id: "draw", amount: String(DRAW), recovery: "recoverable" }],
});

const crediting = {
  kind: "crediting",
  id: "deals",
  currency: "USD",
  event: { from: "deals", date: "closedOn" },
  measures: [{ id: "bookings", base: { kind: "gross" } }],
  rules: [{ id: "owner", to: { kind: "owner" } }],
};

/** Deals as a source would stream them: ids, owners, dates, amounts as text. */
export function* deals(count) {
  const random = generator(11);
  for (let at = 0; at < count; at += 1) {
    const cents = Math.floor(random() * 800_000);
    yield {
      id: `d-${at}`,
      ownerId: ids[Math.floor(random() * PEOPLE)],
      closedOn: "2026-08-15",
      amount: `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`,
    };
  }
}

/** The same deals as columns of cents. */
export function columns(count) {
  const persons = new Uint16Array(count);
  const amounts = new Int32Array(count);
  const random = generator(11);
  for (let at = 0; at < count; at += 1) {
    amounts[at] = Math.floor(random() * 800_000);
    persons[at] = Math.floor(random() * PEOPLE);
  }
  return [{ measure: "bookings", people: ids, persons, amounts }];
}

const facts = { period: "2026-Q3", people, credited: ["bookings"] };

export const paidFrom = (records) => plan.evaluateCompany({ ...facts, book: { crediting, records } });

export const paidFromColumns = (given) => plan.evaluateCompany({ ...facts, columns: given });

const tiers = TIERS.map(({ from, rate }) => ({ from: Number(from) * QUOTA, rate: Number(rate) }));
const bases = tiers.map((_, at) =>
  tiers.slice(0, at).reduce((sum, tier, index) => sum + (tiers[index + 1].from - tier.from) * tier.rate, 0),
);

/** What many teams write first: a map of sums, the table, `Math.min` and `toFixed`. */
export function paidInFloats(records) {
  const sums = new Map(ids.map((id) => [id, 0]));
  for (const { ownerId, amount } of records) sums.set(ownerId, sums.get(ownerId) + Number(amount));
  return [...sums].map(([personId, sum]) => {
    let at = tiers.length - 1;
    while (at > 0 && sum < tiers[at].from) at -= 1;
    const earned = Math.min(CAP, bases[at] + (sum - tiers[at].from) * tiers[at].rate);
    return { personId, payable: Math.max(DRAW, earned).toFixed(2) };
  });
}
