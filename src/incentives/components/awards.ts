import * as z from "zod";
import { decimalLiteralSchema } from "../../kernel/condition/index.js";
import { formatFraction, readLiteral } from "../../kernel/decimal/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import type { Award, StatementLine } from "../types.js";

/** An award as a statement tells it: its amount as text. */
export type GivenAward = NonNullable<StatementLine["awards"]>[number];

/** The schema of an award. */
export function awardSchema(): z.ZodType<Award> {
  return z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.enum(["points", "equityUnits"]), amount: decimalLiteralSchema() }),
    z.strictObject({ kind: z.enum(["title", "training"]), name: z.string().min(1) }),
  ]);
}

/** Compiles the awards of a recognition; null where one is at fault. */
export function readAwards(
  awards: readonly Award[],
  ref: string,
  issues: Issue[],
): readonly GivenAward[] | null {
  const read = awards.flatMap((award, index): readonly GivenAward[] => {
    if ("name" in award) return [{ kind: award.kind, name: award.name }];
    const amount = readLiteral(award.amount, `${ref}/${index}/amount`, issues);
    return amount === null ? [] : [{ kind: award.kind, amount: formatFraction(amount) }];
  });
  return read.length === awards.length ? read : null;
}

/** An award as a trace holds it: its kind, a space, and what it is. */
export function awardText({ kind, amount, name }: GivenAward): string {
  return `${kind} ${amount ?? name ?? ""}`;
}
