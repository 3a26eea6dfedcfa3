import { request } from "node:http";
import fc from "fast-check";
import { roles } from "../../../src/platform/actor.ts";
import type { Route } from "../../../src/platform/web/route.ts";
import { aConcernOf } from "../isolation/records.ts";
import { fillWorld } from "../model/people-of-world.ts";
import { openHouse } from "../proofs/house.ts";
import { openTally, type ProofResult, rounded, secondsSince } from "../proofs/proof.ts";
import type { Place } from "../proofs/proof-server.ts";
import { addressWith, type ChangeRoutes, openProofSite, type ProofSite } from "../proofs/proof-site.ts";
import { brokenBody, faultsOfAnswer, fieldNames, queryNames, sentFile, word } from "./hostile-input.ts";

export type FuzzWish = {
  readonly place: Place;
  readonly perRoute: number;
  readonly seed: number;
  readonly change?: ChangeRoutes;
};

/** One request bent out of shape. */
type Bent = {
  readonly method: string;
  readonly id: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly as: string | undefined;
  readonly body: string | Uint8Array | FormData | null;
};

const headerValue = fc
  .oneof(
    word,
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.constant("a".repeat(7000)),
    fc.constantFrom(
      "gzip, br;q=0",
      "*",
      "bytes=0-1,2-3",
      "text/html;q=9",
      "de-DE-x-klingon",
      'W/"x"',
      "x=1; s=; s=staff",
    ),
  )
  // A header with a line break cannot even be sent by this client.
  .map((text) => text.toWellFormed().replace(/[^\t\x20-\x7e\x80-\xff]/g, "?"));
const headers = fc.dictionary(
  fc.constantFrom(
    "accept",
    "accept-encoding",
    "accept-language",
    "if-none-match",
    "range",
    "referer",
    "x-forwarded-for",
    "x-forwarded-proto",
    "origin",
    "sec-fetch-site",
    "user-agent",
    "cookie",
    "x-http-method-override",
  ),
  headerValue,
  { maxKeys: 3 },
);
const typedBody = fc
  .dictionary(fc.constantFrom(...fieldNames), word)
  .map((fields) =>
    new URLSearchParams(
      Object.entries(fields).map(([name, text]) => [name, text.toWellFormed()] as [string, string]),
    ).toString(),
  );
const oddBody = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }),
  brokenBody.map((text) => text.toWellFormed()),
  fc.constantFrom(
    "%",
    "%zz=%ff",
    "a=%C3%28&a=%00",
    "&&&===",
    "a[b][c]=1&__proto__[x]=1",
    `${"a=1&".repeat(3000)}`,
    '{"a":',
    "x".repeat(200_000),
  ),
);
const fileBody = fc.tuple(word, fc.array(sentFile, { maxLength: 2 })).map(([typed, files]) => {
  const form = new FormData();
  form.append("_op", typed.toWellFormed());
  for (const file of files) form.append("datei", file);
  return form;
});
const contentTypes = fc.constantFrom(
  "application/x-www-form-urlencoded",
  "application/x-www-form-urlencoded; charset=utf-16",
  "multipart/form-data; boundary=x",
  "multipart/form-data",
  "application/json",
  "text/plain",
  "",
);

const bentFor = (route: Route): fc.Arbitrary<Bent> =>
  fc
    .record({
      method: fc.oneof(
        { weight: 8, arbitrary: fc.constant(route.method as string) },
        {
          weight: 1,
          arbitrary: fc.constantFrom("GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND"),
        },
      ),
      id: fc.oneof({ weight: 2, arbitrary: fc.uuid() }, { weight: 1, arbitrary: word }),
      query: fc.dictionary(fc.constantFrom(...queryNames), word, { maxKeys: 3 }),
      headers,
      as: fc.constantFrom(undefined, "everything", "asdWorker"),
      kind: fc.constantFrom("typed", "typed", "typed", "odd", "file"),
      typed: typedBody,
      odd: oddBody,
      file: fileBody,
      type: contentTypes,
    })
    .map(({ kind, typed, odd, file, type, ...bent }) => {
      if (bent.method === "GET" || bent.method === "HEAD") return { ...bent, body: null };
      if (kind === "file") return { ...bent, body: file };
      const form = { "content-type": kind === "typed" ? "application/x-www-form-urlencoded" : type };
      return { ...bent, headers: { ...bent.headers, ...form }, body: kind === "typed" ? typed : odd };
    });

const addressOf = (route: Route, { id, query }: Bent): string => {
  const part = encodeURIComponent(id.toWellFormed()).slice(0, 2000) || "x";
  const search = new URLSearchParams(
    Object.entries(query).map(([name, text]) => [name, text.toWellFormed()] as [string, string]),
  );
  return `${addressWith(route.path, part)}?${search.toString().slice(0, 6000)}`;
};

/** A form of a signed-in person carries the right token, else everything would end at the first door. */
const withToken = (site: ProofSite, { as, body }: Bent): string | Uint8Array | FormData | null => {
  if (as === undefined || typeof body !== "string") return body;
  return `${body}&_t=${encodeURIComponent(site.tokenOf(as))}`;
};

type Heard = { readonly status: number; readonly body: string; readonly type: string };

/** Methods and headers that `fetch` would not send. */
function rawly(site: ProofSite, address: string, bent: Bent): Promise<Heard> {
  const cookie = bent.as === undefined ? {} : { cookie: `s=${bent.as}` };
  const body = withToken(site, bent);
  return new Promise((resolve, reject) => {
    const sent = request(
      `${site.base}${address}`,
      {
        method: bent.method,
        headers: { "sec-fetch-site": "same-origin", origin: site.base, ...bent.headers, ...cookie },
      },
      (answer) => {
        let heard = "";
        answer.setEncoding("utf8");
        answer.on("data", (text: string) => void (heard += text));
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            body: heard,
            type: answer.headers["content-type"] ?? "",
          }),
        );
        answer.on("error", reject);
      },
    );
    sent.on("error", reject);
    sent.setTimeout(15_000, () => sent.destroy(new Error("no answer in 15 s")));
    sent.end(body instanceof FormData || body === null ? undefined : body);
  });
}

const send = async (site: ProofSite, route: Route, bent: Bent): Promise<Heard> => {
  const address = addressOf(route, bent);
  if (!(bent.body instanceof FormData)) return rawly(site, address, bent);
  const { "content-type": _own, ...headers } = bent.headers as Record<string, string>;
  const plain = Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/cookie|origin|sec-/.test(name)),
  );
  if (bent.as !== undefined) bent.body.append("_t", site.tokenOf(bent.as));
  const heard = await site.ask("POST", address, { as: bent.as, body: bent.body, headers: plain });
  return { ...heard, type: heard.headers.get("content-type") ?? "" };
};

/** trust.md 5.14: every route, bent requests: no 5xx, no trace of the program, nothing given back unescaped. */
export async function proveFuzz({ place, perRoute, seed, change }: FuzzWish): Promise<ProofResult> {
  const tally = openTally("fuzz");
  const begun = performance.now();
  const house = await openHouse(place);
  const world = await fillWorld(house.owner);
  await house.owner.query("update network set first = true");
  const desk = { database: house.database, keys: house.keys };
  await aConcernOf(desk, world, 0);
  const site = await openProofSite(desk, change);
  const seat = world.teams[0]?.people[0];
  if (seat === undefined) throw new Error("an empty team");
  site.let("everything", { ...seat, roles: roles.filter((role) => role !== "asdWorker") });
  site.let("asdWorker", { ...seat, roles: ["asdWorker"], nodeId: null });
  const statuses: Record<string, number> = {};
  let longest = 0;
  try {
    for (const [at, route] of site.routes.entries())
      for (const bent of fc.sample(bentFor(route), { numRuns: perRoute, seed: seed + at })) {
        const started = performance.now();
        const heard = await send(site, route, bent).catch((fault: unknown) => ({
          status: 0,
          body: String(fault),
          type: "",
        }));
        longest = Math.max(longest, performance.now() - started);
        statuses[heard.status] = (statuses[heard.status] ?? 0) + 1;
        // A request that Node's own parser refuses never reaches the product: the line is cut or answered 400/431.
        const isCut = heard.status === 0 && /ECONNRESET|EPIPE|Parse Error|socket hang up/.test(heard.body);
        const faults = isCut
          ? []
          : faultsOfAnswer(heard.status === 0 ? 599 : heard.status, heard.body, heard.type);
        tally.check(faults.length === 0, `${bent.method} ${route.path} ${faults.join(", ")}: ${told(bent)}`);
      }
    const after = await site.ask("GET", "/");
    tally.check(after.status === 200, `the first page answers ${after.status} afterwards`);
  } finally {
    await site.close();
    await house.close();
  }
  tally.note("routes", site.routes.length);
  tally.note("requests", site.routes.length * perRoute);
  tally.note("seed", seed);
  tally.note("statuses", statuses);
  tally.note("longestMs", rounded(longest, 0));
  tally.note("seconds", secondsSince(begun));
  return tally.result();
}

const told = ({ body, ...bent }: Bent): string =>
  JSON.stringify({
    ...bent,
    body: typeof body === "string" ? body.slice(0, 150) : (body?.constructor.name ?? null),
  }).slice(0, 400);
