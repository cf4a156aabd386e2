/**
 * The codes of faults in asking for an explanation.
 *
 * @since 0.1.0
 */
export type ExplainCode =
  /** The result carries no trace; evaluate it with `{ trace: true }`. */
  | "explain.no_trace"
  /** The option `locale` is no locale; import one, such as `zhCN` of `attainment/locales/zh-CN`. */
  | "explain.no_locale";
