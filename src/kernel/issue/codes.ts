/**
 * The codes of faults in the shape of a JSON document or fact, before its meaning is looked at.
 *
 * @since 0.1.0
 */
export type DocumentCode =
  /** A value that JSON does not know (NaN, a function, a class instance, a symbol key); hand over plain JSON. */
  | "document.not_json"
  /** The document is nested deeper than 64 levels; flatten it. */
  | "document.too_deep"
  /** The document or list has more than 1,000,000 values, or more than `maxNodes`; split it. */
  | "document.too_large"
  /** A text is longer than 100,000 characters; shorten it. */
  | "document.text_too_long"
  /** A value contains itself; write the repeated part out, or refer to it by id. */
  | "document.cycle"
  /** A property is a getter or setter, which is never run; hand over plain data. */
  | "document.accessor"
  /** Reading a value threw an error, as a proxy may; hand over plain JSON. */
  | "document.unreadable"
  /** A key or name is not allowed (`__proto__`, `constructor`, `prototype`, empty or too long); rename or remove it. */
  | "document.forbidden_key"
  /** A value is of another type than the field takes; write the type that the message names. */
  | "document.wrong_type"
  /** A value is of the right type but not allowed there; write what the message asks for. */
  | "document.wrong_value"
  /** A required field is absent; add it. */
  | "document.missing_field"
  /** A field is not known at this place; remove it, or correct its name. */
  | "document.unknown_field"
  /** None of the known forms fits, mostly because of `kind`; write one of those that the message lists. */
  | "document.unknown_kind"
  /** Two elements of one list have the same id; give each its own. */
  | "document.duplicate_id"
  /** An id refers to nothing in the document; correct it, or declare the element. */
  | "document.unknown_reference"
  /** There are more issues than are listed, and this one counts the rest; mend those shown, or raise `maxIssues`. */
  | "document.more_issues";
