import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  aWrittenWish,
  type FamilySite,
  hiddenOf,
  openFamilySite,
  readable,
} from "../../../tests/builders/families.ts";
import { languages } from "../../core/languages.ts";
import { ask, perform } from "../../platform/perform.ts";
import { loadTranslations, speak } from "../../platform/texts.ts";
import { familyTexts } from "../texts.ts";
import { acceptConcern } from "../concerns/accept-concern.ts";
import { closeConcern } from "../concerns/close-concern.ts";
import { listMyDay } from "../concerns/list-my-day.ts";
import { offerConcern } from "../concerns/offer-concern.ts";
import { putOnWaitingList } from "../concerns/put-on-waiting-list.ts";
import { showConcern } from "../concerns/show-concern.ts";
import { listToCheck } from "../flood/list-to-check.ts";
import { familySideTexts } from "./family-side.texts.ts";

/** What a family does beyond writing: take everything along, write again after the end, change how it is reached. */
let at: FamilySite;
beforeAll(async () => {
  loadTranslations("texts");
  at = await openFamilySite();
});
afterAll(() => at.close());

const post = (fields: Readonly<Record<string, string>>, path = "/stand") => at.site.post(path, fields);
const shown = async (fields: Readonly<Record<string, string>>, path = "/stand") =>
  readable(await post(fields, path));
const as = (node: "intake" | "midwives") => ({ actor: at[node].duty, networkId: at.network });
const rows = async (sql: string, values: unknown[] = []) => (await at.house.owner.query(sql, values)).rows;

const known: string[] = [];
/** A family with the midwives, on its status page. */
async function accompanied(more: Readonly<Record<string, string>> = {}) {
  const { code } = await aWrittenWish(at.site, more);
  const [{ id }] = await rows("select id from concern where id <> all($1::uuid[])", [known]);
  known.push(id);
  await perform(at.house, offerConcern, as("intake"), { concernId: id, nodeId: at.midwives.id });
  await perform(at.house, acceptConcern, as("midwives"), { concernId: id });
  return { code, concernId: id as string, html: await shown({ code }) };
}
const close = (concernId: string) =>
  perform(at.house, closeConcern, as("midwives"), {
    concernId,
    reason: "informationOnly",
    closingWords: "Alles Gute für Sie.",
  });
const careful = {
  channel: "call",
  phone: "0171 39200 88",
  maySayWho: "1",
  times: "بعد الخامسة جدا",
  codeWord: "Kanarienkennwort",
  substitute: "meine Schwester",
  interpreter: "1",
};

describe("everything as a file", () => {
  test("holds what was told, written, allowed and read, under a name that tells nothing, and nothing is kept of it", async () => {
    const { html, concernId } = await accompanied(careful);
    await ask(at.house, showConcern, as("midwives"), { concernId });
    const answer = await post(hiddenOf(html, "export"));
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="datei.html"');
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const file = await readable(answer);
    for (const word of [
      "Ayla-Kanarie",
      "Kanarienwort schreit jeden Abend",
      "0171 39200 88",
      "Kanarienkennwort",
      "meine Schwester",
      "Mein Baby schreit viel",
      "Oberlinden",
      "Türkçe",
      "Sie dürfen eine passende Stelle für mich fragen.",
      "Hebammen",
    ])
      expect(file, word).toContain(word);
    for (const technical of [concernId, "undefined", "null", "_ticket", "<script", "http"])
      expect(file, technical).not.toContain(technical);
    const log = await rows("select outcome from audit where act = 'export-own-concern' and subject_id = $1", [
      concernId,
    ]);
    expect(log).toEqual([{ outcome: "read" }]);
  });

  test("in Arabic it is read from right to left", async () => {
    const { code } = await accompanied();
    const html = await shown({ code }, "/ar/stand");
    const file = await readable(await post(hiddenOf(html, "export"), "/ar/stand"));
    expect(file).toContain('<html lang="ar" dir="rtl">');
    expect(file).toContain("هذا مكتوب عنكم هنا");
  });

  test.each(languages.map(({ code }) => code))("in %s it says who has read it", async (lang) => {
    const { code, concernId } = await accompanied();
    await ask(at.house, showConcern, as("midwives"), { concernId });
    const html = await shown(
      { code },
      `/${lang === "de-simple" ? "einfach" : lang}/stand`.replace("/de/", "/"),
    );
    const words = speak(familyTexts, lang);
    const part = html.slice(html.indexOf(words("whoRead")));
    const line = /<li>([^<]*Hebammen[^<]*)/.exec(part.slice(0, part.indexOf("</ul>")))?.[1] ?? "";
    expect(line).toContain("Fachkraft von Hebammen");
    expect(html).toContain(words("whoRead"));
    if (!lang.startsWith("de")) expect(line).not.toMatch(/, am \w/);
  });

  test.each(languages.map(({ code }) => code))(
    "in %s a message read in the list is told apart from a name seen in one",
    async (lang) => {
      const { code } = await aWrittenWish(at.site);
      const [{ id: concernId }] = await rows("select id from concern where id <> all($1::uuid[])", [known]);
      known.push(concernId);
      const where = `/${lang === "de-simple" ? "einfach" : lang}/stand`.replace("/de/", "/");
      const said = speak(familySideTexts, lang);
      const t = speak(familyTexts, lang);
      for (let look = 0; look < 2; look += 1) await ask(at.house, listMyDay, as("intake"), {});
      const seen = await shown({ code }, where);
      const [read = "", listed = ""] = seen.slice(seen.indexOf(t("whoRead"))).split(said("whoListed"));
      expect(read).toContain(t("nobodyRead"));
      expect(listed).toContain(said("listedText"));
      expect([...listed.matchAll(/<li>[^<]*Fachkraft von Familienteam/g)]).toHaveLength(1);
      await rows("update concern set intake_queue = 'unverified' where id = $1", [concernId]);
      await ask(at.house, listToCheck, as("intake"), {});
      const after = await shown({ code }, where);
      const [told = ""] = after.slice(after.indexOf(t("whoRead"))).split(said("whoListed"));
      expect(told).not.toContain(t("nobodyRead"));
      expect(told).toMatch(/<li>[^<]*Fachkraft von Familienteam/);
    },
  );

  test("without a ticket there is no file", async () => {
    const answer = await post({ _go: "export", _ticket: "A".repeat(43) });
    expect(answer.headers.get("content-disposition")).toBeNull();
  });
});

test("the picture on the receipt leads to the page only: it is the same for every code", async () => {
  const picture = (html: string) => /<svg[^>]*class="[^"]*qr[\s\S]*?<\/svg>/.exec(html)?.[0];
  const [one, other] = [await aWrittenWish(at.site), await aWrittenWish(at.site)];
  known.push(...(await rows("select id from concern")).map(({ id }) => id as string));
  expect(one.code).not.toBe(other.code);
  expect(picture(one.html)).toContain("<path");
  expect(picture(one.html)).toBe(picture(other.html));
});

describe("writing again after the end", () => {
  test("opens a new concern that names the old one, under the same code and with the intake team's clock", async () => {
    const { code, concernId } = await accompanied();
    await close(concernId);
    const html = await shown({ code });
    expect(html).toContain("Möchten Sie wieder schreiben?");
    const answer = { ...hiddenOf(html, "again"), answer: "Kanarie meldet sich wieder" };
    expect(await shown(answer)).toContain("Ihre Nachricht ist da. Das");
    const [next] = await rows("select id, state, due_kind from concern where follows_id = $1", [concernId]);
    expect(next).toMatchObject({ state: "received", due_kind: "triage" });
    known.push(next.id);
    const again = await shown({ code });
    expect(again).toContain("Kanarie meldet sich wieder");
    expect(again).toContain("Kanarienwort schreit jeden Abend");
    const read = await ask(at.house, showConcern, as("intake"), { concernId: next.id });
    expect(JSON.stringify(read)).toContain("Kanarie meldet sich wieder");
    // The same form once more is the same act.
    await shown(answer);
    expect(await rows("select id from concern where follows_id = $1", [concernId])).toHaveLength(1);
  });

  test("nothing written asks for words; what is too long comes back as it was", async () => {
    const { code, concernId } = await accompanied();
    await close(concernId);
    const html = await shown({ code });
    const empty = await post({ ...hiddenOf(html, "again"), answer: " " });
    expect(empty.status).toBe(422);
    const asked = await readable(empty);
    expect(asked).toContain('<a href="#answer">Bitte schreiben Sie etwas.');
    expect(asked).toContain("<title>Bitte prüfen: Wie steht es?");
    expect(asked).toContain('id="answer"');
    const long = "längst ".repeat(6000);
    const answer = await readable(await post({ ...hiddenOf(html, "again"), answer: long }));
    expect(answer).toContain("Bitte kürzen Sie den Text auf höchstens 4000 Zeichen.");
    expect(answer).toContain(long.trim());
  });

  test("where the consent to answer has ended, the words stand ready for a new wish", async () => {
    const { code, concernId } = await accompanied();
    await close(concernId);
    const html = await shown({ code });
    await at.house.owner.query(
      "update consent set withdrawn_at = now() where concern_id = $1 and purpose = 'contactMe'",
      [concernId],
    );
    const answer = await post({ ...hiddenOf(html, "again"), answer: "Bleibt stehen" });
    expect(answer.status).toBe(409);
    const kept = await readable(answer);
    expect(kept).toContain("Dieser Text ist noch nicht gesendet.");
    expect(kept).toContain("Bleibt stehen");
    expect(kept).toContain('action="/melden"');
  });
});

describe("another way, and what must be minded there", () => {
  test("what was agreed on stands in the form, and what is changed reaches who calls", async () => {
    const { html, concernId } = await accompanied(careful);
    const form = await shown(hiddenOf(html, "ask-way"));
    expect(form).toContain('value="Kanarienkennwort"');
    expect(form).toContain('value="meine Schwester"');
    const sent = { ...hiddenOf(form, "way"), channel: "text", mobile: "0171 39200 11" };
    const done = await shown({ ...sent, codeWord: "Neukennwort", times: "morgens", maySayWho: "1" });
    expect(done).toContain("Ab jetzt gilt der neue Weg.");
    const read = await ask(at.house, showConcern, as("midwives"), { concernId });
    const words = read.kind === "done" ? read.value.words : {};
    expect(JSON.parse(words.safeContact ?? "{}")).toEqual({
      notSayWho: false,
      noVoicemail: true,
      times: "morgens",
      languageOther: "",
      codeWord: "Neukennwort",
    });
    const sealed = await rows("select sealed from concern_field where concern_id = $1", [concernId]);
    expect(sealed.some((row) => (row.sealed as Buffer).includes("Neukennwort"))).toBe(false);
  });

  test("in another language what was typed stays", async () => {
    const { html } = await accompanied(careful);
    const form = await shown(hiddenOf(html, "ask-way"));
    const typed = { ...hiddenOf(form, "ask-way"), codeWord: "Zitrone", times: "" };
    const arabic = await shown(typed, "/ar/stand");
    expect(arabic).toContain('value="Zitrone"');
    expect(arabic).not.toContain("بعد الخامسة جدا");
  });
});

describe("what the page says by itself", () => {
  test("on the waiting list it says until when somebody looks again, in the family's language too", async () => {
    const { code, concernId } = await accompanied();
    const day = (await rows("select (tragnetz_now() + interval '20 days')::date::text as day"))[0].day;
    const done = await perform(at.house, putOnWaitingList, as("midwives"), { concernId, recheckBy: day });
    expect(done).toMatchObject({ value: { ok: true } });
    const html = await shown({ code });
    expect(html).toMatch(/Sie stehen auf der Warteliste\. Bis [^.]+\. \p{L}+ sehen wir nach\./u);
    expect(html).toMatch(/Bis [^.]+\. \p{L}+ sehen wir wieder nach\./u);
    expect(await shown({ code }, "/tr/stand")).toContain("Bekleme listesindesiniz.");
  });

  test("who has to delete a copy stands there until it is confirmed, and then that it is", async () => {
    const { html, code, concernId } = await accompanied();
    const question = await shown(hiddenOf(html, "ask-stop-asking"));
    const after = await shown(hiddenOf(question, "stop-asking"));
    expect(after).toMatch(/Hebammen: soll alles löschen und das bis [^.]+\. \p{L}+ bestätigen\./u);
    await at.house.owner.query(
      "update deletion_confirmation set confirmed_at = tragnetz_now(), confirmed_by = $2 where concern_id = $1",
      [concernId, at.midwives.duty.membershipId],
    );
    expect(await shown({ code })).toMatch(/Hebammen: hat die Löschung am [^.]+\. \p{L}+ bestätigt\./u);
  });
});
