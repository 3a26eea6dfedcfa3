import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  advises,
  aDecidedOne,
  asker,
  draft,
  openProtectionHouse,
  type ProtectionHouse,
} from "../../../tests/builders/child-protection.ts";
import { readable } from "../../../tests/builders/families.ts";
import { mustDo } from "../../../tests/builders/people.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import type { Staff } from "../../platform/actor.ts";
import { connectRoutes } from "../routes.tsx";

/** The pages as people click through them. */
let at: ProtectionHouse;
const sites = new Map<string, WebSite>();
beforeAll(async () => {
  at = await openProtectionHouse();
  await at.house.owner.query("update network set first = true where id = $1", [at.network]);
  const words = { topics: () => [], offerTitle: () => Promise.resolve(null) };
  for (const who of ["midwife", "colleague", "intake", "coordinator", "adviser", "asd", "otherAsd"] as const)
    sites.set(at[who].accountId, await openWebSite(at.house, connectRoutes(words, String), at[who]));
}, 60_000);
afterAll(async () => {
  for (const site of sites.values()) await site.close();
  await at.house.close();
});

const cookie = { cookie: "s=staff" };
const siteOf = (who: Staff): WebSite => {
  const site = sites.get(who.accountId);
  if (site === undefined) throw new Error("no site for this person");
  return site;
};
const home = "/intern/kinderschutz";
async function see(who: Staff, path: string): Promise<{ status: number; html: string }> {
  const answer = await siteOf(who).get(path, cookie);
  return { status: answer.status, html: await readable(answer) };
}
async function send(who: Staff, path: string, fields: Readonly<Record<string, string>>, from = path) {
  const { html } = await see(who, from);
  const hidden = [...html.matchAll(/type="hidden" name="(_t|mark)" value="([^"]+)"/g)].map(
    ([, name = "", value = ""]) => [name, value],
  );
  const answer = await siteOf(who).post(path, { ...Object.fromEntries(hidden), ...fields }, cookie);
  return { status: answer.status, where: answer.headers.get("location") ?? "", html: await readable(answer) };
}

describe("a midwife goes through all steps with forms alone", () => {
  test("from her reason to the end, and each of the others does her part", async () => {
    const begun = await send(at.midwife, `${home}/neu`, { reason: "Kanariengrund" });
    expect(begun.status).toBe(303);
    const one = begun.where;
    expect((await see(at.midwife, one)).html).toContain("Weiter zu: Geboren oder noch nicht geboren");
    expect((await send(at.midwife, `${one}/kind`, { born: "born" })).where).toBe(one);
    expect((await send(at.midwife, `${one}/bogen`, draft)).where).toBe(`${one}/vorschau`);
    const preview = (await see(at.midwife, `${one}/vorschau`)).html;
    const main = /<main[^]*<\/main>/.exec(preview)?.[0] ?? "";
    for (const word of ["Ayla", "Kanarie", "0171", "61234", "Oberlinden", "12.08"])
      expect(main, word).not.toContain(word);
    expect(main).toContain("Person A");
    const sheet = { adviserId: at.adviser.membershipId, read: "1" };
    expect((await send(at.midwife, `${one}/vorschau`, sheet)).where).toBe(one);

    const id = one.split("/").at(-1) ?? "";
    expect((await see(at.adviser, home)).html).toContain("Ihr Rat ist gefragt");
    const asked = (await see(at.adviser, `${home}/rat/${id}`)).html;
    expect(asked).toContain("Fachkraft von Hebammen");
    expect(asked).not.toContain("Kanarie");
    expect((await send(at.adviser, `${home}/rat/${id}`, { words: "Ruhig ansprechen" })).where).toBe(home);
    expect((await see(at.midwife, `${one}/bogen`)).html).toContain("Ruhig ansprechen");

    expect(
      (await send(at.midwife, `${one}/gespraech`, { talk: "held", words: "Gespräch war gut" })).where,
    ).toBe(one);
    const decided = {
      decision: "withoutConsentKkg",
      words: "Es reicht nicht",
      secondId: at.colleague.membershipId,
    };
    expect((await send(at.midwife, `${one}/entscheidung`, decided)).where).toBe(one);
    expect((await see(at.midwife, `${one}/entscheidung`)).html).toContain("hat noch nicht geantwortet");
    const view = (await see(at.colleague, `${home}/sicht/${id}`)).html;
    expect(view).toContain("Es reicht nicht");
    expect(view).not.toContain("Kanariengrund");
    expect(
      (await send(at.colleague, `${home}/sicht/${id}`, { agrees: "yes", words: "Ich sehe es auch so" }))
        .where,
    ).toBe(home);

    const handed = {
      recipient: at.asd.organisationId,
      who: "Kanarienkind",
      signs: "nimmt nicht ab",
      reachable: "069 90009-120",
      informed: "no",
      notInformed: "Gefahr für das Kind",
    };
    expect((await send(at.midwife, `${one}/uebergabe`, handed)).where).toBe(one);
    expect((await see(at.midwife, `${one}/blatt`)).html).toContain("Kanarienkind");
    const waiting = (await see(at.midwife, home)).html;
    expect(waiting).toContain("Wartet auf Bestätigung durch den ASD");
    expect(waiting, "nothing reads as done while it waits").not.toContain("Eingang bestätigt");
    const received = (await see(at.asd, `${home}/empfang/${id}`)).html;
    expect(received).toContain("Kanarienkind");
    expect(received).not.toContain("Ruhig ansprechen");
    expect((await send(at.asd, `${home}/empfang/${id}`, {})).where).toBe(home);
    expect((await send(at.midwife, `${one}/abschluss`, {})).where).toBe(one);
    expect((await see(at.midwife, one)).html).toContain("Abgeschlossen am");
  });
});

describe("what is missing is said, and nothing typed is lost", () => {
  test("a hand-over without a recipient keeps its words", async () => {
    const id = await aDecidedOne(at);
    const path = `${home}/${id}/uebergabe`;
    const answer = await send(at.midwife, path, {
      who: "Wer es ist",
      signs: "",
      informed: "no",
      notInformed: "",
    });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain("<title>Bitte prüfen:");
    for (const words of [
      "Bitte wählen Sie, wer die Übergabe bekommt.",
      "Bitte schreiben Sie, welche Anhaltspunkte es gibt.",
      "Wer es ist",
    ])
      expect(answer.html).toContain(words);
  });
  test("a sheet is not sent unread, and not to nobody", async () => {
    const by = asker(at);
    const id = await by.start();
    await by.sheetTo(id, at.adviser);
    const answer = await send(at.midwife, `${home}/${id}/vorschau`, { adviserId: "" });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain("Bitte bestätigen Sie, dass Sie den Text gelesen haben.");
  });
  test("a comma or another sign in a name leaves the sheet readable, also the one that was saved before", async () => {
    const by = asker(at);
    const id = await by.start();
    const signs = Array.from({ length: 0x7f - 0x21 }, (_, code) => String.fromCodePoint(0x21 + code));
    const names = ["Kanarie, Ayla", "O'Neil", ...signs.map((sign) => `Ay${sign}la`)].join("\n");
    const saved = await send(at.midwife, `${home}/${id}/bogen`, {
      ...draft,
      names,
      places: "Hauptstr. 5; Bach & Co",
    });
    expect(saved.where).toBe(`${home}/${id}/vorschau`);
    for (const path of ["bogen", "vorschau"])
      expect((await see(at.midwife, `${home}/${id}/${path}`)).status, path).toBe(200);
    const sheet = { adviserId: at.adviser.membershipId, read: "1" };
    expect((await send(at.midwife, `${home}/${id}/vorschau`, sheet)).where).toBe(`${home}/${id}`);
  });
  test("a decision without a second person is told at its field", async () => {
    const by = asker(at);
    const id = await by.start();
    await by.branch(id, "born");
    await by.talk(id);
    const answer = await send(at.midwife, `${home}/${id}/entscheidung`, {
      decision: "withoutConsentKkg",
      words: "weil",
      secondId: "",
    });
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('href="#secondId"');
  });
  test("an empty advice is asked for again", async () => {
    const by = asker(at);
    const id = await by.start();
    await by.sheetTo(id, at.adviser);
    const answer = await send(at.adviser, `${home}/rat/${id}`, { words: " " });
    expect([answer.status, answer.html.includes("Bitte schreiben Sie Ihre Antwort.")]).toEqual([422, true]);
    expect((await mustDo<{ id: string }>(advises(at, at.adviser, id))).id).toBe(id);
  });
});

describe("foreign looks like missing", () => {
  test("on every page and form, for everybody who has no part", async () => {
    const id = await aDecidedOne(at);
    const missing = "00000000-0000-4000-8000-00000000a7f3";
    const paths = ["", "/anlass", "/bogen", "/vorschau", "/entscheidung", "/uebergabe", "/blatt"].map(
      (step) => (one: string) => `${home}/${one}${step}`,
    );
    const parts = ["rat", "sicht", "empfang"].map((part) => (one: string) => `${home}/${part}/${one}`);
    for (const who of ["intake", "coordinator", "adviser", "asd", "otherAsd"] as const)
      for (const path of [...paths, ...parts]) {
        const foreign = await see(at[who], path(id));
        const none = await see(at[who], path(missing));
        expect([foreign.status, foreign.html], `${who} ${path(id)}`).toEqual([404, none.html]);
      }
  });
  test("the coordinator has no page of it at all, the intake team an empty one", async () => {
    expect((await see(at.coordinator, home)).status).toBe(404);
    expect((await see(at.intake, home)).html).toContain("Sie haben keine Beratung begonnen.");
    expect((await see(at.adviser, `${home}/neu`)).status).toBe(404);
  });
});

describe("born or not yet born", () => {
  test("before anybody has said so no decision is offered; the page names what comes first", async () => {
    const by = asker(at);
    const id = await by.start();
    const fresh = (await see(at.midwife, `${home}/${id}/entscheidung`)).html;
    expect(fresh).not.toContain("Ohne Einwilligung");
    expect(fresh).not.toContain('name="decision"');
    expect(fresh).toContain("Vor der Entscheidung fehlt noch:");
    expect(fresh).toContain(`${home}/${id}/kind"`);
    await by.branch(id, "born");
    const next = (await see(at.midwife, `${home}/${id}/entscheidung`)).html;
    expect(next).toContain(`${home}/${id}/gespraech"`);
    expect(next).not.toContain(`${home}/${id}/kind"`);
    await by.talk(id);
    expect((await see(at.midwife, `${home}/${id}/entscheidung`)).html).toContain('value="withoutConsentKkg"');
  });
  test("the page says what differs before the birth, marked for review, and offers no way without consent", async () => {
    const by = asker(at);
    const id = await by.start();
    const open = (await see(at.midwife, `${home}/${id}/kind`)).html;
    expect(open).toContain("§ 4 KKG gibt hier nicht dieselbe Befugnis");
    expect(open).toContain("(von Fachleuten zu prüfen)");
    await by.branch(id, "unborn");
    await by.talk(id);
    const { html } = await see(at.midwife, `${home}/${id}/entscheidung`);
    expect(html).not.toContain('value="withoutConsentKkg"');
    expect(html).toContain('value="withConsent"');
    expect(html).toContain("mit ihrer Einwilligung andere dazuholen");
  });
});

test("no page counts, rates or colours a family", async () => {
  const id = await aDecidedOne(at);
  for (const path of [home, `${home}/${id}`, `${home}/${id}/entscheidung`]) {
    const { html } = await see(at.midwife, path);
    expect(html).not.toMatch(/Ampel|Punktzahl|Risiko|Score|Gefährdungsstufe/i);
  }
});
