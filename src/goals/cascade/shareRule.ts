/** How a goal that adds up is shared out. */
export const RULE = { remainder: "largestRemainder", cut: "towardZero" } as const;
