/**
 * The codes of issues with a process and with the moves that are asked of it.
 *
 * Guards keep the codes of conditions: `condition.*`, `decimal.*`, `date.*`, `period.*`.
 *
 * @since 0.1.0
 */
export type ProcessCode =
  /** A move, a start or a position names a state that the process does not have; correct the name, or declare the state. */
  | "process.unknown_state"
  /** A move is asked for that the process does not have; name one of its moves. */
  | "process.unknown_move"
  /** Warning: Nothing that begins can ever come into the state; add a move to it, or remove it. */
  | "process.unreachable_state"
  /** Warning: Nothing can leave the state, and it is not final; add a move, or write `final`. */
  | "process.dead_end"
  /** Warning: Nobody answers for what stands in the state; name its one role, or write `final`. */
  | "process.state_without_role"
  /** Warning: A move leads from a state to itself and only starts its time anew; remove it if that is not meant. */
  | "process.move_to_itself"
  /** Warning: A move does what one before it does already; remove one of the two. */
  | "process.duplicate_move";
