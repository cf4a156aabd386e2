import type { DecimalLiteral, Issue, Json, LeftOut } from "../kernel/index.js";
import type { Stage, StageKind } from "../pipeline/index.js";
import type { Deal, FieldChange, StageChange } from "../records/index.js";

/**
 * One stage of a CRM as data: what a record of it holds, and what that means.
 *
 * @since 0.1.0
 */
export interface CrmStage {
  /** What a record and its history hold: an id, an API name, an actual value; never the label. */
  readonly key: string;
  readonly label?: string;
  /** The place in the sales process, lowest first; absent: as listed, behind those that have one. */
  readonly order?: number;
  readonly kind: StageKind;
  /** How likely a deal here is to be won, as a ratio. */
  readonly probability?: DecimalLiteral;
  readonly forecastCategory?: NonNullable<Stage["forecastCategory"]>;
  /** No longer in use; it stays in the table, because histories still name it. */
  readonly archived?: boolean;
}

/**
 * The stages of one pipeline of a CRM. No CRM says in a record what its stage means, so that this table has to come along.
 *
 * @since 0.1.0
 */
export interface StageTable {
  /** What a record holds as its pipeline; absent: the table is for deals of every pipeline that has none of its own. */
  readonly pipelineId?: string;
  readonly label?: string;
  readonly stages: readonly CrmStage[];
}

/**
 * A deal object of Fxiaoke: `NewOpportunityObj` is the one that new tenants have.
 *
 * @since 0.1.0
 */
export type FxiaokeObject = "NewOpportunityObj" | "OpportunityObj";

/**
 * What the description of an object of Fxiaoke does not say of its stages.
 *
 * @since 0.1.0
 */
export interface FxiaokeStageKinds {
  /** By the value of a stage: which are won, lost or void; all others are open. */
  readonly kinds: Readonly<Record<string, StageKind>>;
  /** The sales process that the stages are of; absent: of every one. */
  readonly pipelineId?: string;
}

/**
 * How records of a CRM are read, the same for every CRM.
 *
 * @since 0.1.0
 */
export interface CrmConfig {
  readonly stageTables: readonly StageTable[];
  /** The zone in which an instant becomes a day: an IANA name such as `Asia/Shanghai`, or an offset. */
  readonly timeZone: string;
  /** The currency of amounts whose record does not name one. */
  readonly currency?: string;
  /**
   * Fields by neutral name: where a field of the deal stands in the records of this CRM, such as
   * `{ lostReason: "Loss_Reason__c", region: "Region__c" }`. A name that a deal has (`lostReason`) is read as what it is,
   * any other is copied as it stands.
   */
  readonly fields?: Readonly<Record<string, string>>;
  /** Names of fields of the CRM that it computes itself, so that they are never written back. */
  readonly readOnly?: readonly string[];
  /** Of Fxiaoke alone: which object the deals are; absent: `NewOpportunityObj`. */
  readonly object?: FxiaokeObject;
  /** How many issues are listed; absent: 1,000, and one more that counts the rest. */
  readonly maxIssues?: number;
}

/**
 * Records as the API of a CRM returns them, as plain JSON. An id may also be a bigint.
 *
 * | CRM | `history` | `fieldHistory` |
 * | --- | --- | --- |
 * | Zoho | rows of `Stage_History` or of the module `DealHistory` | items of the timelines API |
 * | Salesforce | rows of `OpportunityHistory` | rows of `OpportunityFieldHistory` |
 * | HubSpot | in each deal: `propertiesWithHistory` | |
 * | Fxiaoke | has none | |
 *
 * @since 0.1.0
 */
export interface CrmRecords {
  readonly deals: readonly unknown[];
  readonly history?: readonly unknown[];
  readonly fieldHistory?: readonly unknown[];
}

/**
 * What a deal stands for, by the stage table: on hold counts as open, post-sale as won.
 *
 * @since 0.1.0
 */
export type DealStatus = "open" | "won" | "lost" | "void";

/**
 * A neutral deal from a CRM.
 *
 * @since 0.1.0
 */
export interface MappedDeal extends Deal {
  /** What its stage means; null where the stage table does not have it. */
  readonly status: DealStatus | null;
  /** Of Salesforce: it has line items, so that its amount is their sum and cannot be written. */
  readonly hasProducts?: boolean | null;
}

/**
 * The fields of a record that have no place in the neutral deal, by their names in the CRM.
 *
 * @since 0.1.0
 */
export interface UnmappedFields {
  /** The id of the deal. */
  readonly id: string;
  readonly fields: Readonly<Record<string, Json>>;
}

/**
 * What the records of a CRM are in neutral terms. Every record given is in `deals` or in `leftOut`. Every row of a history is in
 * a change, says what the row before it or the other history says, tells of no field (a call in the timelines), or is in `leftOut`.
 *
 * @since 0.1.0
 */
export interface MappedDeals {
  /** In the order of the records. */
  readonly deals: readonly MappedDeal[];
  /** The moves from stage to stage, deal by deal, in the order of time. */
  readonly changes: readonly StageChange[];
  /** The changes of other fields, deal by deal, in the order of time. */
  readonly fieldChanges: readonly FieldChange[];
  /** Errors first, then warnings; each names the record and the field. */
  readonly issues: readonly Issue[];
  /** Records and rows that stand nowhere above; `stream` is `deals`, `history` or `fieldHistory`. */
  readonly leftOut: readonly LeftOut[];
  readonly unmapped: readonly UnmappedFields[];
}
