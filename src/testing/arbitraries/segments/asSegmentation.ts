import { type CompiledSegmentation, compileSegmentation } from "../../../segments/index.js";

/** A compiled segmentation as it is, and anything else as a document to be compiled. */
export function asSegmentation(segmentation: unknown): CompiledSegmentation {
  return isCompiled(segmentation) ? segmentation : compileSegmentation(segmentation);
}

/** A document is plain JSON, so that only a compiled segmentation has functions. */
function isCompiled(segmentation: unknown): segmentation is CompiledSegmentation {
  if (typeof segmentation !== "object" || segmentation === null || !("evaluate" in segmentation))
    return false;
  return typeof segmentation.evaluate === "function" && "document" in segmentation;
}
