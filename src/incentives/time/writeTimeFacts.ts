import { formatFraction, fractionText } from "../../kernel/decimal/index.js";
import { byText } from "../../kernel/order/index.js";
import type { OpenSpan } from "./readTime.js";
import type { ReadTimeFacts } from "./readTimeFacts.js";
import type { TimeFacts } from "./types.js";

/** The facts about time as they may be handed over again: in order, decimals in their shortest form. */
export function writeTimeFacts({ employment, quotas, segments, payDate }: ReadTimeFacts): TimeFacts {
  return {
    ...(employment === undefined ? {} : { employment: writeEmployment(employment) }),
    ...(quotas === undefined
      ? {}
      : {
          quotas: [...quotas]
            .map(({ componentId, from, to, quota, target }) => ({
              componentId,
              from: from ?? "",
              ...(to === null ? {} : { to }),
              ...(quota === null ? {} : { quota: formatFraction(quota) }),
              ...(target === null ? {} : { target: formatFraction(target) }),
            }))
            .sort(byText(({ componentId, from, quota }) => `${from} ${componentId} ${quota === undefined}`)),
        }),
    ...(segments === undefined
      ? {}
      : {
          segments: segments.map(({ from, attributes, measures }) => ({
            from,
            attributes: Object.fromEntries(attributes),
            measures: Object.fromEntries([...measures].map(([id, value]) => [id, fractionText(value)])),
          })),
        }),
    ...(payDate === undefined ? {} : { payDate }),
  };
}

function writeEmployment({
  rampFrom,
  leave,
  ...span
}: NonNullable<ReadTimeFacts["employment"]>): NonNullable<TimeFacts["employment"]> {
  const leaves = leave
    .map((each) => ({
      from: each.from ?? "",
      ...(each.to === null ? {} : { to: each.to }),
      ...(each.reason === null ? {} : { reason: each.reason }),
    }))
    .sort(byText(({ from, to = "", reason = "" }) => `${from} ${to} ${reason}`));
  return {
    ...writeSpan(span),
    ...(leaves.length === 0 ? {} : { leave: leaves }),
    ...(rampFrom === null ? {} : { rampFrom }),
  };
}

function writeSpan({ from, to }: OpenSpan) {
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
}
