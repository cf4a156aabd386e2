import type { PipelineTotal, StageKind, StageModel } from "../types.js";

/** What a deal counts as. */
export type Meaning = PipelineTotal["id"];

/** The meanings, in the order in which totals are told. */
export const MEANINGS: readonly Meaning[] = ["open", "won", "lost", "void", "unmapped"];

const meanings: Readonly<Record<StageKind, Meaning>> = {
  open: "open",
  onHold: "open",
  won: "won",
  postSale: "won",
  lost: "lost",
  void: "void",
};

/** What a deal in a stage of this kind counts as; one whose stage is not known is unmapped. */
export function meaningOf(kind: StageKind | undefined): Meaning {
  return kind === undefined ? "unmapped" : meanings[kind];
}

/** What a deal counts as by the stage where it stands, for one model. */
export function meaningsOf({ stages }: StageModel): (stageId: string | null) => Meaning {
  const kinds = new Map(stages.map(({ id, kind }) => [id, kind]));
  return (stageId) => meaningOf(stageId === null ? undefined : kinds.get(stageId));
}

/** Is a deal that counts as this done with? */
export function isClosed(meaning: Meaning): meaning is "won" | "lost" | "void" {
  return meaning === "won" || meaning === "lost" || meaning === "void";
}
