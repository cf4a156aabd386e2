export { replayTrace } from "./replayTrace.js";
export { minusSpan, overlaps, plusSpan, type Span, spanOf } from "./span.js";
