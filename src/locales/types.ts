import type { Award, ComponentKind } from "../incentives/types.js";
import type { StepKind, TraceKind, TraceNode, Verdict } from "../kernel/index.js";
import type { FigureUnit } from "../pipeline/index.js";
import type { TierMove } from "../tiers/types.js";

/**
 * The sentence of one trace node, under the name that it goes by in the text. It may show the node's own figures, and no
 * other number.
 *
 * @since 0.1.0
 */
export type Phrase = (node: TraceNode, name: string) => string;

/**
 * Words and sentences of one language. Records are exhaustive by type: a new kind of node does not compile until
 * every language can say it.
 *
 * @since 0.1.0
 */
export interface Locale {
  /** BCP 47 tag, such as `"zh-CN"`. */
  readonly tag: string;
  readonly phrases: Readonly<Record<TraceKind, Phrase>>;
  /** The sentence of a node whose parts may not be shown. */
  readonly redacted: Phrase;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly steps: Readonly<Record<StepKind, string>>;
  /** The kinds of a plan's components. */
  readonly components: Readonly<Record<ComponentKind, string>>;
  /** What a recognition gives that is not money. */
  readonly awards: Readonly<Record<Award["kind"], string>>;
  /** What may be proposed to somebody in a tier. */
  readonly moves: Readonly<Record<TierMove, string>>;
  /**
   * The parts of a computation that the library names and no document does (`targetPay`); one without words goes by its
   * id.
   */
  readonly parts: Readonly<Record<string, string>>;
  /** The parts of a figure of a pipeline; a name that ends in a dot stands before the id of what it names. */
  readonly pipelineParts: Readonly<Record<string, string>>;
  /** The choices that make up the definition of such a figure. */
  readonly pipelineChoices: Readonly<Record<string, string>>;
  /** The units of such figures, empty where the name of a number says it; another unit is shown as it is. */
  readonly units: Readonly<Record<FigureUnit, string>>;
  /** Headings of a statement, of a table of statements, and of a closed period. */
  readonly headings: Readonly<Record<Heading, string>>;
  /** The words for machine reasons (`missing_measure`); a reason without words is shown as it is. */
  readonly reasons: Readonly<Record<string, string>>;
}

/**
 * The headings that each language names.
 *
 * @since 0.1.0
 */
export type Heading =
  | "person"
  | "period"
  | "plan"
  | "line"
  | "measured"
  | "quota"
  | "attainment"
  | "pay"
  | "total"
  | "payable"
  | "accrued"
  | "deal"
  | "date"
  | "amount"
  | "reason"
  | "explanation"
  | "goal"
  | "winRate"
  | "kpi"
  | "grade"
  | "review"
  | "tier"
  | "proposal"
  | "reasons"
  | "commission"
  | "bonus"
  | "recognition"
  | "training"
  | "team"
  | "rank"
  | "cost"
  | "people"
  | "distribution"
  | "move";
