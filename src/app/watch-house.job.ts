import type { Config } from "../platform/config.ts";
import { freeShare, leastFree } from "../platform/house-watch/free-space.ts";
import {
  countLateMails,
  diskLowWord,
  keysAreOld,
  keysOldWord,
  mailLateWord,
} from "../platform/house-watch/house-alarms.sql.ts";
import type { Desk } from "../platform/perform.ts";

/** Looks after the house once a minute; "Mein Tag" and /health read what it says. Without SMTP mails wait on purpose. */
export async function watchHouse(desk: Desk, config: Config): Promise<string> {
  const free = await Promise.all([config.dataDir, config.journalDir].map(freeShare));
  const late = config.smtpUrl === null ? 0 : await lateMails(desk);
  const words = [
    ...(Math.min(...free) < leastFree ? [diskLowWord] : []),
    ...(late > 0 ? [mailLateWord] : []),
    ...((await desk.database.read("worker", {}, keysAreOld)) ? [keysOldWord] : []),
  ];
  return words.length === 0 ? "well" : words.join(" ");
}

async function lateMails({ database }: Desk): Promise<number> {
  const networks = await database.read("worker", {}, (tx) => tx.selectFrom("network").select("id").execute());
  let late = 0;
  for (const network of [null, ...networks.map(({ id }) => id)])
    late += await database.read("worker", { network }, countLateMails);
  return late;
}
