/**
 * The codes of issues with measures and with the records that they read.
 *
 * Of documents: `measure.one_aggregate`, `measure.unit_mismatch`, `measure.cycle`, `measure.too_deep`. Of facts:
 * `measure.bad_facts` and `measure.bad_records` (the call fails), `measure.bad_person`, `measure.bad_fact`,
 * `measure.duplicate_fact`, `measure.bad_record`, `measure.duplicate_record`, `measure.bad_date`,
 * `measure.missing_person`, `measure.missing_field`, `measure.not_decimal` (the fact is faulty). Warnings:
 * `measure.where_missing`, `measure.missing_stream`, `measure.unknown_measure`. Of options: `measure.trace_one_person`.
 *
 * @since 0.1.0
 */
export type MeasureCode =
  | "measure.one_aggregate"
  | "measure.unit_mismatch"
  | "measure.cycle"
  | "measure.too_deep"
  | "measure.bad_facts"
  | "measure.bad_records"
  | "measure.bad_person"
  | "measure.bad_fact"
  | "measure.duplicate_fact"
  | "measure.bad_record"
  | "measure.duplicate_record"
  | "measure.bad_date"
  | "measure.missing_person"
  | "measure.missing_field"
  | "measure.not_decimal"
  | "measure.where_missing"
  | "measure.missing_stream"
  | "measure.unknown_measure"
  | "measure.trace_one_person";
