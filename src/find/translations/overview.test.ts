import type { KyselyPlugin } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { addOffers } from "../../../tests/builders/offers.ts";
import { firstPerson, nextPerson } from "../../../tests/builders/people.ts";
import { asStaff } from "../../../tests/builders/sent-forms.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { newId } from "../../core/ids.ts";
import type { Staff } from "../../platform/actor.ts";
import { openJournalPage } from "../../platform/intake-journal/journal-page.ts";
import { openPost } from "../../platform/outbox.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";
import { listTranslations } from "./list-translations.ts";
import { foreignLanguages } from "./overview.ts";
import { sentenceMark, sentencesOf } from "./sentences.ts";

let installation: TestInstallation;
let coordination: WebSite;
let editor: WebSite;
let staff: Staff;
const address = "/intern/angebote/sprachen";

const run = (text: string, values: readonly unknown[] = []) => installation.owner.query(text, [...values]);

beforeAll(async () => {
  installation = await openTestInstallation();
  const network = (await addNetwork(installation, "lindental", { first: true })).id;
  const rita = { name: "Rita Beispiel", roles: ["networkCoordinator" as const] };
  ({ staff } = await firstPerson(installation, network, rita));
  const wanted = { name: "Jana Fremd", roles: ["offerEditor" as const] };
  const other = await nextPerson(installation, staff, {
    ...wanted,
    organisationId: staff.organisationId ?? "",
    nodeId: null,
  });
  const routes = findRoutes(openFind("data"));
  coordination = await openWebSite(installation, routes, staff);
  editor = await openWebSite(installation, routes, other.staff);
  await addOffers(installation, network, [
    { title: "Elterncafé", description: "Wir trinken Tee. Kinder spielen am Boden." },
    { title: "Stillgruppe", description: "Eine Hebamme ist da." },
  ]);
  await run("update offer set status = 'published'");
  await written("Elterncafé", "title", "Elterncafé", "tr", "human", staff.membershipId);
  await written("Elterncafé", "description", "Wir trinken Tee.", "tr", "reviewed", staff.membershipId);
  await written("Elterncafé", "description", "Kinder spielen am Boden.", "tr", "human", staff.membershipId);
  await written("Stillgruppe", "title", "Stillgruppe", "ar", "machine", null);
}, 120_000);
afterAll(async () => {
  await coordination?.close();
  await editor?.close();
  await installation?.close();
});

/** A stored translation of one sentence. */
const written = (
  title: string,
  field: string,
  source: string,
  lang: string,
  status: string,
  by: string | null,
) =>
  run(
    `insert into offer_translation (network_id, offer_id, field, lang, source_hash, source, text, status, written_by, reviewed_by, reviewed_at)
     select network_id, id, $2, $4, decode($6, 'hex'), $3, 'x', $5, $7::uuid, case when $5 = 'reviewed' then $7::uuid end, case when $5 = 'reviewed' then now() end
       from offer where title = $1`,
    [title, field, source, lang, status, sentenceMark(source), by],
  );

const bare = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/&[a-z]+;|\s+/g, " ")
    .trim();
async function open(query = "", site = coordination) {
  const answer = await site.get(`${address}${query}`, asStaff);
  const page = await answer.text();
  const [, counts = "", lines = ""] = page.split("<tbody>").map((part) => part.split("</tbody>")[0] ?? "");
  const rows = (body: string) => [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) => bare(row));
  return { status: answer.status, page, counts: rows(counts), lines: rows(lines) };
}

describe("all offers in all languages", () => {
  test("each offer is counted once a language: complete, changed, in part, nothing", async () => {
    const { counts } = await open();
    const turkish = counts.find((row) => row.startsWith("Türkçe")) ?? "";
    expect(turkish.replaceAll(/\D+/g, " ").trim()).toBe("0 0 1 1");
    expect((counts.find((row) => row.startsWith("العربية")) ?? "").replaceAll(/\D+/g, " ").trim()).toBe(
      "0 1 1 0",
    );
  });

  test("a changed German sentence comes first, with offer, language, text and who was last there", async () => {
    await run(
      "update offer set description = 'Wir trinken Tee. Kinder spielen gern am Boden.' where title = 'Elterncafé'",
    );
    const { lines } = await open();
    expect(lines[0]).toMatch(
      /^Elterncafé Sprache Türkçe Text Beschreibung Stand Deutsch geändert 1 Satz neu übersetzen/,
    );
    expect(lines[0]).toMatch(/(?:Geprüft von|Von Hand übersetzt von) Rita Beispiel am \d+\./);
    expect(lines.slice(1).map((row) => /Stand (.*?) Zuletzt (.*?\.)/.exec(row)?.slice(1))).toEqual([
      ["aus einem Programm", expect.stringMatching(/^Aus einem Programm, am \d+\./)],
      ["von Hand übersetzt", expect.stringMatching(/^Von Hand übersetzt von Rita Beispiel am \d+\./)],
    ]);
  });

  test("one language, one state", async () => {
    expect((await open("?sprache=ar")).lines).toHaveLength(1);
    expect((await open("?sprache=tr&stand=stale")).lines).toHaveLength(1);
    expect((await open("?sprache=fa&stand=missing")).lines).toHaveLength(4);
    expect((await open("?stand=reviewed")).lines).toHaveLength(0);
  });

  test.each(["?sprache=xx", "?stand=xx", "?seite=0", "?seite=1e9", "?sprache=de"])(
    "%s is not found",
    async (query) => {
      expect((await open(query)).status).toBe(404);
    },
  );

  test("an offer that families do not see is not counted", async () => {
    await run("update offer set status = 'hidden' where title = 'Stillgruppe'");
    expect((await open("?sprache=ar")).lines).toHaveLength(0);
    await run("update offer set status = 'published'");
  });

  test("an editor sees the offers of her organisation only", async () => {
    const { page, lines } = await open("", editor);
    expect(lines).toHaveLength(0);
    expect(page).toContain("Angebote Ihrer Stelle");
  });
});

describe("a thousand offers in seven languages", () => {
  const text =
    "Wir trinken Tee. Kinder spielen am Boden. Eine Hebamme ist da. Sie müssen sich nicht anmelden. Es kostet nichts. Kommen Sie vorbei.";
  beforeAll(async () => {
    await run(
      `insert into offer (network_id, id, slug, title, description, who_comes, status)
       select network_id, gen_random_uuid(), 'viele-' || n, 'Angebot ' || n, $1, 'Mütter kommen. Väter kommen.', 'published'
         from offer, generate_series(1, 1000) n where title = 'Stillgruppe'`,
      [text],
    );
    const sources = [...sentencesOf(text), ...sentencesOf("Mütter kommen. Väter kommen.")].map(
      (one) => one.text,
    );
    await run(
      `insert into offer_translation (network_id, offer_id, field, lang, source_hash, source, text, status)
       select o.network_id, o.id, case when s.no > 6 then 'whoComes' else 'description' end, l, decode(s.mark, 'hex'), s.source, 'x', 'machine'
         from offer o, unnest($1::text[]) l, unnest($2::text[], $3::text[]) with ordinality s(source, mark, no)
        where o.slug like 'viele-%'`,
      [foreignLanguages, sources, sources.map(sentenceMark)],
    );
    await run("analyze");
  }, 120_000);

  test("every page comes in a moment, and the last one can be reached", async () => {
    await open();
    const before = performance.now();
    const { lines, page } = await open("?stand=machine");
    const took = performance.now() - before;
    process.stdout.write(
      `overview: 1,000 offers in 7 languages, 56,000 translated sentences, ${Math.round(took)} ms\n`,
    );
    expect(lines).toHaveLength(50);
    expect(page).toMatch(/14\.?001 Texte/);
    expect(page).toContain("Seite 1 von 281");
    expect((await open("?stand=machine&seite=281")).lines).toHaveLength(1);
    expect((await open("?stand=machine&seite=282")).lines).toHaveLength(0);
    expect(took).toBeLessThan(8000);
  });

  test("three reads, however many offers there are", async () => {
    let reads = 0;
    const counting: KyselyPlugin = {
      transformQuery: ({ node }) => {
        reads += 1;
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    };
    const input = { lang: null, state: null, page: 1 };
    const found = await installation.database.read("app", { network: staff.networkId }, (tx, now) =>
      listTranslations.run(tx.withPlugin(counting), input, {
        now,
        actor: staff,
        networkId: staff.networkId,
        keys: installation.keys,
        opKey: newId<"operation">(),
        post: openPost(),
        journal: openJournalPage(),
      }),
    );
    expect({ shown: found?.lines.length, reads }).toEqual({ shown: 50, reads: 3 });
  });
});
