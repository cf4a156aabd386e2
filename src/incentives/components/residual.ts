import * as z from "zod";
import { decimalLiteralSchema } from "../../kernel/condition/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { ComponentsCode } from "./codes.js";
import { contractMonths } from "./contractMonths.js";
import { type DealPlace, readTariff, type Tariff } from "./dealRule.js";
import { compileDealwise, type Dealings, dealwiseFields, lintDealwise } from "./dealwise.js";
import type { ComponentContext, ComponentDefinition } from "./definition.js";
import type { ResidualComponent, ResidualMonths } from "./types.js";

/** A residual: pays for what is billed of a contract month by month, while it runs. */
export const residual: ComponentDefinition<ResidualComponent> = {
  personal: ["rateFactor", "cap"],
  schema: () =>
    z.strictObject({
      ...dealwiseFields(),
      kind: z.literal("residual"),
      schedule: z.array(monthsSchema()).min(1, "A residual needs months that it pays for. Add an entry."),
      startField: z.string().min(1).exactOptional(),
      endField: z.string().min(1).exactOptional(),
      monthBy: z.enum(["calendar", "anniversary"]).exactOptional(),
    }),
  inputs: ({ measure }) => [measure],
  compile: (document, context) => compileDealwise(document, context, dealingsOf(document, context), null),
  lint: (document, context) => [
    ...lintDealwise(document, document.schedule, context),
    ...gaps(document.schedule, `${context.ref}/schedule`),
  ],
};

function monthsSchema(): z.ZodType<ResidualMonths> {
  const months = { from: z.int().min(1), to: z.int().min(1).exactOptional() };
  const decimal = decimalLiteralSchema();
  return z.union([
    z.strictObject({ ...months, amount: decimal }),
    z.strictObject({ ...months, rate: decimal }),
  ]);
}

function dealingsOf(document: ResidualComponent, { ref, issues }: ComponentContext): Dealings | null {
  const { schedule } = document;
  const before = issues.length;
  for (const issue of disorder(schedule, `${ref}/schedule`)) issues.push(issue);
  const tariffs = schedule.flatMap((entry, index): readonly Tariff[] => {
    const tariff = readTariff(entry, `month-${entry.from}`, `${ref}/schedule/${index}`, issues);
    return tariff === null ? [] : [tariff];
  });
  if (issues.length > before) return null;
  return {
    tariffs,
    most: null,
    cap: null,
    looksAt: () => true,
    placesOf: (credits) => {
      const monthOf = contractMonths(document, credits);
      return (credit): DealPlace => {
        const { record, month } = monthOf(credit);
        const tariff = month === null ? -1 : schedule.findIndex((entry) => holds(entry, month));
        return {
          key: `${month ?? "?"}/${record}`,
          tariff: tariff < 0 ? null : tariff,
          isUndecided: month === null,
        };
      };
    },
    ofTotal: null,
  };
}

function holds({ from, to }: ResidualMonths, month: number): boolean {
  return from <= month && (to === undefined || month <= to);
}

/** Entries that overlap, or that nothing can be after. */
function disorder(schedule: readonly ResidualMonths[], path: string): readonly Issue[] {
  return schedule.flatMap(({ from, to }, index) => {
    const before = schedule[index - 1];
    const isBackward = to !== undefined && to < from;
    const overlaps = before !== undefined && (before.to === undefined || from <= before.to);
    if (!isBackward && !overlaps) return [];
    const [at, what] = isBackward
      ? ["to", `The months end with ${to}, before they begin with ${from}.`]
      : ["from", `Month ${from} belongs to the entry before it already.`];
    const message = `${what} Write the months in rising order, each once.`;
    return [
      issueOf<ComponentsCode>("incentives.schedule_out_of_order", `${path}/${index}/${at}`, message, {
        from,
      }),
    ];
  });
}

function gaps(schedule: readonly ResidualMonths[], path: string): readonly Issue[] {
  return schedule.flatMap(({ from }, index) => {
    const last = schedule[index - 1]?.to ?? (index === 0 ? 0 : from);
    if (from <= last + 1) return [];
    const message = `Months ${last + 1} to ${from - 1} pay nothing, because no entry holds them. Let the entries adjoin if that is not meant.`;
    const params = { from: last + 1, to: from - 1 };
    return [
      issueOf<ComponentsCode>("incentives.schedule_gap", `${path}/${index}/from`, message, params, "hint"),
    ];
  });
}
