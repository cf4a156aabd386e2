/**
 * The codes of issues with measures and with the records that they read.
 *
 * Of documents: `measure.one_aggregate`, `measure.unit_mismatch`, `measure.cycle`, `measure.too_deep`, `measure.too_large`,
 * `measure.bad_clamp`, `measure.not_a_test_of_numbers`. Of facts:
 * `measure.bad_facts` and `measure.bad_records` (the call fails), `measure.bad_person`, `measure.bad_fact`,
 * `measure.duplicate_fact`, `measure.bad_record`, `measure.duplicate_record`, `measure.bad_date`,
 * `measure.missing_person`, `measure.missing_field`, `measure.not_decimal` (the fact is faulty). Warnings:
 * `measure.where_missing`, `measure.missing_stream`, `measure.unknown_measure`. Of options: `measure.trace_one_person`.
 *
 * @since 0.1.0
 */
export type MeasureCode =
  /** A measure names no way, or several, to become a number; give it exactly one. */
  | "measure.one_aggregate"
  /** The unit does not fit how the measure is made, such as a sum of ratios; write the unit that the message names. */
  | "measure.unit_mismatch"
  /** Measures stand on themselves in a circle; let one of them stand on records. */
  | "measure.cycle"
  /** A measure stands on more than 16 levels of other measures, or its arithmetic is nested deeper; flatten it. */
  | "measure.too_deep"
  /** A derived measure, with those that it stands on written out, holds more than 10,000 values; make it smaller. */
  | "measure.too_large"
  /** A clamp has no bound, or its `least` lies above its `most`; write one, or put them in order. */
  | "measure.bad_clamp"
  /** A condition of `choose` tests a measure, which is a number, as text or as a date; test it as a number. */
  | "measure.not_a_test_of_numbers"
  /** The facts, or a part of them, have the wrong shape or cannot be read; hand over plain objects and arrays. */
  | "measure.bad_facts"
  /** A stream of records is no array; hand over an array. */
  | "measure.bad_records"
  /** An entry of `people` is no id; write people as an array of texts. */
  | "measure.bad_person"
  /** A given measure is no plain object with `personId` and `measure`; write both as text. */
  | "measure.bad_fact"
  /** A measure is given twice for one person and period; give it once. */
  | "measure.duplicate_fact"
  /** A record is not flat and plain, has no id, or cannot be read; hand over flat records with an id. */
  | "measure.bad_record"
  /** An id stands more than once in one stream; give every record its own. */
  | "measure.duplicate_record"
  /** The date of a record that would count is no real day; write YYYY-MM-DD, or let `where` keep the record out. */
  | "measure.bad_date"
  /** A record that would count names no person; fill it in, or let `where` keep the record out. */
  | "measure.missing_person"
  /** A record that counts lacks the field that is aggregated; fill it in, or let `where` keep the record out. */
  | "measure.missing_field"
  /** An aggregated field or a given value is not a decimal; write it as decimal text. */
  | "measure.not_decimal"
  /** Warning: Records were not counted, because a field that `where` looks at is absent; fill it in, or test it with `exists`. */
  | "measure.where_missing"
  /** Warning: A stream that a measure reads is absent and counts as empty; hand it over, if only as an empty array. */
  | "measure.missing_stream"
  /** Warning: Values are given for a measure that is not declared, and not used; declare it, or correct the name. */
  | "measure.unknown_measure"
  /** A trace is asked for several people; name one in the option `only`. */
  | "measure.trace_one_person";
