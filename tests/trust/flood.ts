import { connectRoutes } from "../../src/connect/routes.tsx";
import { solve } from "../../src/connect/flood/wish-proof.island.ts";
import { listMyDay } from "../../src/connect/concerns/list-my-day.ts";
import { confirmWishes } from "../../src/connect/flood/confirm-wishes.ts";
import { listToCheck } from "../../src/connect/flood/list-to-check.ts";
import { sortOutWishes } from "../../src/connect/flood/sort-out-wishes.ts";
import type { ToCheckLine } from "../../src/connect/flood/to-check.ts";
import { ask, perform } from "../../src/platform/perform.ts";
import type { Staff } from "../../src/platform/actor.ts";
import { operationKeyOf, readFormSecret } from "../../src/platform/vault/form-secret.ts";
import { signFormToken } from "../../src/platform/vault/form-token.ts";
import { aNetwork, aNode, makeIntake } from "../builders/professionals.ts";
import { openWebSite, type WebSite } from "../builders/web-site.ts";
import type { House } from "./proofs/house.ts";
import { openTally, type ProofResult, quantile, rounded, secondsSince, type Tally } from "./proofs/proof.ts";

type FloodWish = {
  readonly house: Pick<House, "database" | "keys" | "owner">;
  readonly junk: number;
  readonly real: number;
  /** How long a family may wait for its receipt, in 95 of 100 cases. Milliseconds. */
  readonly mostMs?: number;
  /** Requests that are on their way at the same time. */
  readonly atOnce?: number;
};
/** How a wish is sent: what its sender did before, and from which neighbourhood. */
type Sent = {
  readonly who: "junk" | "real";
  readonly way: "bare" | "patient" | "solved";
  readonly near: string;
};
/** A form that its sender has opened and, where it does so, worked for: done ahead, so that only the server is timed. */
type Ready = Sent & { readonly fields: Readonly<Record<string, string>> };
type Answered = Sent & { readonly status: number; readonly receipt: boolean; readonly ms: number };

/** What a reader of the list recognises, as a human would recognise the words of a family. */
const familyWords = "unser Baby schreit jeden Abend";
const familyName = "Ayla-Kanarie";

/**
 * Trust.md T8: junk wishes with real ones among them. All are stored and get their receipt; the real ones end in the
 * normal list, or are found in the list to check in the order in which it shows them. Half of the families have no
 * script; one in five shares the neighbourhood of the flood. Of the junk half is bare, two percent work for a proof like
 * a real device, the others wait before they send.
 */
export async function proveFlood({
  house,
  junk,
  real,
  mostMs = 500,
  atOnce = 8,
}: FloodWish): Promise<ProofResult> {
  const tally = openTally("flood");
  const { site, staff, close } = await openStage(house);
  const begun = performance.now();
  try {
    const answers = await sendAll(house, site, planOf(junk, real), atOnce);
    tally.note("secondsOfFlood", secondsSince(begun));
    judgeAnswers(tally, answers, mostMs);
    await judgeLists(tally, house, real);
    await moderate(tally, house, staff);
    await judgeEnd(tally, house, real, staff);
  } finally {
    await close();
  }
  return tally.result();
}

async function openStage(house: FloodWish["house"]) {
  const network = await aNetwork(house.owner, "lindental");
  const intake = await aNode(house.owner, network, "Familienteam", ["intakeCoordinator"]);
  await makeIntake(house.owner, network, intake);
  await house.owner.query("update network set first = true where id = $1", [network]);
  const words = { topics: () => [], offerTitle: () => Promise.resolve(null) };
  const site = await openWebSite(house, connectRoutes(words, String), null, { TRUST_PROXY: "1" });
  return { site, staff: intake.duty, close: () => site.close() };
}

/** Real wishes are spread evenly; which junk is of which kind follows from its number, so that every run is the same. */
function planOf(junk: number, real: number): readonly Sent[] {
  const machines = Array.from(
    { length: junk },
    (_, at): Sent => ({
      who: "junk",
      way: at % 50 === 0 ? "solved" : at % 2 === 0 ? "bare" : "patient",
      near: `198.51.${at % 40}.${at % 250}`,
    }),
  );
  const families = Array.from(
    { length: real },
    (_, at): Sent => ({
      who: "real",
      way: at % 2 === 0 ? "solved" : "patient",
      near: at % 5 === 0 ? "198.51.7.9" : `203.0.113.${at + 1}`,
    }),
  );
  const every = Math.max(1, Math.floor(junk / real));
  return machines.flatMap((one, at) => {
    const family = at % every === every - 1 ? families[Math.floor(at / every)] : undefined;
    return family ? [one, family] : [one];
  });
}

async function sendAll(
  house: FloodWish["house"],
  site: WebSite,
  plan: readonly Sent[],
  atOnce: number,
): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  const ready: Ready[] = [];
  for (const one of plan) ready.push(one.way === "solved" ? await prepare(house, site, one) : openLater(one));
  const waiting = ready.values();
  const sender = async () => {
    for (const one of waiting)
      answers.push(await send(site, one.way === "solved" ? one : await prepare(house, site, one)));
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
  return answers;
}

const valueOf = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";

const openLater = (one: Sent): Ready => ({ ...one, fields: {} });

async function prepare({ keys }: FloodWish["house"], site: WebSite, one: Sent): Promise<Ready> {
  const form = await (await site.get("/melden", { "x-forwarded-for": one.near })).text();
  const marks = one.way === "bare" ? {} : await marksOf(keys.formKey, one, form);
  return { ...one, fields: { ...typed(one), _s: valueOf(form, "_s"), ...marks } };
}

async function send(site: WebSite, { who, way, near, fields }: Ready): Promise<Answered> {
  const begun = performance.now();
  const answer = await site.post("/melden", fields, { "x-forwarded-for": near });
  const receipt = (await answer.text()).includes("codebox");
  return { who, way, near, status: answer.status, receipt, ms: performance.now() - begun };
}

/** A minute of waiting is written into the mark instead of being waited for; the work of the device is really done. */
async function marksOf(formKey: Buffer, { way }: Sent, form: string): Promise<Record<string, string>> {
  const secret = readFormSecret(valueOf(form, "_s"));
  const boundTo = secret ? operationKeyOf(secret) : "";
  const waited = { purpose: "wish shown", issuedAt: Date.now() - 60_000, boundTo };
  const mark = { _w: signFormToken(formKey, waited) };
  const task = valueOf(form, "_c");
  return way === "solved" ? { ...mark, _c: task, _n: await solve(JSON.parse(atob(task))) } : mark;
}

const typed = ({ who }: Sent): Record<string, string> => ({
  name: who === "real" ? familyName : "Cheap pills",
  place: "",
  channel: "none",
  childAge: "unknown",
  topic: "",
  language: "de",
  wish: who === "real" ? `Wir brauchen Hilfe, ${familyWords}` : "Buy now, visit our shop",
  contactMe: "1",
});

function judgeAnswers(tally: Tally, answers: readonly Answered[], mostMs: number): void {
  const lost = answers.filter(({ status, receipt }) => status !== 200 || !receipt);
  tally.check(lost.length === 0, `${lost.length} wishes without a receipt, first ${JSON.stringify(lost[0])}`);
  const waited = answers.filter(({ who }) => who === "real").map(({ ms }) => ms);
  const p95 = rounded(quantile(waited, 0.95));
  tally.note("wishes", answers.length);
  tally.note("realFormP95Ms", p95);
  tally.note(
    "junkFormP95Ms",
    rounded(
      quantile(
        answers.map(({ ms }) => ms),
        0.95,
      ),
    ),
  );
  tally.check(p95 < mostMs, `a family waited ${p95} ms for its receipt`);
}

const count = async ({ owner }: FloodWish["house"], query: string): Promise<number> =>
  ((await owner.query(query)).rows[0] as { n: number }).n;

async function judgeLists(tally: Tally, house: FloodWish["house"], real: number): Promise<void> {
  const stored = await count(house, "select count(*)::int as n from concern");
  const normal = await count(house, "select count(*)::int as n from concern where intake_queue = 'normal'");
  const single = await count(house, "select count(*)::int as n from outbox where kind = 'concern-arrived'");
  const hourly = await count(house, "select count(*)::int as n from outbox where kind <> 'concern-arrived'");
  tally.note("stored", stored);
  tally.note("inNormalList", normal);
  tally.note("mailsToTheTeam", single + hourly);
  tally.check(normal <= 260, `${normal} wishes went to the normal list`);
  tally.check(hourly <= 4, `${hourly} mails about wishes to check`);
  tally.check(stored >= real, "wishes are missing");
}

/** The team goes through the list page by page: what reads like a family is real, the rest is closed with one tap. */
async function moderate(tally: Tally, house: FloodWish["house"], staff: Staff): Promise<void> {
  const begun = performance.now();
  const call = { actor: staff, networkId: staff.networkId };
  const places: number[] = [];
  let looked = 0;
  for (let taps = 0; taps < 1000; taps += 1) {
    const list = await ask(house, listToCheck, call, {});
    const lines: readonly ToCheckLine[] = list.kind === "done" ? list.value.lines : [];
    if (lines.length === 0) break;
    const families = lines.filter(({ words }) => words?.includes(familyWords));
    places.push(...families.map((line) => looked + lines.indexOf(line) + 1));
    if (families.length > 0)
      await perform(house, confirmWishes, call, { concernIds: families.map(({ id }) => id) });
    const rest = lines.filter((line) => !families.includes(line)).map(({ id }) => id);
    if (rest.length > 0) await perform(house, sortOutWishes, call, { concernIds: rest });
    looked += lines.length;
    tally.note("pagesOfTheTeam", taps + 1);
  }
  tally.note("familiesFoundInTheList", places.length);
  tally.note("lastFamilyAtLine", Math.max(0, ...places));
  tally.note("secondsOfSortingOut", secondsSince(begun));
}

async function judgeEnd(tally: Tally, house: FloodWish["house"], real: number, staff: Staff): Promise<void> {
  const day = await ask(house, listMyDay, { actor: staff, networkId: staff.networkId }, {});
  const families = day.kind === "done" ? day.value.mine.filter(({ name }) => name === familyName).length : 0;
  tally.note("familiesTriaged", families);
  tally.check(families === real, `${families} of ${real} families stand on the day of the team`);
  const open = await count(
    house,
    "select count(*)::int as n from concern where state <> 'closed' and intake_queue = 'unverified'",
  );
  tally.check(open === 0, `${open} wishes nobody has looked at`);
  const words = await count(
    house,
    "select count(*)::int as n from message m join concern c on c.id = m.concern_id where c.closing_reason = 'abuse'",
  );
  tally.check(words === 0, `${words} texts of junk are left`);
}
