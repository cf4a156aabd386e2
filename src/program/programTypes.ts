import type { GoalTree } from "../goals/types.js";
import type { Crediting } from "../incentives/crediting/index.js";
import type { Plan } from "../incentives/types.js";
import type { Condition, Distribution, FiscalYear, Measure, RankTies } from "../kernel/index.js";
import type { CrossPeriodMeasure } from "../kpi/periods/types.js";
import type { Rubric } from "../kpi/types.js";
import type { StageModel } from "../pipeline/types.js";
import type { Training } from "../reviews/training/types.js";
import type { Review } from "../reviews/types.js";
import type { Segmentation } from "../segments/types.js";
import type { AwardRules } from "../tiers/awards/types.js";
import type { Ladder } from "../tiers/types.js";

/**
 * When a document of the program is evaluated, and for whom. A document without a part falls due in every period that
 * is closed, for everybody.
 *
 * @since 0.1.0
 */
export interface ProgramPart {
  /** The id of a goal tree, stage model, segmentation, review, training, rubric, ladder, award or plan of the program. */
  readonly documentId: string;
  /**
   * Its own cycle: it falls due when the period that is closed is the last of such a span, and is evaluated on the whole
   * span. Absent: on each period that is closed.
   */
  readonly every?: "month" | "quarter" | "half" | "year";
  /** Whom it is for; a list that is absent does not restrict, and a person must be in every list that is there. */
  readonly for?: {
    readonly personIds?: readonly string[];
    readonly roles?: readonly string[];
    readonly teamIds?: readonly string[];
    /** The opening tier. */
    readonly tierIds?: readonly string[];
  };
  /** The dates in which it runs; it falls due where the last day of its span lies in them. */
  readonly effective?: { readonly from: string; readonly to?: string };
}

/**
 * A ranking of people by one measure, best first.
 *
 * @since 0.1.0
 */
export interface Ranking {
  readonly id: string;
  readonly title?: string;
  readonly measure: string;
  /** Absent: `"highest"`. */
  readonly best?: "highest" | "lowest";
  /** Absent: `"competition"`. */
  readonly ties?: RankTies;
  /** Who is ranked; absent: everybody who has a value. */
  readonly when?: Condition;
  /** How many are meant to stand in each level: guidance for a talk about people. Its groups are the teams. */
  readonly distribution?: Distribution;
}

/**
 * One document that joins measures, goals, pipelines, segments, rubrics, reviews, ladders and plans. Compile it with
 * `compileProgram`.
 *
 * The documents meet through measures alone. Each gives measures to those after it, in this order: `tier.<id>` (the position
 * of the opening tier), `tier.<id>.quotaFactor`, `tier.<id>.rateFactor`, `person.serviceDays` and `person.serviceMonths`, and
 * the declared measures and those that rules of crediting give; `pipeline.<id>.<metric id>` and `pipeline.<id>.<open|won|lost|void|unmapped>.<count|amount>`;
 * `segment.<id>.<segment id>` (the customers of a person in it); `review.<id>` and `review.<id>.<competency id>`;
 * `training.<id>`, `training.<course>.passed` and `.score`, `training.<certificate>.valid`, `training.<program>.completion`;
 * `goal.<key>` (progress), `goal.<key>.expected`, `goal.<key>.actual`, `goal.<key>.target`; `kpi.<id>`, `kpi.<id>.coefficient`; and for rankings
 * `pay.<plan id>` and `pay.<component id>`. `kpi.<id>.grade`, `tier.<id>.id` and `tier` (of the first ladder that the person
 * stands on) are attributes, and so are `role`, `teamId`, `managerId`, `territoryId`, `hiredOn` and `leftOn`.
 *
 * @since 0.1.0
 */
export interface Program {
  readonly kind: "program";
  readonly schemaVersion?: 1;
  readonly id: string;
  readonly title?: string;
  readonly version?: string;
  readonly fiscalYear?: FiscalYear;
  /** The attributes of people, beside the ready ones, that documents look at. */
  readonly attributes?: readonly string[];
  readonly measures?: readonly Measure[];
  /** Who is credited with which records: each id that credits go by is a measure. */
  readonly crediting?: readonly Crediting[];
  readonly goals?: readonly GoalTree[];
  readonly stageModels?: readonly StageModel[];
  readonly segmentations?: readonly Segmentation[];
  readonly reviews?: readonly Review[];
  /** Courses, certificates and programs of training: what people completed of them is read from the stream `training`. */
  readonly trainings?: readonly Training[];
  readonly rubrics?: readonly Rubric[];
  /**
   * Measures over several periods, which the state remembers: a year's score from those of its quarters. Each stands behind
   * what it is a measure `of`: a rubric that reads it comes after the one that it puts together. Of pay there are none: it is
   * known last.
   */
  readonly crossPeriod?: readonly CrossPeriodMeasure[];
  readonly ladders?: readonly Ladder[];
  /** Awards by a measure. Who wins is known when everybody is closed: it is `award.<id>` (1 or 0) in the period after. */
  readonly awards?: readonly AwardRules[];
  readonly plans?: readonly Plan[];
  readonly parts?: readonly ProgramPart[];
  readonly rankings?: readonly Ranking[];
  /**
   * The streams that hold what domains read; absent: `deals`, `stageChanges`, `fieldChanges`, `customers`, `answers`, `incidents` (critical
   * incidents as a rubric reads them, with `personId`, and `rubricId` where several rubrics count some), and `payments`, where
   * a plan holds pay back until customers pay: `{ id, dealId, paidOn, amount }`, or `recordId` for any other record.
   */
  readonly streams?: {
    readonly deals?: string;
    readonly stageChanges?: string;
    readonly fieldChanges?: string;
    readonly customers?: string;
    readonly answers?: string;
    readonly payments?: string;
    readonly incidents?: string;
    readonly training?: string;
  };
}
