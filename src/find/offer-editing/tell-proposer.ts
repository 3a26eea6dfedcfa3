import { listText } from "../guide/wording.ts";
import type { NetworkId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Post } from "../../platform/outbox.ts";
import { fieldName } from "./editing.texts.ts";
import { proposalDecidedMail } from "./proposal-decided.mail.tsx";
import type { Proposal } from "./proposals.sql.ts";
import { type Proposer, readProposer } from "./proposers.sql.ts";
import type { LetterSite } from "../../platform/letter-site.ts";

type Decided = LetterSite & {
  readonly proposal: Proposal;
  readonly reason: string | null;
  readonly corrected: readonly string[];
};
type Telling = { readonly networkId: NetworkId; readonly post: Post };

const pageFor = ({ kind, slug }: Proposer, id: string): string => {
  if (kind === "staff") return `/intern/angebote/vorschlaege/${id}`;
  return slug === null ? "/" : `/angebote/${slug}`;
};

/** Tells whoever handed a proposal in what became of it, once, after it was written. */
export async function tellProposer(
  tx: WriteTransaction,
  { proposal, reason, corrected, baseUrl, network }: Decided,
  { networkId, post }: Telling,
): Promise<void> {
  const proposer = await readProposer(tx, networkId, proposal.id);
  if (proposer === undefined) return;
  const { title, createdAt: proposedAt } = proposal;
  const mail = proposalDecidedMail({
    to: proposer.to,
    network,
    title,
    proposedAt,
    reason,
    corrected: listText(corrected.map(fieldName), "de"),
    link: `${baseUrl}${pageFor(proposer, proposal.id)}`,
  });
  post.send({ dedupe: `proposal-decided:${proposal.id}`, kind: "proposal-decided", mail });
}
