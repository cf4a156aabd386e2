/**
 * The codes of faults in the configuration of a mapping, and in the stages of a CRM.
 *
 * @since 0.1.0
 */
export type CrmConfigCode =
  /** A field is to be filled that the mapping fills itself (`id`, `status`); choose another neutral name. */
  | "interop.reserved_field"
  /** Two stage tables are for the same pipeline; join them, or name the pipeline of each. */
  | "interop.duplicate_pipeline"
  /** A stage of a CRM says neither that it is open nor that it is won or lost; correct its definition. */
  | "interop.unknown_stage_kind"
  /** A kind is given for a stage that the object does not have; name one of its stages. */
  | "interop.unknown_stage_key";

/**
 * The codes of faults and warnings about the records of a CRM.
 *
 * @since 0.1.0
 */
export type CrmRecordCode =
  /** A record has no id, or one that is no text; it stays out until it has one. */
  | "interop.bad_id"
  /** An id is a number beyond 2^53 - 1, which has lost digits; have ids delivered as text or as bigint. */
  | "interop.unsafe_id"
  /** A value is not of the kind that the field has; correct it in the CRM, it is kept among the unmapped fields. */
  | "interop.wrong_value"
  /** A probability lies outside the fixed scale of its CRM (0 to 100, or 0 to 1 in HubSpot); correct it. */
  | "interop.probability_out_of_range"
  /** A value is no day and no instant; correct it in the CRM. */
  | "interop.bad_date"
  /** A row of a history has no date, so that it has no place in time; ask for its field of time. */
  | "interop.missing_date"
  /** A row of a history does not say which stage or field it is about; ask for that field. */
  | "interop.incomplete_row"
  /** Records with one id differ, and nothing says which is newer; deliver one of them. */
  | "interop.conflicting_records"
  /** A deal was closed before it was created; mend one of the two dates. */
  | "interop.closed_before_created"
  /** The records are of another object of the CRM than the configuration says; name the right object. */
  | "interop.wrong_object"
  /** Warning: A record was delivered more than once; one is kept, the newest. */
  | "interop.repeated_record"
  /** Warning: A record is deleted or archived in the CRM; it is left out. */
  | "interop.deleted_record"
  /** Warning: Rows of a history name no deal; they are left out and counted. */
  | "interop.row_without_deal"
  /** Warning: Rows of a history are of deals that were not handed over; they are left out and counted. */
  | "interop.row_of_unknown_deal"
  /** Warning: A deal has no stage; it will count as unmapped. */
  | "interop.missing_stage"
  /** Warning: The stage table does not have the stage of a deal; add it, archived if need be. */
  | "interop.unknown_stage"
  /** Warning: No stage table is for the pipeline of a deal; add one. */
  | "interop.unknown_pipeline"
  /** Warning: A deal says of itself that it is open or closed, and its stage says otherwise; the stage table counts. */
  | "interop.status_conflict"
  /** Warning: A closed deal has no history of its closing; the close date of the CRM is taken, which may be a forecast. */
  | "interop.closing_assumed"
  /** Warning: A closed deal says nowhere when it was closed; hand over its history. */
  | "interop.no_closing_date"
  /** Warning: A deal was moved before it was created, as imports have it; mend one of the two dates. */
  | "interop.change_before_creation"
  /** Warning: Only the last entry of a stage is known, or moves are missing; hand over the whole history. */
  | "interop.history_incomplete"
  /** Warning: A deal has no owner, such as one in a pool; nobody is credited for it until it has one. */
  | "interop.no_owner"
  /** Warning: A deal has several owners; the first is taken. */
  | "interop.several_owners"
  /** Warning: A deal has several customers; the primary one is taken, or the first. */
  | "interop.several_customers"
  /** Warning: A deal has no amount, which is not an amount of zero; it adds nothing to a sum. */
  | "interop.no_amount"
  /** Warning: A forecast category is not known; it is kept among the unmapped fields. */
  | "interop.unknown_forecast_category";

/**
 * Every issue code of this entry. Faults in the shape of a configuration have the codes `document.*`; those of amounts
 * `decimal.*`, that of the time zone `date.not_a_zone`.
 *
 * @since 0.1.0
 */
export type InteropCode = CrmConfigCode | CrmRecordCode;
