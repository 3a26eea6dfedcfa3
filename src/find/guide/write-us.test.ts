import { afterAll, beforeAll, expect, test } from "vitest";
import { addOffers } from "../../../tests/builders/offers.ts";
import { aNetwork, aNode, makeIntake } from "../../../tests/builders/professionals.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { newId } from "../../core/ids.ts";
import { perform } from "../../platform/perform.ts";
import { importPostalCodes } from "../gazetteer/import-postal-codes.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";

/** Whoever writes to the team after a search does not say again what it was about. */
let house: TestInstallation;
let site: WebSite;

beforeAll(async () => {
  house = await openTestInstallation();
  const network = await aNetwork(house.owner, "lindental");
  await makeIntake(
    house.owner,
    network,
    await aNode(house.owner, network, "Familienteam", ["intakeCoordinator"]),
  );
  await house.owner.query("update network set first = true where id = $1", [network]);
  const system = { actor: { kind: "system", name: "test" }, networkId: newId<"network">() } as const;
  const lindenbrueck = { land: "SN", districtKey: "99001", district: null, lat: 50.9, lon: 12.1 };
  await perform(house, importPostalCodes, system, {
    places: [{ code: "05310", place: "Lindenbrück", ...lindenbrueck }],
  });
  await addOffers(house, network, [
    { title: "Schrei-Ambulanz", topics: ["crying"] },
    { title: "Trauer-Gruppe", topics: ["pregnancy-loss"] },
  ]);
  site = await openWebSite(house, findRoutes(openFind("data")));
});
afterAll(async () => {
  await site.close();
  await house.close();
});

const html = async (address: string): Promise<string> =>
  (await (await site.get(address)).text()).replaceAll("&amp;", "&");
const writeLinks = async (address: string): Promise<readonly string[]> => {
  const links = [...(await html(address)).matchAll(/href="((?:\/[a-z]{2})?\/melden[^"]*)"/g)];
  return [...new Set(links.map(([, link]) => link ?? ""))];
};

test.each([
  ["/angebote?t=12&ort=05310", "/melden?t=12&ort=05310"],
  ["/tr/angebote?t=12,35&ort=Lindenbr%C3%BCck", "/tr/melden?t=12&ort=Lindenbr%C3%BCck"],
  ["/angebote/schrei-ambulanz?t=12&ort=05310", "/melden?t=12&ort=05310&angebot=schrei-ambulanz"],
  ["/angebote/schrei-ambulanz", "/melden?angebot=schrei-ambulanz"],
  ["/angebote?t=11&verlust=1", "/melden?t=11&verlust=1"],
  ["/angebote/trauer-gruppe?t=11&verlust=1", "/melden?t=11&angebot=trauer-gruppe&verlust=1"],
  ["/angebote?t=60&ort=05310&haus=1", "/melden?t=60&ort=05310"],
])("%s leads to %s", async (from, to) => {
  expect(await writeLinks(from)).toEqual([to]);
});

test("words stay behind: only what was understood of them comes along", async () => {
  expect(await writeLinks("/angebote?q=Baby%20schreit%20Oma%20schimpft&ort=05310")).toEqual([
    "/melden?t=12&ort=05310",
  ]);
  expect(await writeLinks("/angebote?t=12&ort=streit%20zu%20hause")).toEqual(["/melden?t=12"]);
  for (const place of ["05310 bei der bösen Oma", "Lindenhof 3, 05310"])
    for (const page of ["/angebote", "/angebote/schrei-ambulanz"])
      expect((await writeLinks(`${page}?t=12&ort=${encodeURIComponent(place)}`))[0], place).toMatch(
        /^\/melden\?t=12&ort=05310(&angebot=schrei-ambulanz)?$/,
      );
});

test("an urgent topic goes along as a number, and nothing that was typed for it", async () => {
  const answer = await site.get("/angebote?q=ich%20will%20nicht%20mehr%20leben&ort=05310");
  const at = answer.headers.get("location") ?? "";
  expect(answer.status).toBe(303);
  const [link, ...more] = await writeLinks(at);
  expect([link, more]).toEqual(["/melden?t=41&ort=05310", []]);
});
