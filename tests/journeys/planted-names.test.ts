import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningProduct, startProduct } from "./running-product.ts";

/**
 * Twenty families plant a name, a number, a sentence and the address of their browser each. Afterwards nothing of it may stand in any file of the
 * database (tables, indexes, write-ahead log), in its log, or in what the server printed.
 */
let product: RunningProduct;
const families = Array.from({ length: 20 }, (_, at) => ({
  name: `Pflanzname-${String.fromCharCode(65 + at)}qx${at}`,
  phone: `0171 ${3_920_100 + at}`,
  email: `pflanz${at}.zq@probe.example`,
  wish: `Pflanzsatz ${at} vom Wickeltisch-Xylophon`,
  /** The address that its browser comes from, as a proxy before the product tells it. */
  sender: at % 2 === 0 ? `203.0.113.${101 + at}` : `2001:db8:4711:${at}::9`,
}));
const own = (product: RunningProduct, sender: string) => ({
  origin: product.base,
  "sec-fetch-site": "same-origin",
  "x-forwarded-for": sender,
});

beforeAll(async () => {
  product = await startProduct({ TRUST_PROXY: "1" });
});
afterAll(() => product?.stop());

async function write(family: (typeof families)[number], at: number): Promise<string> {
  const form = await (await fetch(`${product.base}/melden`)).text();
  const secret = /name="_s" value="([^"]+)"/.exec(form)?.[1] ?? "";
  const channel =
    at % 2 === 0 ? { channel: "call", phone: family.phone } : { channel: "mail", email: family.email };
  const body = new URLSearchParams({
    _s: secret,
    name: family.name,
    place: "",
    language: "de",
    childAge: "unknown",
    topic: "12",
    wish: family.wish,
    contactMe: "1",
    askNode: "1",
    ...channel,
  });
  const answer = await fetch(`${product.base}/melden`, {
    method: "POST",
    body,
    headers: own(product, family.sender),
  });
  const page = await answer.text();
  expect(answer.status, page.slice(0, 400)).toBe(200);
  const code = /codebox[^>]*><bdi>([^<]+)/.exec(page)?.[1] ?? "";
  await fetch(`${product.base}/stand`, {
    method: "POST",
    body: new URLSearchParams({ code }),
    headers: own(product, family.sender),
  });
  return code;
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile());

test("nothing of twenty families stands in the database's files, in its log or in what the server printed", async () => {
  const codes: string[] = [];
  for (const [at, family] of families.entries()) codes.push(await write(family, at));
  expect(codes.every((code) => /^[0-9A-Z-]{16}$/.test(code))).toBe(true);
  const planted = [
    ...families.flatMap(({ name, phone, email, wish }) => [name, phone, phone.replace(" ", ""), email, wish]),
    ...families.map(({ sender }) => sender),
    ...codes,
  ];
  const files = filesUnder(product.dataDir);
  expect(files.length, "there are files to look through").toBeGreaterThan(500);
  const found: string[] = [];
  for (const file of files) {
    const bytes = readFileSync(file);
    for (const word of planted) if (bytes.includes(word)) found.push(`${word} in ${file}`);
  }
  for (const word of planted)
    if (product.output().includes(word)) found.push(`${word} in the server's output`);
  expect(found).toEqual([]);
});

test("the search itself finds what does stand there: the name of the network", () => {
  const names = filesUnder(product.dataDir).filter((file) =>
    readFileSync(file).includes("Landkreis Lindental"),
  );
  expect(names.length).toBeGreaterThan(0);
});
