import {
  activitySchema,
  answerSchema,
  customerSchema,
  dealSchema,
  personSchema,
  stageChangeSchema,
  surveyAnswerSchema,
  trainingRecordSchema,
} from "../../src/records/index.js";

/** A full record of each kind beside its schema. */
export const samples = {
  person: {
    schema: personSchema,
    record: {
      id: "p-1",
      name: "Ada",
      hiredOn: "2024-02-29",
      leftOn: "2026-06-30",
      assignments: [
        {
          from: "2024-02-29",
          to: "2026-07-01",
          role: "consultant",
          teamId: "t-1",
          managerId: "p-2",
          territoryId: "north",
        },
      ],
      attributes: { role: "consultant", level: 3, active: true, tier: null },
    },
  },
  customer: {
    schema: customerSchema,
    record: { id: "c-1", ownerId: "p-1", name: "", createdOn: "2026-01-05", industry: "steel" },
  },
  deal: {
    schema: dealSchema,
    record: {
      id: "d-1",
      ownerId: "p-1",
      customerId: null,
      productId: "pr-1",
      stageId: "won",
      amount: "1200.50",
      currency: "EUR",
      createdOn: "2026-01-05",
      closedOn: null,
      discount: 0.1,
    },
  },
  stageChange: {
    schema: stageChangeSchema,
    record: {
      id: "s-1",
      dealId: "d-1",
      ownerId: "p-1",
      fromStageId: null,
      stageId: "lead",
      changedOn: "2026-01-05",
      manual: true,
    },
  },
  activity: {
    schema: activitySchema,
    record: {
      id: "a-1",
      ownerId: "p-1",
      customerId: "c-1",
      dealId: "d-1",
      type: "visit",
      doneOn: "2026-01-06",
      dueOn: "2026-01-07",
      outcome: "",
      minutes: 45,
    },
  },
  answer: {
    schema: answerSchema,
    record: {
      id: "an-1",
      personId: "p-1",
      raterId: "p-2",
      groupId: "peers",
      itemId: "listens",
      rating: "4.5",
      reviewId: "half-year",
      answeredOn: "2026-06-30",
      comment: "fine",
    },
  },
  surveyAnswer: {
    schema: surveyAnswerSchema,
    record: {
      id: "sa-1",
      customerId: "c-1",
      ownerId: "p-1",
      score: 9,
      answeredOn: "2026-06-30",
      channel: "mail",
    },
  },
  trainingRecord: {
    schema: trainingRecordSchema,
    record: {
      id: "t-1",
      personId: "p-1",
      courseId: "negotiation-2",
      completedOn: "2026-05-01",
      examScore: "88",
      trainer: null,
    },
  },
} as const;
