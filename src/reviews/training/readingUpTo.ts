import type { TrainingInput } from "./trainingFunction.js";
import type { TrainingReading } from "./trainingReading.js";

/** What is known of one person on the last known day; records that are not completed are none. */
export function readingUpTo({ reading, entries, ...known }: TrainingInput): TrainingReading {
  const { asOf } = known;
  return {
    ...known,
    person: reading,
    entries: entries.filter(({ completedOn }) => completedOn !== null && completedOn <= asOf),
    laterRecords: entries.flatMap(({ id, completedOn }) =>
      completedOn !== null && completedOn > asOf ? [id] : [],
    ),
  };
}
