import type { MembershipId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Post } from "../../platform/outbox.ts";
import { type Duty, dutyOf, memberOf } from "../concerns/addressees.sql.ts";
import type { Concern } from "../concerns/concern.ts";
import { emergencyMail, type EmergencyReader } from "./emergency.mail.tsx";
import type { Concerned } from "./writers.sql.ts";

type Told = {
  readonly id: string;
  readonly concern: Concern;
  readonly teams: readonly Concerned[];
  readonly watchers: readonly MembershipId[];
  readonly post: Post;
};

/**
 * Told at once and not with the mail of the day: the duty person of every team whose words lie open now, who is there for
 * the family herself, and who watches over data.
 */
export async function emergencyNotices(
  tx: WriteTransaction,
  { id, concern, teams, watchers, post }: Told,
): Promise<void> {
  const occasion = { concernId: concern.id, kind: "break-glass" };
  const tell = (person: Duty | undefined, told: EmergencyReader, recipientId: string) => {
    const recipient = {
      kind: told === "node" || told === "nodeBefore" ? ("node" as const) : ("membership" as const),
      id: recipientId,
    };
    const dedupe = `break-glass:${id}:${recipientId}:${told}`;
    // Whose address cannot be used now is looked up again when the letter leaves.
    if (person === undefined) post.notify(recipient, { ...occasion, dedupe });
    else post.send({ ...occasion, dedupe, mail: emergencyMail(person.email, told) });
  };
  const { ownerId, nodeId } = concern;
  const owner = ownerId === null ? undefined : await memberOf(tx, ownerId);
  let ownerTold = false;
  for (const team of teams.filter(({ active }) => active)) {
    const duty = await dutyOf(tx, team.id);
    tell(duty, team.part === "before" ? "nodeBefore" : "node", team.id);
    ownerTold ||= team.id === nodeId && owner !== undefined && owner.email === duty?.email;
  }
  if (ownerId !== null && !ownerTold) tell(owner, "owner", ownerId);
  for (const watcher of watchers) tell(await memberOf(tx, watcher), "watcher", watcher);
}
