/**
 * The codes of issues with a list of steps. Conditions and literals inside keep their own codes.
 *
 * @since 0.1.0
 */
export type StepsCode = "steps.passes_cap" | "steps.missing_measure";
