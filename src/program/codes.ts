/**
 * The codes of faults in a program document, found by `compileProgram` and `lintProgram`.
 *
 * @since 0.1.0
 */
export type ProgramDocumentCode =
  /** A document, goal or ranking names a measure that there is not in the program; declare it, or correct the name. */
  | "program.unknown_measure"
  /** A document reads what another one gives only after it; read something else, or put rubrics in another order. */
  | "program.measure_not_yet_known"
  /** A condition looks at a name that is neither a measure nor an attribute; declare it, or correct the name. */
  | "program.unknown_field"
  /** A name is a measure twice, or a measure and an attribute; rename one of them. */
  | "program.ambiguous_name"
  /** A part names no document of the program; correct its `documentId`. */
  | "program.unknown_document"
  /** Two parts are about one document; join them. */
  | "program.duplicate_part"
  /** A part is for a tier that no ladder has; correct the id. */
  | "program.unknown_tier"
  /** The plans are in several currencies, so that pay has no sum; make a program of each. */
  | "program.mixed_currencies"
  /** An award of a program is decided by votes, which are no facts of it; decide it with `compileAward`. */
  | "program.award_by_votes"
  /** The distribution of a ranking breaks ties by fields, which people in a ranking do not have; leave `tieBreak` out. */
  | "program.tie_break_of_ranking"
  /** Two goals of one owner share key and period, so that the key is not clear; give one another key. */
  | "program.ambiguous_goal";

/**
 * The codes of what is allowed in a program but seldom meant, found by `lintProgram`.
 *
 * @since 0.1.0
 */
export type ProgramLintCode =
  /** Warning: A document reads, more often than it is given, what another one gives; let both have one cycle. */
  | "program.cycle_mismatch"
  /** Hint: Nothing reads a measure that is declared; remove it, or leave it for those who look at it. */
  | "program.unused_measure";

/**
 * The codes of faults in the facts and the state that a program is evaluated on.
 *
 * @since 0.1.0
 */
export type ProgramFactsCode =
  /** The period is longer than the cycle of a part; close the shorter periods one by one, or use `replay`. */
  | "program.period_longer_than_cycle"
  /** Two people have one id; give each an id of its own. */
  | "program.duplicate_person"
  /** Two assignments of a person are in force on one day; let each end on the day the next one begins. */
  | "program.overlapping_assignments"
  /** A person has no role on the last day of the period, though documents are for roles; add the assignment. */
  | "program.missing_role"
  /** Hint: A person was not employed in the period and is not closed; nothing is to be done. */
  | "program.not_employed"
  /** A record names somebody who is not among the people; add the person, or mend the record. */
  | "program.unknown_owner"
  /** Hint: Records of a stream name nobody and count for nobody; fill in the owner where they should count. */
  | "program.unowned_records"
  /** Warning: Records name somebody but no owner, so that no pipeline or segment counts them; fill in their `ownerId`. */
  | "program.records_without_owner"
  /** A payment names no record, or two of them; write its `recordId`, or the `dealId` of a deal. */
  | "program.payment_of_one_record"
  /** Hint: Payments are for records by which nobody is paid; keep the records among the facts where they should count. */
  | "program.unmatched_payments"
  /** A fact or the option `only` names somebody who is not among the people; mend the id. */
  | "program.unknown_person"
  /** A value is given for a measure that the program does not declare; declare it, or correct the name. */
  | "program.undeclared_measure"
  /** Warning: A value is given for the period, but a document is evaluated on a longer one; give it for that one too. */
  | "program.given_for_another_period"
  /** An answer belongs to no review of the program, or does not say to which; write its `reviewId`. */
  | "program.unknown_review"
  /** A decision or an improvement plan names a ladder that there is not; correct its `ladderId`. */
  | "program.unknown_ladder"
  /** An adjustment names a plan that there is not; correct its `planId`. */
  | "program.unknown_plan"
  /** An adjustment is for a plan that does not pay the person in this period; book it in one in which it does. */
  | "program.adjustment_without_effect"
  /** An answer does not say when it was given, and would count in each of several periods; write its `answeredOn`. */
  | "program.answer_without_date"
  /** An adjustment does not say in which of several periods it is booked; write its `date`. */
  | "program.adjustment_without_date"
  /** An incident is for no rubric of the program that counts incidents; write the `rubricId` of one that does. */
  | "program.unknown_rubric"
  /** Two decisions, or two improvement plans, are about one person and ladder; keep one of them. */
  | "program.duplicate_decision"
  /** A decision is told where its ladder does not judge the person; take it in a period in which the ladder falls due. */
  | "program.decision_without_effect"
  /** A decision does not say in which of several periods it was taken; write its `period`. */
  | "program.decision_without_period"
  /** A given measure does not say of which of several periods it is; write its `period`. */
  | "program.given_without_period"
  /** The opening state is that of another program; hand over the state of this one. */
  | "program.state_of_another_program"
  /** The state does not close the period just before; hand over the one that does. */
  | "program.state_does_not_adjoin"
  /** The state holds something of a document that the program does not have; hand it over unchanged, or remove that part. */
  | "program.state_of_unknown_document"
  /** Warning: A line of a plan has no value, so that the pay of the person is not known; give what is missing. */
  | "program.unknown_pay"
  /** A shard is for one person and holds none or several; hand over what `split` gave. */
  | "program.not_one_person"
  /** A trace is asked for several people; name one in the option `only`. */
  | "program.trace_one_person";

/**
 * Every issue code of this domain; those of the documents that it holds, of measures and of facts have the codes of
 * their domains.
 *
 * @since 0.1.0
 */
export type ProgramCode = ProgramDocumentCode | ProgramLintCode | ProgramFactsCode;
