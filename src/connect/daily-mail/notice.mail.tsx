import type { Config } from "../../platform/config.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import type { Mail } from "../../platform/outbox.ts";
import type { OutboxRow, WriteMail, Written } from "../../platform/send-outbox.job.ts";
import { speak } from "../../platform/texts.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import { toldToday } from "../../people/public.ts";
import { capacityTexts } from "../capacity/capacity.texts.ts";
import { askLinksOf } from "../capacity/ask-capacities.ts";
import { writeConcernMail } from "../concerns/concern-news.mail.tsx";
import { dayOf } from "../concerns/deadline.ts";
import { countsOf, sayCounts } from "./daily-counts.ts";
import { dailyMailTexts } from "./daily-mail.texts.ts";
import { dailyKey, dayOfNextDaily, readDailyKey } from "./daily-time.ts";
import { concernsDueOn, dueOf, type NoticePerson, noticePersonOf, rowsToldBy } from "./notices.sql.ts";
import { waitsForDaily } from "./waiting-notices.ts";

/** What the row of a daily mail is called. */
export const dailyKind = "daily-mail";
const tDaily = speak(dailyMailTexts, "de");
const tCapacity = speak(capacityTexts, "de");

type Tools = { readonly keys: ServerKeys; readonly config: Config };

/**
 * Writes the notice to whoever is there today: the person, her substitute, or the duty of the team. Who chose one mail
 * a day is told by that, unless the notice cannot wait.
 */
export const writeNotice: WriteMail = async (tx, recipient, row, keys, config) => {
  if (recipient.kind !== "node" && recipient.kind !== "membership")
    return writeConcernMail(tx, recipient, keys, config);
  const { kind, id } = recipient;
  const told = await toldToday(tx, { kind, id });
  const person = told === null ? undefined : await noticePersonOf(tx, told);
  if (person === undefined) return null;
  // A daily mail is its person's own; when she is away its notices look for her substitute.
  if (row.kind === dailyKind) return told === id ? dailyMail(tx, person, row, { keys, config }) : null;
  const notice = { kind: row.kind, dueAt: await dueOf(tx, row.concernId) };
  if (person.notices === "daily" && waitsForDaily(notice, person.now, person.land))
    return { toldBy: dailyKey(person.membershipId, dayOfNextDaily(person.now, person.land)) };
  return row.kind === "capacity-ask"
    ? askMail(tx, person, row, { keys, config })
    : writeConcernMail(tx, { kind: "membership", id: person.membershipId }, keys, config);
};

const baseOf = ({ first, slug }: NoticePerson, { config }: Tools): string =>
  `${config.publicUrl}${first ? "" : `/${slug}`}`;

/** Only counts, computed when it leaves; null where nothing is left to say because a later mail says it. */
async function dailyMail(
  tx: ReadTransaction,
  person: NoticePerson,
  row: OutboxRow,
  tools: Tools,
): Promise<Written> {
  const of = readDailyKey(row.dedupe);
  if (of === undefined) return null;
  const isToday = of.day.equals(dayOf(person.now));
  const due = isToday ? await concernsDueOn(tx, person.membershipId, of.day) : [];
  const rows = await rowsToldBy(tx, row.dedupe);
  const lines = sayCounts(countsOf(rows, due));
  if (lines.length === 0) return null;
  const base = baseOf(person, tools);
  const links = await askLinksOf(tx, rows, tools.keys);
  return {
    to: person.email,
    subject: tDaily("dailySubject"),
    text: tDaily("dailyText", {
      lines: lines.join("\n"),
      url: `${base}/intern/mein-tag`,
      asks: links.map((path) => tDaily("dailyAsk", { url: `${base}${path}` })).join(""),
    }),
  };
}

/** For those who want each notice at once: the question about free places in a mail of its own. */
async function askMail(
  tx: ReadTransaction,
  person: NoticePerson,
  row: OutboxRow,
  tools: Tools,
): Promise<Mail | null> {
  const [path] = await askLinksOf(tx, [row], tools.keys);
  if (path === undefined) return null;
  const url = `${baseOf(person, tools)}${path}`;
  return { to: person.email, subject: tCapacity("askSubject"), text: tCapacity("askText", { url }) };
}
