import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { addOffers, offerDraft } from "../../../tests/builders/offers.ts";
import { firstPerson } from "../../../tests/builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import type { NetworkId } from "../../core/ids.ts";
import { perform } from "../../platform/perform.ts";
import { importList } from "../list-imports/import-list.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";

let installation: TestInstallation;
let network: NetworkId;
let site: WebSite;
let editor: WebSite;
let stranger: WebSite;

const asStaff = { cookie: "s=staff" };
const list = "/intern/angebote";
const kurs = [{ display: "069 90009150", e164: "+496990009150" }];

beforeAll(async () => {
  installation = await openTestInstallation();
  network = (await addNetwork(installation, "lindental", { first: true })).id;
  const place = { street: "Lindenhof 3", postalCode: "05310", place: "Lindenbrück" };
  const phones = [{ display: "069 90009141", e164: "+496990009141" }];
  await addOffers(installation, network, [
    { title: "Elterncafé im Lindenhof", organisation: "Lindenhof", place, phones },
    {
      title: "Eltern-Café Lindenhof",
      organisation: "Lindenhof",
      place,
      phones,
      description: "Mit Frühstück.",
      costText: "2 Euro",
    },
    { title: "Babykurs", organisation: "Haus am Markt", phones: kurs },
  ]);
  const routes = findRoutes(openFind("data"));
  const { staff } = await firstPerson(installation, network, {
    name: "Rita Beispiel",
    roles: ["networkCoordinator"],
  });
  site = await openWebSite(installation, routes, staff);
  editor = await openWebSite(installation, routes, { ...staff, roles: ["offerEditor"] });
  const away = (await addNetwork(installation, "anderswo")).id;
  const other = await firstPerson(installation, away, { name: "Rita Anders", roles: ["networkCoordinator"] });
  stranger = await openWebSite(installation, routes, other.staff);
});
afterAll(async () => {
  await Promise.all([site, editor, stranger].map((one) => one.close()));
  await installation.close();
});

const rows = async (text: string, ...values: unknown[]) =>
  (await installation.owner.query(text, values)).rows;
const idOf = async (title: string): Promise<string> =>
  (await rows("select id from offer where network_id = $1 and title = $2", network, title))[0]?.id ?? "";
const page = async (path: string, who = site) => (await who.get(path, asStaff)).text();
const hidden = (text: string, action: string): Record<string, string> => {
  const form = (text.split(`action="${action}"`)[1] ?? "").split("</form>")[0] ?? "";
  return Object.fromEntries(
    [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
};
const press = async (path: string, action: string, fields: Record<string, string>) =>
  site.post(action, { ...hidden(await page(path), action), ...fields }, asStaff);

describe("offers that stand on the list twice", () => {
  test("are found, and the second is hidden with what only it knew taken over", async () => {
    await press(`${list}/doppelte`, `${list}/doppelte`, {});
    const [one, other] = [await idOf("Elterncafé im Lindenhof"), await idOf("Eltern-Café Lindenhof")];
    expect(await page(`${list}/doppelte`)).toContain("Lindenhof");
    expect(await page(list)).toContain("1 doppeltes Paar");
    const pair = `${list}/doppelte/${one}/${other}`;
    expect(await page(pair)).toContain("Mit Frühstück.");
    expect((await press(pair, pair, { do: "same", take: "description" })).status).toBe(303);
    expect(await rows("select description, cost_text, status from offer where id = $1", one)).toEqual([
      { description: "Mit Frühstück.", cost_text: null, status: "published" },
    ]);
    expect(await rows("select status, hidden_because from offer where id = $1", other)).toEqual([
      { status: "hidden", hidden_because: "duplicate" },
    ]);
    expect(
      await rows("select what from offer_version where offer_id = $1 order by no desc limit 1", other),
    ).toEqual([{ what: ["hidden", "duplicate"] }]);
  });

  test("a no is remembered when the list is searched again", async () => {
    await addOffers(installation, network, [
      { title: "Babykurs", organisation: "Haus am Markt", description: "Abends", phones: kurs },
    ]);
    await press(`${list}/doppelte`, `${list}/doppelte`, {});
    const open = () =>
      rows("select one_id, other_id from offer_duplicate where network_id = $1 and state = 'open'", network);
    const [pair] = await open();
    const path = `${list}/doppelte/${pair.one_id}/${pair.other_id}`;
    await press(path, path, { do: "different" });
    await press(`${list}/doppelte`, `${list}/doppelte`, {});
    expect(await open()).toEqual([]);
    expect(
      await rows("select 1 from offer where network_id = $1 and hidden_because = 'duplicate'", network),
    ).toHaveLength(1);
  });
});

describe("a pair of which families see only one", () => {
  const aPair = async (title: string, draftFirst: boolean) => {
    const phones = [{ display: "069 90009160", e164: "+496990009160" }];
    await addOffers(installation, network, [
      { title, organisation: "Haus am Bach", phones },
      { title, organisation: "Haus am Bach", description: "Mit Anmeldung.", phones },
    ]);
    const ids = await rows(
      "select id from offer where network_id = $1 and title = $2 order by id",
      network,
      title,
    );
    const [low, high] = ids.map(({ id }): string => id);
    const [draft = "", real = ""] = draftFirst ? [low, high] : [high, low];
    await rows("update offer set status = 'draft' where id = $1", draft);
    await press(`${list}/doppelte`, `${list}/doppelte`, {});
    return { draft, real };
  };
  const states = async (...ids: readonly string[]) =>
    Promise.all(ids.map(async (id) => (await rows("select status from offer where id = $1", id))[0]?.status));

  test.each([true, false])(
    "keeps the public one unless somebody swaps the sides (draft first: %s)",
    async (first) => {
      const { draft, real } = await aPair(`Turnen im Saal ${first}`, first);
      const pair = `${list}/doppelte/${real}/${draft}`;
      expect(await page(`${list}/doppelte`)).toContain(`href="${pair}"`);
      const compared = await page(pair);
      expect(compared).toMatch(/Öffentlich.*Entwurf/s);
      await press(pair, pair, { do: "same" });
      expect(await states(real, draft)).toEqual(["published", "hidden"]);
    },
  );

  test("says so and publishes the draft where the draft shall stay", async () => {
    const { draft, real } = await aPair("Malen im Saal", true);
    const pair = `${list}/doppelte/${draft}/${real}`;
    expect(await page(pair)).toContain("ersten veröffentlichen, zweiten verbergen");
    await press(pair, pair, { do: "same-publish" });
    expect(await states(draft, real)).toEqual(["published", "hidden"]);
  });

  test("is not decided with the button of a page that has grown old", async () => {
    const { draft, real } = await aPair("Singen im Saal", true);
    const pair = `${list}/doppelte/${draft}/${real}`;
    const answer = await press(pair, pair, { do: "same" });
    expect(await states(draft, real)).toEqual(["draft", "published"]);
    expect(await page(answer.headers.get("location") ?? "")).toContain("Familien fänden dann keinen");
  });
});

describe("contradictions between a list and what was changed here", () => {
  const readIn = async (costText: string, eligibilityText: string) => {
    const { topics, languages, access, phones, ...draft } = offerDraft({
      title: "Stillgruppe",
      externalId: "s",
      costText,
      eligibilityText,
    });
    const offer = {
      source: "Kreis",
      key: "id:Kreis:s",
      looksPrivate: false,
      draft: {
        ...draft,
        topics: [...topics],
        languages: [...languages],
        access: [...access],
        phones: [...phones],
      },
    };
    const call = { actor: { kind: "system", name: "test" }, networkId: network } as const;
    await perform(installation, importList, call, { source: "Kreis", format: "csv", offers: [offer] });
  };
  const facts = async () => rows("select cost_text, eligibility_text from offer where title = 'Stillgruppe'");
  const conflicts = `${list}/konflikte`;

  test("all of one list stay as they are here, a single one is taken from the list", async () => {
    await readIn("1 Euro", "Alle");
    await installation.owner.query(
      "update offer set cost_text = '2 Euro', eligibility_text = 'Mütter' where title = 'Stillgruppe'",
    );
    await readIn("3 Euro", "Eltern");
    const shown = await page(conflicts);
    for (const text of ["2 Euro", "3 Euro", "Mütter", "Eltern", "Kreis: 2 Angaben"])
      expect(shown.replaceAll(/<[^>]+>/g, "")).toContain(text.split(" ")[0]);
    const sent = { ...hidden(await page(conflicts), conflicts) };
    await site.post(conflicts, { ...sent, quelle: "Kreis", do: "ours" }, asStaff);
    expect(await rows("select field, state from import_conflict order by field")).toEqual([
      { field: "costText", state: "ours" },
      { field: "eligibilityText", state: "ours" },
    ]);
    expect(await facts()).toEqual([{ cost_text: "2 Euro", eligibility_text: "Mütter" }]);
    await readIn("3 Euro", "Eltern");
    expect(await page(conflicts)).toContain("Es gibt keinen offenen Widerspruch");
    await readIn("4 Euro", "Eltern");
    const path = await page(conflicts);
    const [open] = await rows("select id from import_conflict where state = 'open'");
    const { quelle, ...alone } = hidden(path, conflicts);
    await site.post(conflicts, { ...alone, id: open.id, do: "theirs" }, asStaff);
    expect(await facts()).toEqual([{ cost_text: "4 Euro", eligibility_text: "Mütter" }]);
  });
});

describe("the history of an offer", () => {
  test("an earlier state comes back as a new version", async () => {
    const id = (await rows("select id from offer where title = 'Stillgruppe'"))[0].id;
    const path = `${list}/${id}/verlauf`;
    const shown = await page(path);
    expect(shown).toContain("Widerspruch zur Liste entschieden");
    const { no: first } = hidden(shown, path);
    const before = await rows(
      "select snapshot ->> 'costText' as cost from offer_version where offer_id = $1 and no = $2",
      id,
      first,
    );
    const done = await press(path, path, {});
    expect(done.headers.get("location")).toContain("neu=restored");
    expect(await rows("select cost_text as cost from offer where id = $1", id)).toEqual(before);
    expect(
      (await rows("select what from offer_version where offer_id = $1 order by no desc limit 1", id))[0].what,
    ).toContain("restored");
  });
});

describe("rights", () => {
  test("editors and other networks find neither pairs nor contradictions", async () => {
    for (const path of [`${list}/doppelte`, `${list}/konflikte`]) {
      expect((await editor.get(path, asStaff)).status).toBe(404);
      expect(await page(path, stranger)).not.toContain("Stillgruppe");
    }
    const id = (await rows("select id from offer where title = 'Stillgruppe'"))[0].id;
    for (const who of [editor, stranger])
      expect((await who.get(`${list}/${id}/verlauf`, asStaff)).status).toBe(404);
  });
});
