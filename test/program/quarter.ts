import type { Facts, Program } from "../../src/program/types.js";

/** A small program that joins a document of every kind: closed month by month, with a quarter's cycle beside. */
export const program: Program = {
  kind: "program",
  id: "team-2026",
  attributes: ["region"],
  measures: [
    {
      id: "sales",
      unit: "money",
      from: "deals",
      where: { field: "stageId", is: "won" },
      sum: "amount",
      person: "ownerId",
      date: "closedOn",
    },
    {
      id: "visits",
      unit: "count",
      from: "activities",
      count: true,
      person: "ownerId",
      date: "doneOn",
    },
    { id: "satisfaction", unit: "score", given: true },
  ],
  goals: [
    {
      kind: "goalTree",
      id: "goals",
      goals: [
        {
          id: "team",
          ownerId: "north",
          unit: "money",
          direction: "increase",
          period: "2026-Q3",
          key: "team",
        },
        {
          id: "ann",
          key: "sales",
          parentId: "team",
          ownerId: "ann",
          measure: "sales",
          unit: "money",
          direction: "increase",
          target: "9000",
          period: "2026-Q3",
        },
        {
          id: "bob",
          key: "sales",
          parentId: "team",
          ownerId: "bob",
          measure: "sales",
          unit: "money",
          direction: "increase",
          target: "6000",
          period: "2026-Q3",
        },
      ],
    },
  ],
  stageModels: [
    {
      kind: "stageModel",
      id: "sale",
      stages: [
        { id: "open", kind: "open" },
        { id: "won", kind: "won" },
        { id: "lost", kind: "lost" },
      ],
      metrics: [{ kind: "winRate", id: "winRate", minimum: 1 }],
    },
  ],
  segmentations: [
    {
      kind: "segmentation",
      id: "grade",
      segments: [{ id: "A", when: { field: "revenue", gte: "1000" } }],
      otherwise: "B",
    },
  ],
  reviews: [
    {
      kind: "review",
      id: "conduct",
      ratings: { from: "1", to: "5" },
      groups: [{ id: "manager", kind: "manager", weight: "1" }],
      competencies: [{ id: "teamwork", items: [{ id: "shares" }] }],
    },
  ],
  rubrics: [
    {
      kind: "rubric",
      id: "score",
      indicators: [
        {
          id: "sales",
          measure: "goal.sales",
          weight: "0.5",
        },
        {
          id: "satisfaction",
          measure: "satisfaction",
          weight: "0.3",
          target: "8",
          curve: { kind: "ratio" },
          suggests: { below: "0.9", training: ["listening"] },
        },
        { id: "teamwork", measure: "review.conduct.teamwork", weight: "0.2", rating: { from: "1", to: "5" } },
      ],
      grades: {
        kind: "bands",
        mode: "whole",
        bands: [
          { id: "C", from: "0", amount: "0.8" },
          { id: "B", from: "70", amount: "1" },
          { id: "A", from: "90", amount: "1.2" },
        ],
      },
    },
  ],
  ladders: [
    {
      kind: "ladder",
      id: "levels",
      promoteAfter: 1,
      minimumPeriods: 1,
      tiers: [
        { id: "junior" },
        {
          id: "senior",
          enter: { field: "kpi.score", gte: "80" },
          stay: { field: "kpi.score", gte: "60" },
          grants: { rateFactor: "1.2", training: ["coaching"] },
        },
      ],
    },
  ],
  plans: [
    {
      kind: "plan",
      id: "commission",
      currency: "EUR",
      components: [
        {
          kind: "commission",
          id: "on-sales",
          measure: "sales",
          quotaPeriod: "quarter",
          scale: {
            kind: "bands",
            mode: "graduated",
            bands: [
              { from: "0", rate: "0.05" },
              { from: "5000", rate: "0.1" },
            ],
          },
          steps: [{ kind: "multiply", id: "tier", by: { measure: "tier.levels.rateFactor" } }],
        },
      ],
    },
    {
      kind: "plan",
      id: "bonus",
      currency: "EUR",
      participants: { roles: ["seller"] },
      components: [
        { kind: "kpiBonus", id: "kpi-bonus", target: "1000", measure: "kpi.score.coefficient" },
        {
          kind: "recognition",
          id: "club",
          when: { field: "goal.sales", gte: "1" },
          awards: [
            { kind: "points", amount: "100" },
            { kind: "training", name: "masterclass" },
          ],
        },
      ],
    },
  ],
  parts: [
    ...["goals", "sale", "grade", "conduct", "score", "levels", "bonus"].map((documentId) => ({
      documentId,
      every: "quarter" as const,
    })),
  ],
  rankings: [
    { id: "by-sales", measure: "sales" },
    { id: "by-score", measure: "kpi.score", when: { field: "region", is: "north" } },
    { id: "by-pay", measure: "pay.commission", best: "lowest" },
  ],
};

/** The facts of a quarter, with the dates that the last month needs. */
export const facts: Omit<Facts, "period"> = {
  people: [
    {
      id: "bob",
      name: "Bob",
      hiredOn: "2026-01-15",
      assignments: [{ from: "2026-01-15", role: "seller", teamId: "north" }],
      attributes: { region: "south" },
    },
    {
      id: "ann",
      name: "Ann",
      hiredOn: "2024-03-01",
      assignments: [{ from: "2024-03-01", role: "seller", teamId: "north", managerId: "eve" }],
      attributes: { region: "north" },
    },
    { id: "eve", name: "Eve", assignments: [{ from: "2020-01-01", role: "lead", teamId: "north" }] },
  ],
  records: {
    deals: [
      {
        id: "d1",
        ownerId: "ann",
        stageId: "won",
        amount: "4000",
        createdOn: "2026-06-01",
        closedOn: "2026-07-10",
      },
      {
        id: "d2",
        ownerId: "ann",
        stageId: "won",
        amount: "6000.50",
        createdOn: "2026-06-01",
        closedOn: "2026-09-10",
      },
      {
        id: "d3",
        ownerId: "bob",
        stageId: "won",
        amount: "3000",
        createdOn: "2026-07-01",
        closedOn: "2026-08-20",
      },
      {
        id: "d4",
        ownerId: "bob",
        stageId: "lost",
        amount: "2000",
        createdOn: "2026-07-01",
        closedOn: "2026-09-02",
      },
      { id: "d5", ownerId: "ann", stageId: "open", amount: "9000", createdOn: "2026-09-01" },
    ],
    activities: [{ id: "a1", ownerId: "ann", doneOn: "2026-09-03" }],
    customers: [
      { id: "c1", ownerId: "ann", revenue: 5000 },
      { id: "c2", ownerId: "bob", revenue: 10 },
    ],
    answers: [
      {
        id: "n1",
        personId: "ann",
        raterId: "eve",
        groupId: "manager",
        itemId: "shares",
        rating: "4",
        answeredOn: "2026-09-20",
      },
      {
        id: "n2",
        personId: "bob",
        raterId: "eve",
        groupId: "manager",
        itemId: "shares",
        rating: "3",
        answeredOn: "2026-09-20",
      },
    ],
  },
  measures: [
    { personId: "ann", measure: "satisfaction", value: "8", period: "2026-Q3" },
    { personId: "bob", measure: "satisfaction", value: "4", period: "2026-Q3" },
  ],
};

export const months: readonly string[] = ["2026-07", "2026-08", "2026-09"];
