import type { Needs } from "../../kernel/facts/index.js";
import type { Closing } from "./closing.js";

/** The rankings that a person takes part in. Reading their measures also tells them to whoever ranks. */
export function rankedIn({ program, shard, known }: Closing): readonly string[] {
  return program.rankings.flatMap(({ ranking: { id, measure }, when }) => {
    const needs: Needs = { measures: [measure], fields: when?.fields ?? [] };
    const reading = known.readingFor(needs, shard.period);
    return when === null || when.judge(reading) === "met" ? [id] : [];
  });
}
