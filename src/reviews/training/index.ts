export { buildTraining } from "./buildTraining.js";
export { trainingSchema } from "./schema.js";
export type { TrainingFunction, TrainingInput } from "./trainingFunction.js";
