import { afterAll, beforeAll, expect, test } from "vitest";
import { connectRoutes } from "../../src/connect/routes.tsx";
import {
  aWrittenWish,
  type FamilySite,
  hiddenOf,
  openFamilySite,
  readable,
  wishFields,
} from "../builders/families.ts";
import { referralFields, statusCodeIn } from "../builders/referrals.ts";
import { tellingWords } from "../structure/neutral-mails.ts";

/**
 * trust.md 6, item 27: nothing of a family stands where the browser shows it to whoever looks: not in an address, not
 * in the name of the tab, and not in what the next site is told. Walked as a family and as a practice.
 */
type Page = { readonly where: string; readonly answer: Response; readonly html: string };
let at: FamilySite;
let code = "";
let referrersCode = "";
let concernIds: string[] = [];
const pages: Page[] = [];

const keep = async (where: string, answer: Response): Promise<string> => {
  const html = await readable(answer);
  pages.push({ where, answer, html });
  return html;
};
const post = async (address: string, fields: Readonly<Record<string, string>>, named: string) =>
  keep(`POST ${address} ${named}`, await at.site.post(address, fields));

const stepsOn = (html: string): string[] => [
  ...new Set([...html.matchAll(/name="_go" value="([a-z-]+)"/g)].map(([, step = ""]) => step)),
];

/** Every step that a page of the dialogue offers, as its own buttons send it; deleting comes last. */
async function everyStep(html: string, taken = new Set(["delete"])): Promise<void> {
  for (const step of stepsOn(html).filter((one) => !taken.has(one))) {
    taken.add(step);
    const next = await post("/stand", { ...hiddenOf(html, step), text: "Kanarienwort noch einmal" }, step);
    await everyStep(next, taken);
  }
}

beforeAll(async () => {
  at = await openFamilySite();
  for (const address of [
    "/melden",
    "/melden?t=12",
    "/stand",
    "/ueberweisen",
    "/ueberweisen/stand",
    "/ueberweisen/bogen",
  ])
    await keep(`GET ${address}`, await at.site.get(address));
  await post("/melden", wishFields({ contactMe: "" }), "without consent");
  const wish = await aWrittenWish(at.site);
  code = wish.code;
  pages.push({ where: "POST /melden", answer: new Response(), html: wish.html });
  await post("/melden", wish.fields, "again");
  await post("/stand", { code: "0000-0000-0000-0" }, "wrong");
  await everyStep(await post("/stand", { code }, "code"));
  const asked = pages.find(({ where }) => where.endsWith("ask-delete"))?.html ?? "";
  await post("/stand", hiddenOf(asked, "delete"), "delete");
  const sent = await post("/ueberweisen", referralFields(), "sent");
  referrersCode = statusCodeIn(sent);
  await post("/ueberweisen", referralFields({ name: "" }), "without name");
  await post("/ueberweisen/stand", { code: referrersCode }, "code");
  concernIds = (await at.house.owner.query<{ id: string }>("select id from concern")).rows.map(
    ({ id }) => id,
  );
}, 240_000);
afterAll(() => at.close());

/** What nobody may read beside the page itself. */
const secrets = (): string[] => [
  code,
  code.replaceAll("-", ""),
  referrersCode,
  ...concernIds,
  "Ayla",
  "Kanarie",
  "Zeisig",
  "schreit",
  "weint",
  "Oberlinden",
  "5550123",
  "Zaunkönig",
];
const addressesIn = (html: string): string[] =>
  [...html.matchAll(/(?:href|action|src|formaction)="([^"]*)"/g)].map(([, to = ""]) =>
    decodeURIComponent(to),
  );

test("the walk saw the pages that it should", () => {
  expect(code).toMatch(/^[0-9A-Z-]{16}$/);
  expect(referrersCode).toMatch(/^[0-9A-Z-]{16}$/);
  expect(concernIds.length).toBeGreaterThan(0);
  expect(pages.length).toBeGreaterThan(18);
  const steps = pages.map(({ where }) => where.split(" ").at(-1));
  const wanted = [
    "write",
    "ask-way",
    "way",
    "stop-asking",
    "nobody",
    "export",
    "ask-delete",
    "delete",
    "sent",
  ];
  expect(steps).toEqual(expect.arrayContaining(wanted));
});

test("no address on a page of contact or dialogue holds a code, an id or a word of the family", () => {
  const faults = pages.flatMap(({ where, html, answer }) =>
    [...addressesIn(html), answer.headers.get("location") ?? ""].flatMap((to) =>
      secrets()
        .filter((one) => one !== "" && to.includes(one))
        .map((one) => `${where}: ${one} in ${to}`),
    ),
  );
  expect(faults).toEqual([]);
});

test("every form with words of a family is sent by POST", () => {
  const open = pages.flatMap(({ where, html }) =>
    html
      .split("<form")
      .slice(1)
      .filter((form) => !/^[^>]*method="post"/.test(form))
      .map((form) => `${where}: ${form.slice(0, 80)}`),
  );
  expect(open).toEqual([]);
});

test("the name of the tab says no word of a need, no name and no code", () => {
  const titles = pages.flatMap(({ where, html }) => {
    const title = /<title>([^<]*)/.exec(html)?.[1];
    // The network's own name stands in every title, whatever the page.
    return title === undefined ? [] : [{ where, title: title.replace(/ · .*$/, "") }];
  });
  expect(titles.length).toBeGreaterThan(15);
  const faults = titles.flatMap(({ where, title }) => {
    const told = [
      ...tellingWords(title, "de", "anybody"),
      ...secrets().filter((one) => one !== "" && title.includes(one)),
    ];
    return told.map((word) => `${where}: „${word}“ in „${title}“`);
  });
  expect(faults).toEqual([]);
});

test("no other site is told where somebody came from", () => {
  const told = pages.flatMap(({ where, answer }) => {
    const policy = answer.headers.get("referrer-policy");
    return answer.headers.has("content-security-policy") &&
      policy !== "same-origin" &&
      policy !== "no-referrer"
      ? [`${where}: ${policy}`]
      : [];
  });
  expect(told).toEqual([]);
  expect(
    pages.filter(({ answer }) => answer.headers.get("referrer-policy") === "same-origin").length,
  ).toBeGreaterThan(10);
});

test("the walk goes through every route of contact and dialogue that needs no link of a mail", () => {
  const words = { topics: () => [], offerTitle: () => Promise.resolve(null) };
  const open = connectRoutes(words, String).filter(({ path }) => !path.startsWith("/intern"));
  const walked = new Set(pages.map(({ where }) => where.split(/[ ?]/).slice(0, 2).join(" ")));
  const left = open.map(({ method, path }) => `${method} ${path}`).filter((one) => !walked.has(one));
  // Links of mails are for professionals and name no family; files are tried in attachments.test.ts.
  expect(left.toSorted()).toEqual([
    "GET /anfrage",
    "GET /freie-plaetze",
    "GET /wie-wir-pruefen",
    "POST /anfrage",
    "POST /freie-plaetze",
    "POST /stand/dateien",
  ]);
});
