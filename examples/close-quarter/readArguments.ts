import { parseArgs } from "node:util";

/** What the command line asks for. */
export interface DemoArguments {
  /** A folder with the four files of the public CRM dataset; absent: the committed data. */
  readonly crm: string | undefined;
  readonly json: boolean;
  readonly locale: string;
  /** The person whose statements are shown in full; absent: one that is promoted, or that passed a quota. */
  readonly person: string | undefined;
}

export function readArguments(args: readonly string[]): DemoArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      crm: { type: "string" },
      json: { type: "boolean", default: false },
      locale: { type: "string", default: "en" },
      person: { type: "string" },
    },
  });
  return { crm: values.crm, json: values.json, locale: values.locale, person: values.person };
}
