import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../../tests/builders/network.ts";
import { addOffers } from "../../../../tests/builders/offers.ts";
import { runCommand } from "../../../../tests/builders/run-command.ts";
import { openTestInstallation, type TestInstallation } from "../../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../../tests/builders/web-site.ts";
import { importListCommand } from "../../list-imports/import-list.command.ts";
import { readTopicList } from "../../topics/topic-files.ts";
import { openDataRoutes } from "../open-data-routes.ts";
import { exportHsdsCommand } from "./export-hsds.command.ts";

let installation: TestInstallation;
let site: WebSite;
let folder: string;
let [here, elsewhere] = ["", ""];
beforeAll(async () => {
  installation = await openTestInstallation();
  folder = await mkdtemp(join(tmpdir(), "stand-in-"));
  const first = await addNetwork(installation, "hier", { name: "Netzwerk Hier", first: true });
  const second = await addNetwork(installation, "dort", { name: "Netzwerk Dort" });
  [here, elsewhere] = [first.id, second.id];
  await addOffers(installation, first.id, [
    { title: "Mit Träger", organisation: "Haus" },
    { title: "Ohne Träger" },
  ]);
  await addOffers(installation, second.id, [{ title: "Dort ohne Träger" }]);
  const out = join(folder, "dort.json");
  await runCommand(installation, exportHsdsCommand, [], { network: "dort", out });
  await runCommand(installation, importListCommand, [out], { network: "hier" });
  site = await openWebSite(installation, openDataRoutes(readTopicList("data")));
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
  await installation.close();
});

const read = async (path: string) => (await site.get(`/hsds/${path}`)).json();
type Named = { readonly id: string; readonly name: string; readonly organization_id?: string };
const names = (page: { readonly contents: readonly Named[] }) => page.contents.map(({ name }) => name).sort();

describe("an offer whose organisation nobody stated", () => {
  test("names the network, which says that it only stands in and has no address of its own", async () => {
    const record = await read(`organizations/${here}`);
    expect(record).toMatchObject({ id: here, name: "Netzwerk Hier" });
    expect(record.description).toContain("Träger nicht angegeben");
    expect(record).not.toHaveProperty("website");
    expect(names(await read(`services?organization_id=${here}`))).toEqual(["Ohne Träger"]);
    const [service] = (await read(`services?full=true&organization_id=${here}`)).contents;
    expect(service.organization).toEqual(record);
  });

  test("that came from another network goes on naming that one", async () => {
    expect(names(await read(`services?organization_id=${elsewhere}`))).toEqual(["Dort ohne Träger"]);
    expect(await read(`organizations/${elsewhere}`)).toMatchObject({ name: "Netzwerk Dort" });
  });

  test("can be found by whatever organisation it names, and no organisation stands there twice", async () => {
    const [services, organizations] = [await read("services"), await read("organizations")];
    expect(names(organizations)).toEqual(["Haus", "Netzwerk Dort", "Netzwerk Hier"]);
    expect(organizations.total_items).toBe(3);
    for (const { organization_id } of services.contents) {
      expect((await site.get(`/hsds/organizations/${organization_id}`)).status).toBe(200);
      expect((await read(`services?organization_id=${organization_id}`)).total_items).toBe(1);
    }
  });

  test("takes the network with it when the offer goes", async () => {
    await installation.owner.query("update offer set status = 'draft' where title = 'Ohne Träger'");
    await site.faces.refresh();
    expect((await site.get(`/hsds/organizations/${here}`)).status).toBe(404);
    await installation.owner.query("update offer set status = 'published' where title = 'Ohne Träger'");
  });
});
