import type { MembershipId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { NoticeChoice } from "./notices.ts";

export async function setNotices(
  tx: WriteTransaction,
  id: MembershipId,
  notices: NoticeChoice,
): Promise<void> {
  await tx.updateTable("membership").set({ notices }).where("id", "=", id).execute();
}

export async function noticesOf(tx: ReadTransaction, id: MembershipId): Promise<NoticeChoice> {
  const row = await tx.selectFrom("membership").select("notices").where("id", "=", id).executeTakeFirst();
  return row?.notices === "immediate" ? "immediate" : "daily";
}
