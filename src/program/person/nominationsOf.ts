import { fractionText } from "../../kernel/decimal/index.js";
import type { AwardNomination } from "../types.js";
import type { Closing } from "./closing.js";

/** The awards that fall due for a person, with what each looks at. Who wins is decided once everybody is closed. */
export function nominationsOf({ program, personId, due, known }: Closing): readonly AwardNomination[] {
  return program.documents.awards.flatMap(({ document: { id }, needs }) => {
    const span = due.get(id);
    if (span === undefined) return [];
    const { measures, attributes } = known.readingFor(needs, span);
    const texts = [...measures].map(([name, value]) => [name, fractionText(value)]);
    return [
      {
        awardId: id,
        nominee: {
          personId,
          measures: Object.fromEntries(texts),
          attributes: Object.fromEntries(attributes),
        },
      },
    ];
  });
}
