import type { Rule } from "../readSources.js";

const MOST_LINES = 300;

/** A file holds one idea: none is over 300 lines. */
export const length: Rule = ({ file, lines }) =>
  lines.length - 1 > MOST_LINES ? [`${file}: ${lines.length - 1} lines, at most ${MOST_LINES}`] : [];
