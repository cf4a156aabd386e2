export { countRate, rateOutcome, traceCount, traceRate } from "./countRate.js";
export { evaluateRows, type RowsDoor } from "./evaluateRows.js";
export { compareKeys, groupRows } from "./groupRows.js";
export { type RowsPlace, readRows } from "./readRows.js";
export { readDate, readName, readNamed, readNames, readWhole } from "./readSettings.js";
export { rowAmount, rowDate, rowDay, rowFlag, rowKey, rowName, rowNumber, rowText } from "./rowFields.js";
export type { CountRate, Row, RowOptions } from "./types.js";
export { unknownOption } from "./unknownOption.js";
