import type { Locale } from "../../types.js";

/** The words for the reasons of processes. */
export const processReasons: Locale["reasons"] = {
  refused: "the move is refused",
};
