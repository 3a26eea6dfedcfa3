import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeIn, markOfAPerson, readable, wishFields } from "../../tests/builders/families.ts";
import { aNetwork, aNode, makeIntake, type Node } from "../../tests/builders/professionals.ts";
import { openTestInstallation, type TestInstallation } from "../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../tests/builders/web-site.ts";
import { connectRoutes } from "../connect/routes.tsx";
import { openFind } from "../find/public.ts";
import { loadTranslations } from "../platform/texts.ts";
import { wishWords } from "./wish-words.ts";

/** R-F7: whoever writes "Ich will nicht mehr leben" is told whom to call, before and after sending. */
let house: TestInstallation;
let site: WebSite;
let team: WebSite;

beforeAll(async () => {
  loadTranslations("texts");
  house = await openTestInstallation();
  const network = await aNetwork(house.owner, "lindental");
  await house.owner.query("update network set first = true where id = $1", [network]);
  const intake: Node = await aNode(house.owner, network, "Familienteam", ["intakeCoordinator"]);
  await makeIntake(house.owner, network, intake);
  const routes = connectRoutes(wishWords(openFind("data")), (no) => `Thema ${no}`);
  site = await openWebSite(house, routes);
  team = await openWebSite(house, routes, intake.duty);
});
afterAll(async () => {
  await team.close();
  await site.close();
  await house.close();
});

const get = async (path: string) => readable(await site.get(path));
const send = async (more: Readonly<Record<string, string>>) => {
  const fields = wishFields({ name: "Probe", wish: "", ...more });
  return readable(await site.post("/melden", { ...fields, ...markOfAPerson(house.keys, fields) }));
};
const urgent = 'class="note urgent stack tight" aria-labelledby="urgent"';

describe("the form", () => {
  test.each([
    ["31", "tel:+498001110111"],
    ["41", "tel:112"],
    ["49", "tel:110"],
  ])("topic %s shows whom to call above the first question, in every language", async (topic, number) => {
    for (const base of ["", "/einfach", "/en", "/tr", "/ar", "/uk", "/ru", "/fa"]) {
      const html = await get(`${base}/melden?t=${topic}`);
      const card = html.indexOf(urgent);
      expect(card, base).toBeGreaterThan(0);
      expect(card, base).toBeLessThan(html.indexOf("<form class="));
      expect(html.slice(card, html.indexOf("<form class=")), base).toContain(number);
    }
  });

  test("another topic shows none, and an unfinished form keeps the card of its topic and words", async () => {
    expect(await get("/melden?t=13")).not.toContain(urgent);
    expect(await send({ name: "", topic: "41" })).toContain(urgent);
    expect(await send({ name: "", topic: "", wish: "Mein Mann schlägt mich." })).toContain("tel:110");
  });
});

describe("the receipt", () => {
  const long = `${"Wir sind vor drei Wochen hierher gezogen und kennen noch niemanden. ".repeat(20)}Mein Mann schlägt mich.`;
  test.each([
    ["a topic of danger", { topic: "41" }, "tel:112"],
    ["words of danger", { topic: "", wish: "Ich will nicht mehr leben." }, "tel:112"],
    ["words at the end of a long letter", { topic: "13", wish: long }, "tel:110"],
    ["a danger of this minute", { topic: "", wish: "Mein Baby atmet nicht" }, "tel:112"],
  ])("%s: the numbers stand before the code, and on no paper", async (_name, fields, number) => {
    const html = await send(fields);
    expect(codeIn(html)).not.toBe("");
    const card = html.indexOf('<div class="noprint stack"><');
    expect(card).toBeGreaterThan(0);
    expect(html.slice(card, html.indexOf("codebox"))).toContain(number);
  });

  test("in another language the card stays, and no word of the family travels with the page", async () => {
    const html = await send({ topic: "", wish: "Ich will nicht mehr leben." });
    const form = html.split("<form").find((part) => part.includes('action="/ar/melden"')) ?? "";
    const hidden = [...(form.split("</form>", 1)[0] ?? "").matchAll(/name="([^"]+)" value="([^"]*)"/g)];
    const fields = Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, value]));
    expect(fields["danger"]).toBe("&t=41");
    expect(Object.values(fields).join()).not.toContain("leben");
    expect(await readable(await site.post("/ar/melden", fields))).toContain(urgent);
  });

  test("an everyday wish is met with no emergency", async () => {
    const html = await send({ topic: "13", wish: "Meine Nummer hat sich geändert. Das Baby schläft nicht." });
    expect(codeIn(html)).not.toBe("");
    expect(html).not.toContain(urgent);
  });
});

test("on the day of the team it stands first under today, in plain words, and the store knows nothing of it", async () => {
  await send({ name: "Früher", topic: "13" });
  await send({ name: "Dringend", topic: "49" });
  const html = await readable(await team.get("/intern/mein-tag", { cookie: "s=staff" }));
  const today = html.slice(html.indexOf("Heute ("), html.indexOf("Die nächsten 7 Tage"));
  expect(today.match(/Dringend, Oberlinden/g)).toHaveLength(1);
  expect(today).toContain("Dringendes Thema: noch heute ansehen");
  expect(today).not.toContain("Früher");
  const path = /href="(\/intern\/anliegen\/[^"]+)"/.exec(today)?.[1] ?? "";
  expect(await readable(await team.get(path, { cookie: "s=staff" }))).toContain("noch heute ansehen");
  const { rows } = await house.owner.query(
    "select to_jsonb(c) - array['id', 'created_at', 'due_at', 'family_public_key', 'node_id'] as row from concern c order by created_at desc limit 2",
  );
  expect(rows[0].row).toEqual(rows[1].row);
});
