import * as z from "zod";
import { nameSchema } from "../../kernel/condition/index.js";
import type { OwnerTierOptions } from "./types.js";

let ownerTierOptions: z.ZodType<OwnerTierOptions> | undefined;

/** The schema of {@link OwnerTierOptions}. */
export function ownerTierOptionsSchema(): z.ZodType<OwnerTierOptions> {
  ownerTierOptions ??= buildOwnerTierOptions();
  return ownerTierOptions;
}

function buildOwnerTierOptions(): z.ZodType<OwnerTierOptions> {
  const id = nameSchema();
  return z.strictObject({
    tierIds: z.array(id).min(1),
    owners: z.array(z.strictObject({ customerId: id, ownerId: z.union([id, z.null()]) })),
    people: z.array(z.strictObject({ personId: id, tierId: z.union([id, z.null()]) })),
  });
}
