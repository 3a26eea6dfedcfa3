import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { MinutesBody } from "./minutes-body.ts";

export async function insertVersion(
  tx: WriteTransaction,
  version: {
    readonly networkId: string;
    readonly meetingId: string;
    readonly version: number;
    readonly body: MinutesBody;
    readonly why: string | null;
    readonly sentAt: Temporal.Instant;
  },
): Promise<void> {
  await tx
    .insertInto("minutesVersion")
    .values({ ...version, body: JSON.stringify(version.body) })
    .execute();
}

export type VersionLine = {
  readonly version: number;
  readonly why: string | null;
  readonly sentAt: Temporal.Instant;
};

export const versionsOf = (tx: ReadTransaction, meetingId: string): Promise<VersionLine[]> =>
  tx
    .selectFrom("minutesVersion")
    .select(["version", "why", "sentAt"])
    .where("meetingId", "=", meetingId)
    .orderBy("version", "desc")
    .execute();

export const findVersion = async (
  tx: ReadTransaction,
  meetingId: string,
  version: number,
): Promise<MinutesBody | undefined> =>
  (
    await tx
      .selectFrom("minutesVersion")
      .select("body")
      .where("meetingId", "=", meetingId)
      .where("version", "=", version)
      .$castTo<{ body: MinutesBody }>()
      .executeTakeFirst()
  )?.body;
