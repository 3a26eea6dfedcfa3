import { afterAll, beforeAll, expect, test } from "vitest";
import {
  aWrittenWish,
  type FamilySite,
  hiddenOf,
  openFamilySite,
  readable,
} from "../../../tests/builders/families.ts";
import { aNetwork, aNode, makeIntake, type Node } from "../../../tests/builders/professionals.ts";
import type { WebSite } from "../../../tests/builders/web-site.ts";
import type { NetworkId } from "../../core/ids.ts";
import { loadTranslations } from "../../platform/texts.ts";

/** The pages of both teams and of the family, from the way out of one network to the arrival in the other. */
let at: FamilySite;
let there: NetworkId;
let receiver: Node;
let giving: WebSite;
let receiving: WebSite;
let id: string;
let code: string;
const cookie = { cookie: "s=staff" };

beforeAll(async () => {
  loadTranslations("texts");
  at = await openFamilySite();
  there = await aNetwork(at.house.owner, "seeheim", "BY");
  receiver = await aNode(at.house.owner, there, "Anlaufstelle", ["intakeCoordinator"]);
  code = (await aWrittenWish(at.site, { language: "ar", channel: "call", phone: "069 90009 4711" })).code;
  id = (await at.house.owner.query("select id from concern")).rows[0].id;
  giving = await at.siteOf(at.intake);
  receiving = await at.siteOf(receiver);
}, 60_000);
afterAll(() => at.close());

const read = async (site: WebSite, path: string) => readable(await site.get(path, cookie));
/** Sends the form of this page that goes to this address, as a browser does: with its hidden fields. */
async function send(site: WebSite, page: string, action: string, fields: Readonly<Record<string, string>>) {
  const form =
    (await read(site, page)).split("<form").find((part) => part.includes(`action="${action}"`)) ?? "";
  const hidden = form
    .slice(0, form.indexOf("</form>"))
    .matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g);
  const all = {
    ...Object.fromEntries([...hidden].map(([, name = "", value = ""]) => [name, value])),
    ...fields,
  };
  return site.post(action, all, cookie);
}
const stand = async (path: string, fields: Readonly<Record<string, string>>) => {
  const form = await readable(await at.site.get(path));
  const token = /name="_t" value="([^"]*)"/.exec(form)?.[1] ?? "";
  return readable(await at.site.post(path, { _t: token, ...fields }));
};
const moveForm = {
  toNetworkId: "",
  how: "oral",
  oralReason: "phone",
  language: "ar",
  withInterpreter: "no",
  along: "wish",
  agreed: "1",
};

test("where no other network has an intake team, nobody is offered the way", async () => {
  expect(await read(giving, `/intern/anliegen/${id}`)).not.toContain("/umzug");
  expect(await read(giving, `/intern/anliegen/${id}/umzug`)).toContain("kein anderes Netzwerk");
  await makeIntake(at.house.owner, there, receiver);
  await giving.faces.refresh();
  await at.site.faces.refresh();
  await receiving.faces.refresh();
  expect(await read(giving, `/intern/anliegen/${id}`)).toContain(`/intern/anliegen/${id}/umzug`);
});

test("without the family's word nothing goes, and what was chosen comes back", async () => {
  const path = `/intern/anliegen/${id}/umzug`;
  const page = await read(giving, path);
  expect(page).toContain("Was ich hier schon geschrieben habe, liest dort niemand.");
  expect(page).toContain('dir="rtl"');
  const refused = await send(giving, path, path, {
    ...moveForm,
    toNetworkId: there,
    agreed: "",
    oralReason: "",
  });
  expect(refused.status).toBe(422);
  const again = await readable(refused);
  expect(again).toContain("Bitte wählen Sie, warum es keine Unterschrift gibt.");
  expect(again).toContain(`value="${there}" selected`);
  expect((await at.house.owner.query("select 1 from concern_move")).rows).toEqual([]);
});

test("offered, both sides and the family read where it is, until when and who is there meanwhile", async () => {
  const path = `/intern/anliegen/${id}/umzug`;
  const done = await send(giving, path, path, { ...moveForm, toNetworkId: there });
  expect(done.status).toBe(303);
  expect(await read(giving, `/intern/anliegen/${id}`)).toContain("Liegt beim Netzwerk Netzwerk seeheim");
  expect(await read(giving, path)).toContain("Zurücknehmen");
  expect(await read(receiving, "/seeheim/intern/mein-tag")).toContain(
    "Ein anderes Netzwerk bietet Ihnen ein Anliegen an",
  );
  const status = await stand("/ar/stand", { code });
  expect(status).toContain("من المقرر أن يذهب طلبك إلى شبكة Netzwerk seeheim.");
  expect(status).toContain("حتى ذلك الحين Familienteam موجود من أجلك.");
  const german = await stand("/stand", { code });
  expect(german).toContain("Das Familienteam hat ein anderes Netzwerk für Sie gefragt.");
  expect(german).toContain("Das andere Netzwerk antwortet.");
});

test("the receiving team reads what was allowed without the number; a no asks for its reason", async () => {
  const list = await read(receiving, "/seeheim/intern/umzuege");
  const path = /href="(\/seeheim\/intern\/umzuege\/[^"]+)"/.exec(list)?.[1] ?? "";
  const page = await read(receiving, path);
  expect(page).toContain("Ayla-Kanarie zieht zu Ihnen");
  expect(page).toContain("Kanarienwort schreit jeden Abend");
  expect(page).not.toContain("4711");
  const refused = await send(receiving, path, `${path}/ablehnen`, { reason: "" });
  expect(refused.status).toBe(422);
  expect(await readable(refused)).toContain("Bitte wählen Sie einen Grund.");
  const taken = await send(receiving, path, `${path}/annehmen`, {});
  expect(taken.status).toBe(303);
  const concern = await read(receiving, taken.headers.get("location") ?? "");
  expect(concern).toContain("4711");
  expect(concern).toContain("Aus einem anderen Netzwerk übernommen");
  expect((await receiving.get(path, cookie)).status).toBe(404);
  const old = await read(giving, `/intern/anliegen/${id}`);
  expect(old).toContain("Beendet: Ein anderes Netzwerk hat übernommen");
  expect(old, "nothing begins anew where it no longer is").not.toContain("/neu-aufnehmen");
});

test("the code typed at the old place leads on to the new one, in the language of the page", async () => {
  const arrived = await stand("/ar/stand", { code });
  expect(arrived).toContain("طلبك الآن لدى شبكة Netzwerk seeheim");
  expect(arrived).toContain('action="/seeheim/ar/stand"');
  const shown = await readable(await at.site.post("/seeheim/ar/stand", hiddenOf(arrived, "status")));
  expect(shown).toContain("Ayla-Kanarie");
  expect(shown).toContain("وصل طلبك إلى هنا.");
  const direct = await stand("/seeheim/stand", { code });
  expect(direct).toContain("Ihr Wunsch ist hier angekommen.");
});

test("the family stops it with its own button", async () => {
  const other = (await aWrittenWish(at.site)).code;
  const [row] = (
    await at.house.owner.query("select id from concern where state = 'received' and network_id = $1", [
      at.network,
    ])
  ).rows;
  const path = `/intern/anliegen/${row.id}/umzug`;
  await send(giving, path, path, { ...moveForm, toNetworkId: there });
  const status = await stand("/stand", { code: other });
  const stopped = await readable(await at.site.post("/stand", hiddenOf(status, "stop-move")));
  expect(stopped).toContain("Ihr Wunsch bleibt hier. Das gilt sofort.");
  expect(stopped).toContain("Sie möchten nicht, dass Ihr Wunsch weitergeht.");
  expect(await read(receiving, "/seeheim/intern/umzuege")).toContain("Gerade bietet kein anderes Netzwerk");
});
