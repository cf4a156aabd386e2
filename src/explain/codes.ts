/**
 * The codes of faults in asking for an explanation.
 *
 * @since 0.1.0
 */
export type ExplainCode = "explain.no_trace";
