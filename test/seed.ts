/** The fixed seed of every law, so that a red run can be repeated by anybody. */
export const seed = 42;

/** Runs per law; the variable `LAW_RUNS` raises it for a long search. */
export const runs: number = Number(process.env.LAW_RUNS ?? 200);
