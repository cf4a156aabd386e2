/**
 * The codes of faults in a crediting document, and of what is allowed there but seldom meant.
 *
 * @since 0.1.0
 */
export type CreditingDocumentCode =
  /** Shares of a split do not sum to 1; mend them by the difference that the message names. */
  | "crediting.split_not_one"
  /** A share is zero or less; write a part of 1 above zero, or remove it. */
  | "crediting.share_not_positive"
  /** Somebody stands twice among the shares; add the two up. */
  | "crediting.repeated_payee"
  /** A rule credits one measure twice under one id; remove one, or give it another `as`. */
  | "crediting.repeated_measure"
  /** Credits go by the id of another measure; choose an id that no measure has. */
  | "crediting.name_taken"
  /** Warning: A rule never wins, because an earlier one without a condition does; reorder them, or raise `winners`. */
  | "crediting.unreachable_rule"
  /** Hint: Every rule for owners and splits has a condition; add one without, or let what fits none be listed. */
  | "crediting.no_fallback"
  /** Hint: Two rules have one rank, so that the order of the document decides; give each its own. */
  | "crediting.equal_ranks"
  /** Warning: A measure is credited by no rule; name it in one, or remove it. */
  | "crediting.unused_measure"
  /** Warning: A rule rolls up and nobody below is credited with its measures; add a rule for owners or splits. */
  | "crediting.nothing_to_roll_up"
  /** Hint: A rule credits owners with another share than all of a record; write 1 if that is not meant. */
  | "crediting.partial_share";

/**
 * The codes of faults in the facts that records are credited on.
 *
 * @since 0.1.0
 */
export type CreditingFactsCode =
  /** Two assignments of a person are in force on one day; let each end on the day the next one begins. */
  | "crediting.overlapping_assignments"
  /** Managers lead each other in a circle on a credit date; mend the assignments of one of them. */
  | "crediting.hierarchy_cycle"
  /** A record takes back another one and its amount has the sign of that one; write it with the other sign. */
  | "crediting.refund_adds"
  /** A record takes back one that takes back another; let it name the first of them. */
  | "crediting.refund_of_refund"
  /** A value has more digits than a credit may have; round it in the document. */
  | "crediting.amount_too_long"
  /** Warning: Shares are given for a record that there is not; mend the `recordId`, or remove them. */
  | "crediting.split_without_record"
  /** Warning: A stream that the document reads is absent and counts as empty; hand it over, if only as an empty array. */
  | "crediting.missing_stream"
  /** Warning: Records earn and were not credited in full; mend what the reason names. */
  | "crediting.uncredited"
  /** Warning: A rule was passed over, because records lack a field that it looks at; fill it in, or test it with `exists`. */
  | "crediting.rule_missing"
  /** Warning: A manager or an overlay is neither among the people nor the partners, and not credited; add the person. */
  | "crediting.unknown_payee"
  /** A trace is asked for several records; name one in the option `only`. */
  | "crediting.trace_one_record"
  /** The option `only` names a record that there is not; correct the id. */
  | "crediting.unknown_record";

/**
 * Every issue code of crediting. Faults in the shape of a document or a fact have the codes `document.*`, `decimal.*`,
 * `date.*`, `period.*` and `money.*`.
 *
 * @since 0.1.0
 */
export type CreditingCode = CreditingDocumentCode | CreditingFactsCode;
