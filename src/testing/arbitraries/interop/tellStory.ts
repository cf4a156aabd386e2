import type { CrmRecords } from "../../../interop/index.js";
import type { CrmMove, CrmStory } from "./crmStories.js";

/**
 * A CRM whose records are mapped.
 *
 * @since 0.1.0
 */
export type Crm = "zoho" | "salesforce" | "hubSpot" | "fxiaoke";

type Fields = Readonly<Record<string, unknown>>;

/** What a CRM has of one deal. */
interface Telling {
  readonly deal: Fields;
  readonly history: readonly Fields[];
}

const tellings: Readonly<Record<Crm, (story: CrmStory, moves: readonly CrmMove[]) => Telling>> = {
  zoho: tellZoho,
  salesforce: tellSalesforce,
  hubSpot: tellHubSpot,
  fxiaoke: tellFxiaoke,
};

/** Stories in the words of a CRM, as its API returns them. */
export function tellStories(stories: readonly CrmStory[], crm: Crm): CrmRecords {
  const told = stories.map((story) => {
    const moves =
      story.tells === "none" ? [] : story.tells === "all" ? story.moves : story.moves.slice(0, -1);
    return { story, ...tellings[crm](story, moves) };
  });
  const deals = told.map(({ deal }) => deal);
  const again = told.flatMap(({ deal, story }) => (story.isRepeated ? [deal] : []));
  const hasHistory = crm === "zoho" || crm === "salesforce";
  return {
    deals: [...deals, ...again],
    ...(hasHistory ? { history: told.flatMap(({ history }) => history) } : {}),
  };
}

function tellZoho(story: CrmStory, moves: readonly CrmMove[]): Telling {
  const deal = {
    id: story.id,
    Deal_Name: story.name,
    Owner: story.ownerId === null ? null : { id: story.ownerId, name: "A" },
    Account_Name: story.customerId === null ? null : { id: story.customerId, name: "B" },
    Stage: story.stageId,
    ...(story.pipelineId === null ? {} : { Pipeline: story.pipelineId }),
    Amount: numberOf(story.amount),
    Probability: story.percent,
    Closing_Date: story.closeOn,
    Created_Time: story.createdAt,
    ...(story.isDeleted ? { Record_Status__s: "Trash" } : {}),
    Next_Step: "Call",
  };
  const history = moves.map((move, index) => ({
    id: `${story.id}${index}`,
    Potential_Name: { id: story.id },
    Stage: move.stageId,
    Modified_Time: move.at,
    Amount: numberOf(move.amount),
    Closing_Date: move.closeOn,
  }));
  return { deal, history };
}

function tellSalesforce(story: CrmStory, moves: readonly CrmMove[]): Telling {
  const deal = {
    Id: story.id,
    Name: story.name,
    OwnerId: story.ownerId,
    AccountId: story.customerId,
    StageName: story.stageId,
    Amount: numberOf(story.amount),
    Probability: story.percent,
    CloseDate: story.closeOn,
    CreatedDate: story.createdAt.replace("Z", "+0000"),
    HasOpportunityLineItem: story.customerId === "501",
    IsDeleted: story.isDeleted,
    NextStep: "Call",
  };
  const history = moves.map((move, index) => ({
    Id: `${story.id}${index}`,
    OpportunityId: story.id,
    StageName: move.stageId,
    CreatedDate: move.at.replace("Z", "+0000"),
    Amount: numberOf(move.amount),
    CloseDate: move.closeOn,
  }));
  return { deal, history };
}

function tellHubSpot(story: CrmStory, moves: readonly CrmMove[]): Telling {
  const deal = {
    id: story.id,
    archived: story.isDeleted,
    properties: {
      dealname: story.name,
      hubspot_owner_id: story.ownerId ?? "",
      dealstage: story.stageId,
      ...(story.pipelineId === null ? {} : { pipeline: story.pipelineId }),
      amount: story.amount,
      hs_deal_stage_probability: String(story.percent / 100),
      closedate: `${story.closeOn}T00:00:00.000Z`,
      createdate: story.createdAt,
      hs_next_step: "Call",
    },
    ...(story.customerId === null
      ? {}
      : { associations: { companies: { results: [{ id: story.customerId, type: "deal_to_company" }] } } }),
    ...(story.tells === "none"
      ? {}
      : {
          propertiesWithHistory: {
            dealstage: [...moves].reverse().map(({ at, stageId }) => ({ value: stageId, timestamp: at })),
            amount: [...moves].reverse().map(({ amount, at }) => ({ value: amount ?? "", timestamp: at })),
          },
        }),
  };
  return { deal, history: [] };
}

function tellFxiaoke(story: CrmStory, moves: readonly CrmMove[]): Telling {
  const since = moves.at(-1)?.at;
  const deal = {
    _id: story.id,
    name: story.name,
    owner: story.ownerId === null ? [] : [story.ownerId],
    ...(story.customerId === null ? {} : { account_id: story.customerId }),
    sales_stage: story.stageId,
    ...(story.pipelineId === null ? {} : { sales_process_id: story.pipelineId }),
    ...(story.amount === null ? {} : { amount: story.amount }),
    probability: String(story.percent),
    close_date: Date.parse(`${story.closeOn}T00:00:00Z`),
    create_time: Date.parse(story.createdAt),
    ...(since === undefined ? {} : { stg_changed_time: Date.parse(since) }),
    life_status: story.isDeleted ? "invalid" : "normal",
    remark: "Call",
  };
  return { deal, history: [] };
}

/** A number where it is one, as these CRMs deliver amounts. */
function numberOf(amount: string | null): number | string | null {
  return amount === null || amount.includes(",") ? amount : Number(amount);
}
