import { type Faults, readText } from "../../kernel/facts/index.js";
import { type Issue, issueOf, ownFields, ownItems, quoted } from "../../kernel/issue/index.js";
import type { AwardsCode } from "./codes.js";
import { leaveOut } from "./readNominees.js";
import type { AwardVotes } from "./types.js";

interface ReadVote {
  readonly id: string | null;
  readonly voterId: string | null;
  readonly nomineeId: string | null;
  readonly index: number;
  readonly own: Issue[];
}

const VOTE: ReadonlySet<string> = new Set(["id", "voterId", "nomineeId"]);

/**
 * The number of sound votes for each nominee. Where a voter has too many, none of them counts: which one came first must
 * not decide.
 */
export function readVotes(
  value: unknown,
  rules: AwardVotes,
  nominees: ReadonlySet<string>,
  faults: Faults,
): ReadonlyMap<string, number> {
  const votes = (ownItems(value, "/votes", faults.issues) ?? []).map(readVote);
  const ofVoter = new Map<string, ReadVote[]>();
  const ids = new Map<string, number>();
  for (const vote of votes) {
    if (vote.voterId !== null) ofVoter.set(vote.voterId, [...(ofVoter.get(vote.voterId) ?? []), vote]);
    if (vote.id !== null) ids.set(vote.id, (ids.get(vote.id) ?? 0) + 1);
  }
  const counts = new Map<string, number>();
  for (const vote of votes) {
    const { id, voterId, nomineeId, index, own } = vote;
    own.push(...faultsOf(vote, rules, nominees, ofVoter.get(voterId ?? "") ?? [], ids));
    if (own.length === 0 && nomineeId !== null) counts.set(nomineeId, (counts.get(nomineeId) ?? 0) + 1);
    else leaveOut(id ?? `#${index}`, "votes", index, own, faults);
  }
  return counts;
}

function readVote(item: unknown, index: number): ReadVote {
  const path = `/votes/${index}`;
  const own: Issue[] = [];
  const fields = ownFields(item, path, own, VOTE);
  const text = (name: string) => (fields === null ? null : readText(fields, name, path, own));
  return { id: text("id"), voterId: text("voterId"), nomineeId: text("nomineeId"), index, own };
}

function faultsOf(
  { id, voterId, nomineeId, index }: ReadVote,
  { perVoter = 1, selfVotes }: AwardVotes,
  nominees: ReadonlySet<string>,
  siblings: readonly ReadVote[],
  ids: ReadonlyMap<string, number>,
): readonly Issue<AwardsCode>[] {
  const path = `/votes/${index}`;
  const faults: Issue<AwardsCode>[] = [];
  if (nomineeId !== null && !nominees.has(nomineeId)) {
    const message = `The vote is for ${quoted(nomineeId)}, who is no nominee. Correct it, or add the nominee.`;
    faults.push(issueOf<AwardsCode>("tiers.unknown_nominee", `${path}/nomineeId`, message));
  }
  if (voterId !== null && voterId === nomineeId && selfVotes !== "count") {
    const message = `${quoted(voterId)} votes for themselves. Remove the vote, or write selfVotes: "count".`;
    faults.push(issueOf<AwardsCode>("tiers.self_vote", path, message));
  }
  if (id !== null && ids.get(id) !== 1) {
    const message = `The vote ${quoted(id)} stands twice. Give each its own id, or remove the copy.`;
    faults.push(issueOf<AwardsCode>("tiers.duplicate_vote", `${path}/id`, message, { id: id.slice(0, 80) }));
  }
  const twice = siblings.filter((each) => each.nomineeId === nomineeId).length > 1;
  if (voterId !== null && (siblings.length > perVoter || twice)) {
    const message = `${quoted(voterId)} has more votes than ${perVoter}, or two for one person. Keep as many as there may be.`;
    faults.push(issueOf<AwardsCode>("tiers.too_many_votes", path, message, { most: perVoter }));
  }
  return faults;
}
