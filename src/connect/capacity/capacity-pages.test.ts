import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { setClock } from "../../../tests/builders/colleagues.ts";
import { aWrittenWish, type FamilySite, openFamilySite, readable } from "../../../tests/builders/families.ts";
import { type MailServer, openMailServer } from "../../../tests/builders/mail-server.ts";
import { aNode } from "../../../tests/builders/professionals.ts";
import type { WebSite } from "../../../tests/builders/web-site.ts";
import { perform } from "../../platform/perform.ts";
import { sendOutbox } from "../../platform/send-outbox.job.ts";
import { acceptConcern } from "../concerns/accept-concern.ts";
import { offerConcern } from "../concerns/offer-concern.ts";
import { writeNotice } from "../daily-mail/notice.mail.tsx";
import { writeDailyMails } from "../daily-mail/write-daily-mails.job.ts";

/** Free places through the pages, the mail and the link in it. */
let at: FamilySite;
let midwives: WebSite;
beforeEach(async () => {
  at = await openFamilySite();
  await setClock(at.house, "2026-11-02T09:00:00+01:00");
  midwives = await at.siteOf(at.midwives);
});
afterEach(() => at.close());

const cookie = { cookie: "s=staff" };
const read = async (site: WebSite, path: string) => readable(await site.get(path, cookie));
const hiddenOf = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );
/** Presses one of the buttons of "Mein Tag". */
async function tap(value: string) {
  const hidden = hiddenOf(await read(midwives, "/intern/mein-tag"));
  return midwives.post("/intern/freie-plaetze/antippen", { ...hidden, value, freeFrom: "" }, cookie);
}
const said = async () =>
  (await at.house.owner.query("select value, places, said_how from node_capacity order by said_at")).rows;
async function offered(): Promise<string> {
  await aWrittenWish(at.site);
  const { rows } = await at.house.owner.query("select id from concern order by created_at desc limit 1");
  const concernId = rows[0].id as string;
  const as = { actor: at.intake.duty, networkId: at.network };
  await perform(at.house, offerConcern, as, { concernId, nodeId: at.midwives.id });
  return concernId;
}
const accept = (concernId: string) =>
  perform(at.house, acceptConcern, { actor: at.midwives.duty, networkId: at.network }, { concernId });
/** The choice of teams on a fresh concern, as the intake team sees it. */
async function choice(): Promise<string> {
  await aWrittenWish(at.site);
  const { rows } = await at.house.owner.query("select id from concern order by created_at desc limit 1");
  return read(await at.siteOf(at.intake), `/intern/anliegen/${rows[0].id}`);
}

describe("while asking a team", () => {
  test("its own word stands beside its name, and thirty days later that it is old", async () => {
    expect(await choice()).toContain("Hebammen: Hebammen (noch keine Angabe)");
    expect((await tap("free")).status).toBe(303);
    expect(await choice()).toContain("Hebammen: Hebammen (frei)");
    await setClock(at.house, "2026-12-02T10:00:00+01:00");
    expect(await choice()).toContain("Hebammen: Hebammen (unbekannt, Angabe älter als 30 Tage)");
  });

  test("the waiting time is told from five acceptances on, and before that only that they are too few", async () => {
    for (const day of ["03", "04", "05", "06"]) {
      await setClock(at.house, `2026-11-${day}T09:00:00+01:00`);
      const concernId = await offered();
      await setClock(at.house, `2026-11-${day}T13:00:00+01:00`);
      await accept(concernId);
    }
    expect(await choice()).toContain("Antwortzeit: noch zu wenige Zusagen");
    await setClock(at.house, "2026-11-09T09:00:00+01:00");
    const fifth = await offered();
    await setClock(at.house, "2026-11-10T17:00:00+01:00");
    await accept(fifth);
    expect(await choice()).toContain("Antwortzeit meist ein halber Arbeitstag");
    await setClock(at.house, "2027-02-10T09:00:00+01:00");
    expect(await choice()).toContain("Antwortzeit: noch zu wenige Zusagen");
  });

  test("whoever refers reads it before sending, and the public form says nothing of it", async () => {
    await setClock(at.house, "2026-12-07T10:00:00+01:00");
    await tap("free");
    const staff = await at.siteOf(at.midwives);
    const page = await read(staff, "/intern/ueberweisen");
    expect(page).toContain("Wer hat Platz?");
    expect(page).toContain("heute gemeldet (Mo., 7. Dezember");
    expect(page).toContain("Antwortzeit");
    await setClock(at.house, "2027-01-08T10:00:00+01:00");
    expect(await read(staff, "/intern/ueberweisen")).toContain("unbekannt, Angabe älter als 30 Tage");
    expect(await readable(await at.site.get("/ueberweisen"))).not.toContain("Wer hat Platz?");
  });

  test("families read nothing of it", async () => {
    await tap("none");
    expect(await readable(await at.site.get("/melden"))).not.toMatch(/zurzeit nichts|Warteliste/);
  });
});

describe("the form", () => {
  const form = {
    value: "freeFrom",
    freeFrom: "2026-11-16",
    places: "2",
    languages: "tr",
    about: "Oberlinden",
  };
  const send = async (more: Record<string, string>) => {
    const hidden = hiddenOf(await read(midwives, "/intern/freie-plaetze"));
    return midwives.post("/intern/freie-plaetze", { ...hidden, ...form, ...more }, cookie);
  };

  test("tells how many, from when, in which languages and for whom", async () => {
    expect((await send({})).status).toBe(303);
    const page = await choice();
    expect(page).toContain("frei ab Mo., 16. November, 2 Plätze");
    expect(page).toContain("Oberlinden · Sprachen: Türkisch");
    expect(await read(midwives, "/intern/freie-plaetze?neu=1")).toContain("Ihre Angabe gilt 30 Tage.");
  });

  test.each([
    ["a hundred places", { places: "100" }, "Zahl von 1 bis 99"],
    ["no day", { freeFrom: "" }, "wählen Sie einen Tag ab heute"],
    ["a past day", { freeFrom: "2026-10-01" }, "wählen Sie einen Tag ab heute"],
    ["a long text", { about: "x".repeat(121) }, "auf 120 Zeichen"],
    ["a word of its own", { value: "vielleicht" }, "wählen Sie eine Angabe"],
  ])("says what is wrong with %s and keeps the rest", async (_what, more, words) => {
    const answer = await send(more);
    expect(answer.status).toBe(422);
    const page = await readable(answer);
    expect(page).toContain(words);
    expect(page).toContain(`value="${"places" in more ? more.places : "2"}"`);
    expect(await said()).toEqual([]);
  });

  test("a tap afterwards keeps for whom the places are, and earlier words stay for the radar", async () => {
    await send({});
    await tap("waitingList");
    expect(await said()).toHaveLength(2);
    const page = await choice();
    expect(page).toContain("(Warteliste)");
    expect(page).toContain("Oberlinden");
    await expect(at.house.owner.query("update node_capacity set places = 9")).rejects.toThrow("append-only");
  });
});

describe("the link in the mail", () => {
  let post: MailServer;
  beforeEach(async () => {
    post = await openMailServer();
  });
  afterEach(() => post.close());
  const send = () => sendOutbox(at.house, post.config, writeNotice);
  /** A working morning: what is asked then and what the midwives' mail says. */
  async function morning(day: string): Promise<string> {
    await setClock(at.house, `${day}T07:05:00+01:00`);
    await writeDailyMails(at.house);
    await send();
    await setClock(at.house, `${day}T07:31:00+01:00`);
    await writeDailyMails(at.house);
    await send();
    return post.taken().find(({ to }) => to.startsWith(at.midwives.duty.accountId))?.text ?? "";
  }
  const linkIn = (text: string) => /http\S+?(\/freie-plaetze\S+)/.exec(text)?.[1] ?? "";
  const answer = async (link: string, value: string, freeFrom = "") => {
    const hidden = hiddenOf(await readable(await at.site.get(link)));
    const [, a = "", t = ""] = /a=([^&]*)&t=(.*)/.exec(link) ?? [];
    return at.site.post("/freie-plaetze", { a, t, ...hidden, value, freeFrom });
  };

  test("comes in the mail of the day, changes nothing when opened, and one tap answers without signing in", async () => {
    const mail = await morning("2026-11-03");
    expect(mail).toContain("- 1 Angabe zu freien Plätzen fehlt oder ist veraltet");
    const link = linkIn(mail);
    const opened = await readable(await at.site.get(link));
    expect(opened).toContain("Hat Ihr Team freie Plätze?");
    expect(await said()).toEqual([]);
    const done = await readable(await answer(link, "none"));
    expect(done).toContain("Ihre Angabe gilt 30 Tage.");
    expect(await said()).toEqual([{ value: "none", places: null, said_how: "link" }]);
    await answer(link, "freeFrom", "2026-11-20");
    expect((await said()).at(-1)).toMatchObject({ value: "freeFrom" });
  });

  test("comes once in three weeks, before the word decays", async () => {
    const link = linkIn(await morning("2026-11-03"));
    await answer(link, "free");
    expect(await morning("2026-11-04")).toBe("");
    expect(await morning("2026-11-23")).toBe("");
    expect(linkIn(await morning("2026-11-25"))).not.toBe("");
  });

  test("opens nothing when it is forged, for another question, a day after the answer, or too old", async () => {
    await aNode(at.house.owner, at.network, "Kurse", ["courseLeader"]);
    const link = linkIn(await morning("2026-11-03"));
    const gone = async (path: string) => (await at.site.get(path)).status;
    expect(await gone(link)).toBe(200);
    expect(await gone(`${link.slice(0, -2)}AA`)).toBe(404);
    const { rows } = await at.house.owner.query("select id from capacity_ask where node_id <> $1", [
      at.midwives.id,
    ]);
    expect(rows.length).toBeGreaterThan(0);
    expect(await gone(link.replace(/a=[^&]*/, `a=${rows[0].id}`))).toBe(404);
    expect(await gone("/freie-plaetze")).toBe(404);
    await setClock(at.house, "2026-11-24T07:06:00+01:00");
    expect(await gone(link)).toBe(404);
    await setClock(at.house, "2026-11-04T09:00:00+01:00");
    await answer(link, "free");
    await setClock(at.house, "2026-11-05T10:00:00+01:00");
    expect(await gone(link)).toBe(404);
    expect((await answer(link, "none")).status).toBe(404);
    expect(await said()).toHaveLength(1);
  });

  test("does not come to the intake team, which has no places of its own", async () => {
    await morning("2026-11-03");
    const asked = await at.house.owner.query("select 1 from capacity_ask where node_id = $1", [at.intake.id]);
    expect(asked.rowCount).toBe(0);
    expect(await read(await at.siteOf(at.intake), "/intern/mein-tag")).not.toContain("Freie Plätze");
  });

  test("opens nothing once whoever was asked has left", async () => {
    const link = linkIn(await morning("2026-11-03"));
    await at.house.owner.query("update node set active = false where id = $1", [at.midwives.id]);
    expect((await at.site.get(link)).status).toBe(404);
  });
});
