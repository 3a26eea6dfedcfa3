import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addOffers } from "../../../tests/builders/offers.ts";
import { addNetwork } from "../../../tests/builders/network.ts";
import { firstPerson } from "../../../tests/builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import type { NetworkId } from "../../core/ids.ts";
import { ask } from "../../platform/perform.ts";
import { readConfig } from "../../platform/config.ts";
import { openAddress } from "../../platform/vault/server-seal.ts";
import { countOfferWork } from "../offer-work/count-offer-work.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";
import { keepOffersFresh } from "./keep-offers-fresh.job.ts";

let installation: TestInstallation;
let site: WebSite;
let network: NetworkId;
const config = readConfig({ TRAGNETZ_DEMO: "0" }, { cwd: "/", defaultDataDir: "/" });
const asStaff = { cookie: "s=staff" };

beforeAll(async () => {
  installation = await openTestInstallation();
  network = (await addNetwork(installation, "lindental", { first: true })).id;
  const coordinator = await firstPerson(installation, network, {
    name: "Rita Beispiel",
    roles: ["networkCoordinator"],
  });
  site = await openWebSite(installation, findRoutes(openFind("data")), coordinator.staff);
});
afterAll(async () => {
  await site.close();
  await installation.close();
});
beforeEach(async () => {
  await installation.owner.query("delete from outbox");
  await installation.owner.query("delete from offer");
});

const one = async (text: string, values: readonly unknown[] = []) =>
  (await installation.owner.query(text, [...values])).rows[0];
const anOffer = async (title: string, daysAgo: number, email: string | null = "haus@example.org") => {
  await addOffers(installation, network, [{ title, email }]);
  await installation.owner.query(
    `update offer set confirmed_at = tragnetz_now() - make_interval(days => $2), imported_at = null, source = null where title = $1`,
    [title, daysAgo],
  );
};
const offer = (title: string) => one("select * from offer where title = $1", [title]);
const mails = async (): Promise<{ to: string; subject: string; text: string }[]> =>
  (await installation.owner.query("select id, sealed_message from outbox order by created_at, id")).rows.map(
    (row) => JSON.parse(openAddress(installation.keys.outboxKey, row.id, row.sealed_message)),
  );
const linksIn = (text: string) =>
  [...text.matchAll(/angebot-pflegen\?t=([\w-]+)/g)].map(([, secret]) => secret ?? "");
const run = () => keepOffersFresh(installation, config);
const daysLater = async (days: number) => {
  await installation.owner.query("update offer set confirmed_at = confirmed_at - make_interval(days => $1)", [
    days,
  ]);
  await installation.owner.query("update offer_care set asked_at = asked_at - make_interval(days => $1)", [
    days,
  ]);
};
/** What a browser would send with the button of this offer in the office's list. */
async function press(id: string, act: string, headers = asStaff) {
  const text = await (await site.get("/intern/angebote?stand=faellig", asStaff)).text();
  const form = text.slice(text.indexOf(`/intern/angebote/${id}/${act}"`)).split("</form>")[0] ?? "";
  const fields = [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
    name,
    value,
  ]);
  return site.post(`/intern/angebote/${id}/${act}`, Object.fromEntries(fields), headers);
}
const answer = (secret: string, was: string) => site.post("/angebot-pflegen", { _link: secret, was });

describe("asking providers whether an offer still holds", () => {
  test("what was confirmed lately is left alone, and running again changes nothing", async () => {
    await anOffer("Spielkreis", 30);
    expect(await run()).toBe("0 asked, 0 hidden");
    await anOffer("Stillgruppe", 178);
    expect(await run()).toBe("1 asked, 0 hidden");
    expect(await run()).toBe("0 asked, 0 hidden");
    expect((await offer("Stillgruppe")).freshness).toBe("due");
  });

  test("one letter for all offers of an address, each with its own link", async () => {
    await anOffer("Stillgruppe", 178);
    await anOffer("Babytreff", 178);
    await run();
    const [mail, ...more] = await mails();
    expect(more).toHaveLength(0);
    expect(mail).toMatchObject({ to: "haus@example.org" });
    expect(new Set(linksIn(mail?.text ?? "")).size).toBe(2);
  });

  test("opening the link shows the offer and changes nothing; answering confirms it once", async () => {
    await anOffer("Stillgruppe", 190);
    await run();
    const [secret = ""] = linksIn((await mails())[0]?.text ?? "");
    const opened = await site.get(`/angebot-pflegen?t=${secret}`);
    expect(opened.status).toBe(200);
    expect(opened.headers.get("cache-control")).toContain("no-store");
    expect(await opened.text()).toContain("Stillgruppe");
    expect((await offer("Stillgruppe")).freshness).toBe("grey");

    expect((await answer(secret, "stimmt")).status).toBe(200);
    expect((await offer("Stillgruppe")).freshness).toBe("fresh");
    await daysLater(190);
    const again = await answer(secret, "stimmt");
    expect(again.status).toBe(410);
    expect(await again.text()).toContain("schon benutzt");
    expect(await one("select confirmed_at < tragnetz_now() - interval '180 days' as old from offer")).toEqual(
      { old: true },
    );
  });

  test("fifty answers at once spend the link once", async () => {
    await anOffer("Stillgruppe", 190);
    await run();
    const [secret = ""] = linksIn((await mails())[0]?.text ?? "");
    const answers = await Promise.all(Array.from({ length: 50 }, () => answer(secret, "einstellen")));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await offer("Stillgruppe")).toMatchObject({ status: "hidden", hidden_because: "provider" });
  });

  test("an expired link opens nothing, and a new one goes only to the address that had it", async () => {
    await anOffer("Stillgruppe", 190);
    await run();
    const [secret = ""] = linksIn((await mails())[0]?.text ?? "");
    await installation.owner.query("update offer_link set expires_at = tragnetz_now() - interval '1 minute'");
    await installation.owner.query("update offer set email = 'fremd@example.org'");
    expect((await answer(secret, "stimmt")).status).toBe(410);
    expect((await answer(secret, "neuer-link")).status).toBe(200);
    const second = (await mails())[1];
    expect(second?.to).toBe("haus@example.org");
    expect((await answer(linksIn(second?.text ?? "")[0] ?? "", "stimmt")).status).toBe(200);
  });

  test("the button for a new link sends three a day and no more", async () => {
    await anOffer("Stillgruppe", 190);
    await run();
    const [secret = ""] = linksIn((await mails())[0]?.text ?? "");
    for (let time = 0; time < 5; time += 1) await answer(secret, "neuer-link");
    expect(await mails()).toHaveLength(3);
  });

  test("what the provider corrects is seen at once, what is risky waits, and the link is spent", async () => {
    await anOffer("Stillgruppe", 190);
    await run();
    const [secret = ""] = linksIn((await mails())[0]?.text ?? "");
    const form = await (await site.get(`/angebot-pflegen/aendern?t=${secret}`)).text();
    expect(form).toContain('value="Stillgruppe"');
    expect(form).not.toContain('name="careEmail"');
    const sent = (more: Record<string, string>) =>
      site.post("/angebot-pflegen/aendern", {
        _link: secret,
        title: "Stillgruppe",
        email: "haus@example.org",
        ...more,
      });
    const wrong = await sent({ whoComes: "Eine Hebamme", postalCode: "abc" });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("Eine Hebamme");
    const done = await sent({ whoComes: "Eine Hebamme", email: "neu@example.org" });
    expect(await done.text()).toContain("sieht die Koordination zuerst durch");
    expect(await offer("Stillgruppe")).toMatchObject({
      who_comes: "Eine Hebamme",
      email: "haus@example.org",
      freshness: "fresh",
    });
    expect(await one("select risks, by_kind, state from offer_proposal")).toEqual({
      risks: ["contact"],
      by_kind: "provider",
      state: "waiting",
    });
    expect((await sent({ whoComes: "Niemand" })).status).toBe(410);
  });

  test("an unknown link, half a link and nonsense are one answer", async () => {
    for (const secret of ["", "abc", "A".repeat(43), "<script>", "\u0000"]) {
      expect((await site.get(`/angebot-pflegen?t=${encodeURIComponent(secret)}`)).status).toBe(404);
      expect((await answer(secret, "stimmt")).status).toBe(404);
    }
  });

  test("after three letters and four weeks families no longer see it, and the coordination hears of it once", async () => {
    await anOffer("Stillgruppe", 175);
    const results: string[] = [];
    for (let day = 0; day < 45; day += 1) {
      results.push(await run());
      await daysLater(1);
    }
    expect(results.filter((result) => result.startsWith("1 asked"))).toHaveLength(3);
    expect(results.filter((result) => result.endsWith("1 hidden"))).toHaveLength(1);
    expect(await offer("Stillgruppe")).toMatchObject({ status: "hidden", hidden_because: "not-confirmed" });
    const told = (await mails()).filter(({ subject }) => subject.includes("ausgeblendet"));
    expect(told).toHaveLength(1);
    const [last = ""] = linksIn((await mails()).findLast(({ text }) => linksIn(text).length > 0)?.text ?? "");
    expect((await answer(last, "stimmt")).status).toBe(200);
    expect(await offer("Stillgruppe")).toMatchObject({ status: "published", hidden_because: null });
  });

  test("a list that is read in again and still holds the offer stands for it", async () => {
    await addOffers(installation, network, [{ title: "Kita am Bach" }]);
    await installation.owner.query("update offer set imported_at = tragnetz_now() - interval '400 days'");
    expect(await run()).toBe("0 asked, 0 hidden");
    await installation.owner.query("update offer_import set at = tragnetz_now() - interval '400 days'");
    expect(await run()).toBe("0 asked, 1 hidden");
  });
});

describe("a provider ends an offer by the link", () => {
  const openLink = async (title: string): Promise<string> => {
    await anOffer(title, 178);
    await run();
    return linksIn((await mails()).at(-1)?.text ?? "")[0] ?? "";
  };
  const state = async (title: string) => {
    const { status, hidden_because } = await offer(title);
    return [status, hidden_because];
  };

  test("is asked once more, with what families see, before anything happens", async () => {
    const secret = await openLink("Stillgruppe");
    const opened = await (await site.get(`/angebot-pflegen?t=${secret}`)).text();
    expect(opened).not.toContain('value="einstellen"');
    expect(opened).toContain(`/angebot-pflegen/einstellen?t=${secret}`);
    const asked = await (await site.get(`/angebot-pflegen/einstellen?t=${secret}`)).text();
    expect(asked).toContain("Wirklich einstellen?");
    expect(asked).toContain("haus@example.org");
    expect(asked).toContain('value="einstellen"');
    expect(await state("Stillgruppe")).toEqual(["published", null]);
  });

  test("takes it back on the same page, and whoever presses twice changes nothing more", async () => {
    const secret = await openLink("Stillgruppe");
    await installation.owner.query("update network set phone = '069 90009100'");
    const { confirmed_at: confirmed } = await offer("Stillgruppe");
    const op = "0192f000-0000-7000-8000-00000000aaaa";
    const end = () => site.post("/angebot-pflegen", { _link: secret, was: "einstellen", _op: op });
    const done = await (await end()).text();
    expect(done).toContain('value="doch-nicht"');
    expect(await (await site.get(`/angebot-pflegen?t=${secret}`)).text()).toContain('value="doch-nicht"');
    expect(await state("Stillgruppe")).toEqual(["hidden", "provider"]);
    const back = await Promise.all([1, 2, 3].map(() => answer(secret, "doch-nicht")));
    expect((await Promise.all(back.map((one) => one.text()))).join("")).toContain("ist wieder da");
    expect(await offer("Stillgruppe")).toMatchObject({
      status: "published",
      hidden_because: null,
      confirmed_at: confirmed,
    });
    // The browser sends the old form again: nothing ends a second time, and the page does not say that it has.
    expect(await (await end()).text()).not.toContain("ist eingestellt");
    expect(await state("Stillgruppe")).toEqual(["published", null]);
    expect((await answer(secret, "stimmt")).status).toBe(200);
  });

  test("what the office had hidden stays hidden, and what the office has decided since stays decided", async () => {
    const secret = await openLink("Stillgruppe");
    await installation.owner.query("update offer set status = 'hidden', hidden_because = 'staff'");
    await answer(secret, "einstellen");
    await answer(secret, "doch-nicht");
    expect(await state("Stillgruppe")).toEqual(["hidden", "staff"]);
    await answer(secret, "einstellen");
    await installation.owner.query("update offer set status = 'archived', hidden_because = null");
    await answer(secret, "doch-nicht");
    expect(await state("Stillgruppe")).toEqual(["archived", null]);
    await installation.owner.query("update offer_link set expires_at = tragnetz_now() - interval '1 minute'");
    expect((await answer(secret, "doch-nicht")).status).toBe(410);
  });

  test("reads the number of the coordination of this network", async () => {
    const secret = await openLink("Stillgruppe");
    const done = await (await answer(secret, "einstellen")).text();
    expect(done).toContain("tel:");
  });

  test("the office sees it: in her day, on the list of what is due, and in the list of offers", async () => {
    const secret = await openLink("Stillgruppe");
    await answer(secret, "einstellen");
    const call = { actor: { kind: "system", name: "test" }, networkId: network } as const;
    const counts = await ask(installation, countOfferWork, call, {});
    expect(counts.kind === "done" && counts.value.ended).toBe(1);
    const due = await (await site.get("/intern/angebote?stand=faellig", asStaff)).text();
    expect(due).toMatch(/Die Stelle hat es am [^<]*\d[^<]* eingestellt/);
    const all = await (await site.get("/intern/angebote", asStaff)).text();
    expect(all).toContain("von der Stelle eingestellt");
    expect(all).not.toContain("Verborgen, bestätigt");
    await answer(secret, "doch-nicht");
    const after = await ask(installation, countOfferWork, call, {});
    expect(after.kind === "done" && after.value.ended).toBe(0);
  });
});

describe("what the link shows and says", () => {
  test("the facts that families read, and what is still missing", async () => {
    await addOffers(installation, network, [
      {
        title: "Stillgruppe",
        email: "haus@example.org",
        description: "Wir sitzen zusammen.",
        openingHoursText: "Dienstags um zehn",
        place: { street: "Lindenhof 3", place: "Lindenbrück" },
        free: true,
        languages: ["tr"],
        phones: [{ display: "069 90009141", e164: "+496990009141" }],
      },
    ]);
    await installation.owner.query(
      "update offer set confirmed_at = tragnetz_now() - interval '178 days', imported_at = null, source = null",
    );
    await run();
    const [secret = ""] = linksIn((await mails())[0]?.text ?? "");
    const page = await (await site.get(`/angebot-pflegen?t=${secret}`)).text();
    for (const fact of [
      "Wir sitzen zusammen.",
      "Dienstags um zehn",
      "Lindenhof 3",
      "Türkisch",
      "069 90009141",
      "haus@example.org",
    ])
      expect(page).toContain(fact);
  });

  test("after a change it says truly what stands there and what waits", async () => {
    const changed = async (fields: Record<string, string>) => {
      await installation.owner.query("delete from offer");
      await installation.owner.query("delete from outbox");
      await anOffer("Stillgruppe", 178);
      await run();
      const [secret = ""] = linksIn((await mails())[0]?.text ?? "");
      const sent = { _link: secret, title: "Stillgruppe", email: "haus@example.org", ...fields };
      return (await site.post("/angebot-pflegen/aendern", sent)).text();
    };
    const onlyWaits = await changed({ phones: "069 90009142" });
    expect(onlyWaits).toContain("sieht die Koordination zuerst durch: Telefon.");
    expect(onlyWaits).not.toContain("übernommen");
    const both = await changed({ phones: "069 90009142", whoComes: "Eine Hebamme" });
    expect(both).toContain("Schon übernommen: Wer ist da?");
    expect(both).toContain("sieht die Koordination zuerst durch: Telefon.");
    expect(await changed({})).toContain("Ihr Angebot ist bestätigt");
  });
});

describe("the list of the office", () => {
  test("oldest first, with what happens by itself and what a person must do", async () => {
    await anOffer("Alt", 181, null);
    await anOffer("Neu", 3);
    await run();
    const text = await (await site.get("/intern/angebote?stand=faellig&alle=1", asStaff)).text();
    expect(text.indexOf("Alt")).toBeLessThan(text.indexOf("Neu"));
    expect(text).toContain("Keine E-Mail-Adresse");
    expect(text).toContain("nichts zu tun");
  });

  test("shows what is due within 60 days or hidden; the rest stands behind a link", async () => {
    await anOffer("Alt", 181);
    await anOffer("Neu", 3);
    await anOffer("Weg", 100);
    await installation.owner.query(
      "update offer set status = 'hidden', hidden_because = 'not-confirmed' where title = 'Weg'",
    );
    const path = "/intern/angebote?stand=faellig";
    const text = await (await site.get(path, asStaff)).text();
    expect(["Alt", "Weg", "Neu"].map((title) => text.includes(`>${title}<`))).toEqual([true, true, false]);
    const [, link = ""] = /href="([^"]+)">Alle zeigen</.exec(text) ?? [];
    const all = await (await site.get(link.replaceAll("&amp;", "&"), asStaff)).text();
    expect(all).toContain(">Neu<");
  });

  test("after a call the office confirms with one button", async () => {
    await anOffer("Alt", 181, null);
    await run();
    const { id } = await offer("Alt");
    await press(id, "stimmt-noch", { cookie: "s=stranger" });
    expect((await offer("Alt")).freshness).toBe("due");
    expect((await press(id, "stimmt-noch")).status).toBe(303);
    expect((await offer("Alt")).freshness).toBe("fresh");
  });

  test("a link can be sent at once, and not where there is no address", async () => {
    await anOffer("Mit", 181);
    await anOffer("Ohne", 181, null);
    for (const title of ["Mit", "Ohne"]) await press((await offer(title)).id, "link");
    expect((await mails()).map(({ to }) => to)).toEqual(["haus@example.org"]);
  });
});
