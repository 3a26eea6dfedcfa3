import { setTimeout as pause } from "node:timers/promises";
import { createFormSecret, writeFormSecret } from "../../../src/platform/vault/form-secret.ts";
import { openTally, type ProofResult, quantile, rounded, secondsSince, type Tally } from "../proofs/proof.ts";
import type { Place } from "../proofs/proof-server.ts";
import { listOfFifty } from "./decrypt-list.ts";
import { addPeople } from "./more-people.ts";
import { type Product, startProduct } from "./product.ts";

export type LoadWish = {
  readonly place: Place;
  readonly seconds: number;
  readonly perSecond: number;
  readonly signIns: number;
};

type Timed = { readonly status: number; readonly body: string; readonly ms: number };

async function timed(address: string, how: RequestInit = {}): Promise<Timed> {
  const begun = performance.now();
  try {
    const answer = await fetch(address, { redirect: "manual", ...how });
    return { status: answer.status, body: await answer.text(), ms: performance.now() - begun };
  } catch (fault) {
    return { status: 0, body: String(fault), ms: performance.now() - begun };
  }
}

const form = (base: string, fields: Readonly<Record<string, string>>): RequestInit => ({
  method: "POST",
  body: new URLSearchParams(fields),
  headers: { origin: base, "sec-fetch-site": "same-origin" },
});

const wishOf = (at: number): Record<string, string> => ({
  _s: writeFormSecret(createFormSecret()),
  name: `Lastprobe ${at}`,
  place: "Oberlinden",
  channel: "call",
  phone: "069 90009-119",
  mobile: "",
  email: "",
  times: "",
  childAge: "baby",
  topic: "12",
  language: "de",
  languageOther: "",
  wish: "Schreit jeden Abend",
  offer: "",
  contactMe: "1",
  askNode: "1",
});

/** Sends so many wishes each second, whether the ones before were answered or not. */
async function writeWishes({ base }: Product, { seconds, perSecond }: LoadWish): Promise<Timed[]> {
  const sent: Promise<Timed>[] = [];
  const begun = performance.now();
  for (let at = 0; at < seconds * perSecond; at += 1) {
    const wait = begun + (at * 1000) / perSecond - performance.now();
    if (wait > 0) await pause(wait);
    sent.push(timed(`${base}/melden`, form(base, wishOf(at))));
  }
  return Promise.all(sent);
}

async function wishes(product: Product, wish: LoadWish, tally: Tally): Promise<void> {
  const [before] = await product.look<{ n: number }>("select count(*)::int as n from concern");
  const answers = await writeWishes(product, wish);
  const receipts = answers.filter(({ body }) => /class="codebox/.test(body)).length;
  const times = answers.map(({ ms }) => ms);
  const total = wish.seconds * wish.perSecond;
  const [after] = await product.look<{ n: number; told: number }>(
    `select (select count(*)::int from concern) as n,
            (select count(*)::int from concern c join concern_log l on l.concern_id = c.id and l.seq = 1
              where exists (select 1 from outbox o where o.dedupe = l.op_key::text || ':create')) as told`,
  );
  const stored = (after?.n ?? 0) - (before?.n ?? 0);
  const [unchecked] = await product.look<{ n: number }>(
    "select count(*)::int as n from outbox where kind = 'wishes-to-check'",
  );
  const without = answers.find(({ body }) => !/class="codebox/.test(body));
  tally.check(
    receipts === total,
    `${total - receipts} wishes got no receipt: ${without?.status ?? ""} ${plain(without?.body ?? "")}`,
  );
  tally.check(stored === total, `${stored} of ${total} wishes are stored`);
  tally.check((after?.told ?? 0) > 0 || (unchecked?.n ?? 0) > 0, "nobody was told of any wish");
  tally.check(quantile(times, 0.95) < 400, `p95 is ${quantile(times, 0.95)} ms`);
  tally.note("wishes", total);
  tally.note("wishesPerSecond", wish.perSecond);
  tally.note("wishP50Ms", rounded(quantile(times, 0.5)));
  tally.note("wishP95Ms", rounded(quantile(times, 0.95)));
  tally.note("wishP99Ms", rounded(quantile(times, 0.99)));
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .slice(0, 300);

/** The hidden fields of the sign-in form. */
async function hiddenFields({ base }: Product): Promise<Record<string, string>> {
  const { body } = await timed(`${base}/intern/anmelden`);
  const hidden = [...body.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, value]));
}

async function publicTimes(base: string, until: () => boolean, least: number): Promise<number[]> {
  const times: number[] = [];
  while (times.length < least || !until()) {
    times.push((await timed(`${base}/angebote?t=12`)).ms);
    await pause(20);
  }
  return times;
}

/** All arrive at once, as at eight in the morning; meanwhile families go on reading. */
async function signIns(product: Product, count: number, tally: Tally): Promise<void> {
  const { base } = product;
  const codesOf = await addPeople(product.dataDir, count);
  await publicTimes(base, () => true, 30);
  const calm = await publicTimes(base, () => true, 60);
  const hidden = await hiddenFields(product);
  const memory = product.memory();
  let most = memory;
  let over = false;
  const watching = setInterval(() => void (most = Math.max(most, product.memory())), 100);
  const reading = publicTimes(base, () => over, 20);
  const answers = await Promise.all(
    codesOf().map((person) => {
      const fields = { ...hidden, _op: crypto.randomUUID(), ...person, way: "code" };
      return timed(`${base}/intern/anmelden`, form(base, fields));
    }),
  );
  over = true;
  const busy = await reading;
  clearInterval(watching);
  const slowest = Math.max(...answers.map(({ ms }) => ms));
  const inside = answers.filter(({ status }) => status === 303).length;
  tally.check(slowest < 15_000, `the last sign-in took ${slowest} ms`);
  tally.check(inside === count, `only ${inside} of ${count} people got in`);
  tally.check(
    answers.every(({ status }) => status > 0 && status < 500),
    `a sign-in was answered ${answers.find(({ status }) => status >= 500 || status === 0)?.status ?? ""}`,
  );
  tally.check(most - memory < 200, `the memory grew by ${most - memory} MB`);
  const [calmP95, busyP95] = [quantile(calm, 0.95), quantile(busy, 0.95)];
  // Below 20 ms a factor says nothing: that is the length of one turn of this client.
  tally.check(
    busyP95 < Math.max(20, 2 * calmP95),
    `the public pages take ${busyP95} ms instead of ${calmP95} ms`,
  );
  tally.note("signInsAtOnce", count);
  tally.note("signedIn", inside);
  tally.note("slowestSignInMs", rounded(slowest, 0));
  tally.note("memoryGrowthMB", rounded(most - memory));
  tally.note("publicP95Ms", rounded(calmP95));
  tally.note("publicP95WhileSigningInMs", rounded(busyP95));
}

/** trust.md 5.2, 5.3 and 3.5, against the running product on the loopback. */
export async function proveLoad(wish: LoadWish): Promise<ProofResult> {
  const tally = openTally("load");
  const begun = performance.now();
  await listOfFifty(wish.place, tally);
  const product = await startProduct();
  try {
    await signIns(product, wish.signIns, tally);
    await wishes(product, wish, tally);
  } finally {
    await product.stop();
  }
  tally.note("seconds", secondsSince(begun));
  return tally.result();
}
