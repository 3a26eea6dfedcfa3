import type { MembershipId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Post } from "../../platform/outbox.ts";
import { type Duty, dutyOf, memberOf } from "../concerns/addressees.sql.ts";
import type { Concern } from "../concerns/concern.ts";
import { emergencyMail } from "./emergency.mail.tsx";

type Told = {
  readonly id: string;
  readonly concern: Concern;
  readonly watchers: readonly MembershipId[];
  readonly post: Post;
};

/** Told at once and not with the mail of the day: the duty person of the responsible node, and who watches over data. */
export async function emergencyNotices(
  tx: WriteTransaction,
  { id, concern, watchers, post }: Told,
): Promise<void> {
  const occasion = { concernId: concern.id, kind: "break-glass" };
  const tell = (person: Duty | undefined, recipient: { kind: "node" | "membership"; id: string }) => {
    const dedupe = `break-glass:${id}:${recipient.id}`;
    // Whose address cannot be used now is looked up again when the letter leaves.
    if (person === undefined) post.notify(recipient, { ...occasion, dedupe });
    else post.send({ ...occasion, dedupe, mail: emergencyMail(person.email, recipient.kind) });
  };
  tell(await dutyOf(tx, concern.nodeId), { kind: "node", id: concern.nodeId });
  for (const watcher of watchers) tell(await memberOf(tx, watcher), { kind: "membership", id: watcher });
}
