import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  aWrittenWish,
  type FamilySite,
  hiddenOf,
  openFamilySite,
  readable,
} from "../../../tests/builders/families.ts";
import { asStaff, opened } from "../../../tests/builders/sent-forms.ts";
import type { WebSite } from "../../../tests/builders/web-site.ts";

/** Files in the thread: what a family and its team see of them, and what the store holds. */
let at: FamilySite;
let team: WebSite;
let others: WebSite;
beforeAll(async () => {
  at = await openFamilySite();
  team = await at.siteOf(at.intake);
  others = await at.siteOf(at.midwives);
});
afterAll(() => at.close());

const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#2060a0" } })
  .jpeg()
  .toBuffer();
const letter = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nKanarienbrief\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);
type Sent = readonly (readonly [name: string, bytes: Uint8Array])[];

function formWith(fields: Readonly<Record<string, string>>, files: Sent, about = ""): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, about })) form.append(name, value);
  for (const [name, bytes] of files) form.append("files", new File([Uint8Array.from(bytes)], name));
  return form;
}
async function aFamilyInside() {
  const { code } = await aWrittenWish(at.site);
  const html = await readable(await at.site.post("/stand", { code }));
  const { rows } = await at.house.owner.query("select id from concern order by created_at desc limit 1");
  return { code, html, id: rows[0].id as string };
}
const send = (html: string, files: Sent, about = "") =>
  at.site.upload("/stand/dateien", formWith(hiddenOf(html, "files"), files, about));
const kept = async (id: string): Promise<number> =>
  (await at.house.owner.query("select count(*)::int as n from attachment where concern_id = $1", [id]))
    .rows[0].n;
/** The hidden fields of the form that saves this file. */
const saving = (html: string, name: string): Record<string, string> => {
  const form = html.split("<form").find((one) => one.includes(`${name} speichern`)) ?? "";
  return Object.fromEntries(
    [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value]),
  );
};

describe("a family sends files", () => {
  test("they arrive with its words, the team saves them by a link and the family by a form without an address", async () => {
    const { html, id } = await aFamilyInside();
    const answer = await send(
      html,
      [
        ["Brief vom Arzt.pdf", letter],
        ["foto.jpg", photo],
      ],
      "Hier ist der Brief",
    );
    const after = await readable(answer);
    expect(answer.status).toBe(200);
    expect(after).toContain("Ihre Dateien sind angekommen.");
    expect(after).toContain("Hier ist der Brief");
    const own = await at.site.post("/stand", saving(after, "Brief vom Arzt.pdf"));
    expect(Buffer.from(await own.arrayBuffer()).equals(letter)).toBe(true);

    const page = (await opened(team, `/intern/anliegen/${id}`)).page;
    const [, link = ""] = /href="([^"]+\/datei\/[^"]+)"/.exec(page) ?? [];
    const saved = await team.get(link, asStaff);
    expect(saved.headers.get("content-disposition")).toBe(
      `attachment; filename="datei.pdf"; filename*=UTF-8''Brief%20vom%20Arzt.pdf`,
    );
    expect(saved.headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
    expect([saved.headers.get("x-content-type-options"), saved.headers.get("cache-control")]).toEqual([
      "nosniff",
      "no-store",
    ]);
    expect(Buffer.from(await saved.arrayBuffer()).equals(letter)).toBe(true);
    const { rows } = await at.house.owner.query(
      "select act from audit where subject_id = $1 and act like '%file%' order by seq",
      [id],
    );
    expect(rows.map(({ act }: { act: string }) => act)).toEqual(["send-files", "show-own-file", "show-file"]);
  });

  test("in the store lie neither their names nor a word of them", async () => {
    const { html, id } = await aFamilyInside();
    await send(html, [["Kanarienname.pdf", letter]]);
    const { rows } = await at.house.owner.query(
      "select sealed, sealed_name from attachment where concern_id = $1",
      [id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].sealed.includes("Kanarienbrief")).toBe(false);
    expect(rows[0].sealed_name.includes("Kanarienname")).toBe(false);
  });

  test("whom the concern is not with finds nothing, and neither does another family", async () => {
    const { html, id } = await aFamilyInside();
    const after = await readable(await send(html, [["brief.pdf", letter]]));
    const { file = "" } = saving(after, "brief.pdf");
    expect((await others.get(`/intern/anliegen/${id}/datei/${file}`, asStaff)).status).toBe(404);
    expect((await team.get(`/intern/anliegen/${id}/datei/${id}`, asStaff)).status).toBe(404);
    const stranger = await aFamilyInside();
    const answer = await at.site.post("/stand", { ...hiddenOf(stranger.html, "write"), _go: "file", file });
    expect(answer.headers.get("content-disposition")).toBeNull();
    expect(answer.headers.get("content-type")).toContain("text/html");
  });

  test("one bad file, and nothing is stored; the page says why and keeps the words", async () => {
    const { html, id } = await aFamilyInside();
    const bad = Buffer.from("<!doctype html><script>alert(1)</script>");
    const answer = await send(
      html,
      [
        ["gut.pdf", letter],
        ["schlecht.pdf", bad],
      ],
      "Meine Worte dazu",
    );
    const page = (await readable(answer)).replaceAll(/[\u2066\u2069]/g, "");
    expect(answer.status).toBe(422);
    expect(page).toContain("Diese Art von Datei geht hier nicht. Es gehen: PDF, JPEG, PNG.");
    expect(page, "said at the top, with the way to the field").toContain(
      '<a href="#files">Diese Art von Datei',
    );
    expect(page).toContain("Meine Worte dazu");
    expect(await kept(id)).toBe(0);
  });

  test("more than the form may hold is answered with a sentence, and nothing is stored", async () => {
    const { html, id } = await aFamilyInside();
    const large = new Uint8Array(13 * 1024 * 1024);
    const answer = await send(html, [
      ["a.pdf", large],
      ["b.pdf", large],
    ]);
    expect(answer.status).toBe(413);
    expect(await readable(answer)).toContain("Die Dateien wurden nicht gesendet.");
    expect(await kept(id)).toBe(0);
  });

  test("sent twice by a double tap they are there once", async () => {
    const { html, id } = await aFamilyInside();
    const both = await Promise.all([send(html, [["a.pdf", letter]]), send(html, [["a.pdf", letter]])]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await kept(id)).toBe(1);
  });

  test("deleting everything deletes the files in the same step", async () => {
    const { html, id } = await aFamilyInside();
    await send(html, [["a.pdf", letter]]);
    expect(await kept(id)).toBe(1);
    const question = await readable(await at.site.post("/stand", hiddenOf(html, "ask-delete")));
    await at.site.post("/stand", hiddenOf(question, "delete"));
    expect(await kept(id)).toBe(0);
  });

  test("without a ticket the code is asked for and nothing is stored", async () => {
    const answer = await at.site.upload("/stand/dateien", formWith({ _go: "files" }, [["a.pdf", letter]]));
    expect(answer.status).toBe(422);
    expect(await readable(answer)).toContain('name="code"');
  });
});

test("the team sends a leaflet; the family sees it, hears of it, and the promise stays as it was", async () => {
  const { code, id } = await aFamilyInside();
  const due = async () =>
    (await at.house.owner.query("select due_at, due_kind from concern where id = $1", [id])).rows[0];
  const before = await due();
  const page = (await opened(team, `/intern/anliegen/${id}`)).page;
  const form = page.split("<form").find((one) => one.includes("/dateien")) ?? "";
  const hidden = Object.fromEntries(
    [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, k = "", v = ""]) => [k, v]),
  );
  const path = `/intern/anliegen/${id}/dateien`;
  const sent = await team.upload(
    path,
    formWith(hidden, [["Faltblatt.pdf", letter]], "Zum Nachlesen"),
    asStaff,
  );
  expect(sent.status).toBe(303);
  expect(await due()).toEqual(before);
  const status = await readable(await at.site.post("/stand", { code }));
  expect(status).toContain("Zum Nachlesen");
  expect(status).toContain("Faltblatt.pdf speichern");
  const wrong = await team.upload(
    path,
    formWith({ ...hidden, _op: "" }, [["x.svg", Buffer.from("<svg/>")]], "Bleibt stehen"),
    asStaff,
  );
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain("Bleibt stehen");
});
