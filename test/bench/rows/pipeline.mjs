// A pipeline of 100,000 deals with 600,000 moves: totals, win rate, cycle and stage conversion, against the loop over maps
// and floats that teams write first. Some deals go back, come again or are opened again, and rows come in any order.
import { compileStageModel } from "../../../dist/pipeline/index.js";
import { generator } from "../facts.mjs";

const OPEN = ["prospecting", "contact", "needs", "proposal", "negotiation"];
const FIRST_DAY = Date.UTC(2026, 0, 1);
const [FROM, TO] = ["2026-01-01", "2027-01-01"];

const model = compileStageModel({
  kind: "stageModel",
  id: "bench",
  stages: [
    ...OPEN.map((id) => ({ id, kind: "open" })),
    { id: "won", kind: "won" },
    { id: "lost", kind: "lost" },
  ],
  metrics: [
    { kind: "winRate", id: "winRate" },
    { kind: "cycle", id: "cycle" },
    { kind: "stageConversion", id: "conversion" },
  ],
});

const dayText = (day) => new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);
const days = Array.from({ length: 365 }, (_, day) => dayText(day));

/** Deals, and their moves in no order: six for each deal. */
export function book(count) {
  const random = generator(23);
  const deals = [];
  const changes = [];
  for (let at = 0; at < count; at += 1) {
    const id = `d-${at}`;
    let day = Math.floor(random() * 120);
    let stageId = OPEN[0];
    const createdOn = days[day];
    for (let move = 0; move < 6; move += 1) {
      const next = move === 0 ? stageId : nextStage(stageId, move, random);
      if (move > 0) day += Math.floor(random() * 40);
      const fromStageId = move === 0 ? null : stageId;
      changes.push({ id: `${id}-${move}`, dealId: id, fromStageId, stageId: next, changedOn: days[day] });
      stageId = next;
    }
    const cents = Math.floor(random() * 5_000_000);
    const amount = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
    deals.push({ id, stageId, amount, createdOn });
  }
  for (let at = changes.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [changes[at], changes[other]] = [changes[other], changes[at]];
  }
  return { deals, changes };
}

function nextStage(stageId, move, random) {
  const at = OPEN.indexOf(stageId);
  if (at < 0) return OPEN[1];
  const draw = random();
  if (move > 3 && draw < 0.6) return draw < 0.3 ? "won" : "lost";
  return draw < 0.85 ? OPEN[Math.min(OPEN.length - 1, at + 1)] : OPEN[Math.max(0, at - 1)];
}

/** The figures of the library. */
export const counted = (given) => model.evaluate({ period: "2026", ...given });

/** The same figures as floats: sums by meaning, win rate, mean cycle of wins, and who went on from each stage. */
export function countedInFloats({ deals, changes }) {
  const moves = new Map(deals.map(({ id }) => [id, []]));
  for (const change of changes) moves.get(change.dealId).push(change);
  const totals = { open: [0, 0], won: [0, 0], lost: [0, 0] };
  const reached = new Map(OPEN.map((id) => [id, [0, 0]]));
  const next = new Map(OPEN.map((id, at) => [id, OPEN[at + 1] ?? "won"]));
  let cycle = 0;
  for (const { id, createdOn, amount } of deals) {
    const own = moves.get(id).sort((a, b) => (a.changedOn + a.id < b.changedOn + b.id ? -1 : 1));
    const last = own.at(-1);
    const meaning = last.stageId === "won" || last.stageId === "lost" ? last.stageId : "open";
    totals[meaning][0] += 1;
    totals[meaning][1] += Number(amount);
    if (meaning === "won" && last.changedOn >= FROM && last.changedOn < TO)
      cycle += (Date.parse(last.changedOn) - Date.parse(createdOn)) / 86_400_000;
    const touched = new Set(own.map(({ stageId }) => stageId));
    for (const [stageId, counts] of reached) {
      if (!touched.has(stageId)) continue;
      counts[0] += 1;
      if (touched.has(next.get(stageId))) counts[1] += 1;
    }
  }
  const [won, lost] = [totals.won[0], totals.lost[0]];
  return { totals, winRate: won / (won + lost), cycle: cycle / won, reached: [...reached] };
}
