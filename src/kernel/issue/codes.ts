/**
 * The codes of faults in the shape of a JSON document or fact, before its meaning is looked at.
 *
 * @since 0.1.0
 */
export type DocumentCode =
  | "document.not_json"
  | "document.too_deep"
  | "document.too_large"
  | "document.text_too_long"
  | "document.cycle"
  | "document.accessor"
  | "document.unreadable"
  | "document.forbidden_key"
  | "document.wrong_type"
  | "document.wrong_value"
  | "document.missing_field"
  | "document.unknown_field"
  | "document.unknown_kind"
  | "document.duplicate_id"
  | "document.unknown_reference"
  | "document.unsupported_version"
  | "document.more_issues";
