/**
 * The codes of faults in asking for laws.
 *
 * @since 0.1.0
 */
export type TestingCode =
  /** The option `expect` names a law that does not exist; correct the name. */
  | "testing.unknown_law"
  /** The option `expect` demands a law that nothing in the document is about; name another, or leave it out. */
  | "testing.law_without_premise";
