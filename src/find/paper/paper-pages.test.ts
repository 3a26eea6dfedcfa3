import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { addOffers } from "../../../tests/builders/offers.ts";
import { firstPerson } from "../../../tests/builders/people.ts";
import { runCommand } from "../../../tests/builders/run-command.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { newId, type NetworkId } from "../../core/ids.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";
import { exportBookletCommand } from "./export-booklet.command.ts";

let at: TestInstallation;
let site: WebSite;
let networkId: NetworkId;
let folder: string;

const signedIn = { cookie: "s=staff" };
const prints = "/intern/drucksachen";

const fieldsOf = (html: string, marker: string): Record<string, string> => {
  const form = html.slice(html.indexOf(marker)).split("</form>")[0] ?? "";
  return Object.fromEntries(
    [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );
};
const page = async () => (await site.get(prints, signedIn)).text();
async function order(fields: Readonly<Record<string, string>>): Promise<Response> {
  return site.post(prints, { ...fieldsOf(await page(), `action="${prints}"`), ...fields }, signedIn);
}
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer()).toString("latin1");
const editions = async () =>
  (await at.owner.query("select kind, lang, region, membership_id, offers from print_edition order by at"))
    .rows;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tragnetz-print-"));
  at = await openTestInstallation();
  networkId = (await addNetwork(at, "lindental", { first: true, name: "Frühe Hilfen Lindental" })).id;
  await addOffers(at, networkId, [
    { title: "Elterncafe am Markt", place: { postalCode: "05310", place: "Lindenau" } },
    { title: "Krabbelgruppe", place: { postalCode: "05311", place: "Bad Auen" } },
  ]);
  await at.owner.query(
    "insert into municipality (network_id, id, name, postal_codes) values ($1, $2, 'Bad Auen', '{05311}')",
    [networkId, newId<"municipality">()],
  );
  const editor = await firstPerson(at, networkId, { name: "Rita Beispiel", roles: ["offerEditor"] });
  site = await openWebSite(at, findRoutes(openFind("data")), editor.staff);
});
afterAll(async () => {
  await site.close();
  await at.close();
  rmSync(folder, { recursive: true });
});

describe("the office prints", () => {
  test("nobody comes to the page without signing in", async () => {
    expect((await site.get(prints)).status).toBe(303);
  });

  test("a booklet of one town, which is recorded with who printed it and what it held", async () => {
    const answer = await order({ was: "booklet", sprache: "de", gegend: "ort:Bad Auen" });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(answer.headers.get("content-disposition")).toMatch(
      /^attachment; filename="familienwegweiser-de-[\d-]+\.pdf"$/,
    );
    const text = await bytesOf(answer);
    expect(text).toContain("(Krabbelgruppe)");
    expect(text).not.toContain("(Elterncafe am Markt)");
    const [edition] = await editions();
    expect(edition).toMatchObject({ kind: "booklet", lang: "de", region: "ort:Bad Auen" });
    expect(edition.membership_id).not.toBeNull();
    expect(Object.values(edition.offers)).toMatchObject([{ title: "Krabbelgruppe" }]);
  });

  test("a change sheet since an earlier print names what is new, changed and gone", async () => {
    await order({ was: "booklet", sprache: "de", gegend: "" });
    await addOffers(at, networkId, [{ title: "Neue Still-Beratung" }]);
    await at.owner.query("update offer set status = 'hidden' where title = 'Krabbelgruppe'");
    await at.owner.query("update offer set free = true where title = 'Elterncafe am Markt'");
    const fields = fieldsOf((await page()).split('value="changes"')[0] ?? "", `action="${prints}"`);
    const since = /name="seit" value="([^"]+)"/.exec(await page())?.[1] ?? "";
    const answer = await site.post(
      prints,
      { ...fields, was: "changes", sprache: "de", seit: since },
      signedIn,
    );
    const text = await bytesOf(answer);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    for (const title of ["Neue Still-Beratung", "Elterncafe am Markt", "Das gibt es hier nicht mehr"])
      expect(text, title).toContain(`(${title})`);
    expect((await editions()).map(({ kind }) => kind)).toEqual(["booklet", "booklet", "changes"]);
  });

  test("poster and neutral card", async () => {
    expect((await order({ was: "poster", sprache: "ar", papier: "a3" })).status).toBe(200);
    const card = await order({ was: "cardNeutral", sprache: "de" });
    expect(card.headers.get("content-disposition")).toContain('filename="blatt-de-');
  });

  test("the list of prints says how many offers a booklet held, and claims none for a poster", async () => {
    const cells = [...(await page()).matchAll(/<tr[^]*?<\/tr>/g)].map(([line]) =>
      [...line.matchAll(/<t[dh][^>]*>([^]*?)<\/t[dh]>/g)].map(([, cell = ""]) =>
        cell.replaceAll(/<[^>]*>/g, ""),
      ),
    );
    const counts = (kind: string) =>
      cells.filter(([first]) => first === kind).map((line) => line[4]?.replaceAll(/\D/g, ""));
    expect(counts("Familienwegweiser").toSorted()).toEqual(["1", "2"]);
    expect(counts("Aushang")).toEqual([""]);
    expect(counts("Karte für die Geldbörse")).toEqual([""]);
    const held = (await editions()).filter(({ kind }) => kind === "poster" || kind === "card");
    expect(held.map(({ offers }) => offers)).toEqual([{}, {}]);
  });

  test("a region or an earlier print that is gone is said, and nothing is recorded", async () => {
    const before = (await editions()).length;
    const gone = await order({ was: "booklet", sprache: "de", gegend: "ort:Nirgends" });
    expect([gone.status, await gone.text()]).toEqual([
      422,
      expect.stringContaining("Diese Gegend gibt es nicht mehr"),
    ]);
    expect((await order({ was: "changes", sprache: "de", seit: newId() })).status).toBe(422);
    expect((await order({ was: "unfug" })).status).toBe(404);
    expect((await editions()).length).toBe(before);
  });
});

describe("everybody", () => {
  test("gets the booklet of the whole network in the language of the address, made once", async () => {
    const first = await site.get("/tr/wegweiser.pdf");
    expect([first.status, first.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    const text = await bytesOf(first);
    expect(text).toContain("/Lang (tr)");
    expect(await bytesOf(await site.get("/tr/wegweiser.pdf"))).toBe(text);
  });
});

describe("the command", () => {
  test("writes the booklet and says what is in it", async () => {
    const out = join(folder, "heft.pdf");
    const answer = await runCommand(at, exportBookletCommand, [], {
      network: "lindental",
      lang: "ar",
      out,
      region: "bad auen",
    });
    expect(answer).toMatchObject({ standard: "ua-1", lang: "ar", region: "ort:Bad Auen" });
    expect(readFileSync(out).subarray(0, 5).toString()).toBe("%PDF-");
    const { texts } = JSON.parse(readFileSync("texts/paper.ar.json", "utf8"));
    expect(readFileSync(out).includes(texts.bookletTitle)).toBe(true);
    expect((await editions()).at(-1)).not.toMatchObject({ lang: "ar", kind: "booklet" });
  });

  test("records the print when it is asked to", async () => {
    const out = join(folder, "heft.pdf");
    await runCommand(at, exportBookletCommand, [], { network: "lindental", out, record: true });
    expect((await editions()).at(-1)).toMatchObject({ kind: "booklet", lang: "de", membership_id: null });
  });

  test("writes poster, neutral card and the change sheet to the last recorded booklet too", async () => {
    const run = (options: Record<string, string | true>) =>
      runCommand(at, exportBookletCommand, [], {
        network: "lindental",
        out: join(folder, `${options["kind"]}.pdf`),
        ...options,
      });
    expect(await run({ kind: "poster", format: "a3" })).toMatchObject({ kind: "poster", pages: 1 });
    expect(await run({ kind: "card", neutral: true })).toMatchObject({ kind: "card", pages: 1 });
    expect(readFileSync(join(folder, "card.pdf")).toString("latin1")).not.toMatch(/Lindental|lindental/);
    expect(await run({ kind: "changes" })).toMatchObject({ kind: "changes" });
    await expect(run({ kind: "booklet", neutral: true })).rejects.toMatchObject({ code: "not-neutral" });
    await expect(run({ kind: "changes", since: newId() })).rejects.toMatchObject({ code: "print-unknown" });
  });

  test("a change sheet has the region that was asked for, or says why it cannot", async () => {
    const run = (options: Record<string, string | true>) =>
      runCommand(at, exportBookletCommand, [], {
        network: "lindental",
        out: join(folder, "gegend.pdf"),
        ...options,
      });
    const changes = { kind: "changes", region: "Bad Auen" };
    await at.owner.query("delete from print_edition where region is not null");
    await expect(run({ ...changes, region: "Unsinn" })).rejects.toMatchObject({ code: "region-unknown" });
    await expect(run(changes)).rejects.toThrow("Heft für Bad Auen");
    await run({ record: true });
    const whole = (await at.owner.query("select id from print_edition order by at desc limit 1")).rows[0]?.id;
    await expect(run({ ...changes, since: whole })).rejects.toMatchObject({ code: "other-region" });
    await run({ region: "Bad Auen", record: true });
    await run({ record: true });
    expect(await run(changes)).toMatchObject({ kind: "changes", region: "ort:Bad Auen" });
    await expect(run({ kind: "poster", region: "Bad Auen" })).rejects.toMatchObject({ code: "not-regional" });
    await expect(run({ since: whole })).rejects.toMatchObject({ code: "not-since" });
  }, 60_000);

  test("refuses a region that is not there and a file that cannot be written", async () => {
    const given = { network: "lindental", out: join(folder, "heft.pdf") };
    const run = (options: Record<string, string>) =>
      runCommand(at, exportBookletCommand, [], { ...given, ...options });
    await expect(run({ region: "Nirgends" })).rejects.toMatchObject({ code: "region-unknown" });
    await expect(run({ out: join(folder, "fehlt/heft.pdf") })).rejects.toMatchObject({
      code: "file-not-written",
    });
  });
});
