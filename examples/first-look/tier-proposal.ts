// Who reached the entry of the next tier two quarters running is proposed for it.
import { compileLadder } from "attainment/tiers";

const ladder = compileLadder({
  kind: "ladder",
  id: "consultants",
  tiers: [
    { id: "junior", title: "Junior consultant" },
    {
      id: "intermediate",
      enter: { field: "kpi.consultant-2026", gte: "80" },
      stay: { field: "kpi.consultant-2026", gte: "72" },
    },
    {
      id: "senior",
      enter: { field: "kpi.consultant-2026", gte: "90" },
      stay: { field: "kpi.consultant-2026", gte: "81" },
    },
  ],
  promoteAfter: 2,
});

const result = ladder.evaluate({
  period: "2026-Q3",
  measures: { "kpi.consultant-2026": "84" },
  state: { tierId: "junior", since: "2026-01-01", periodsInTier: 2, periodsReached: 1, periodsMissed: 0 },
});

console.log(result.proposal.move, result.proposal.toTierId);
