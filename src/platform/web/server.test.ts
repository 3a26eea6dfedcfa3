import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  openSiteWithoutDatabase,
  type SiteWithoutDatabase,
} from "../../../tests/builders/site-without-database.ts";
import { processInstant } from "../clock.ts";
import { raw } from "./answer.ts";
import { formToken } from "./forgery.ts";
import { handling, type Route, still } from "./route.ts";

const mostBytes = 200_000;
let calls = 0;
const say = (words: string, status = 200) => raw("text/plain", words, { status });
const routes: readonly Route[] = [
  handling("POST", "/melden", "test", (_desk, request) => {
    calls += 1;
    return Promise.resolve(say(`wish: ${request.fields.get("wish")}`));
  }),
  {
    ...handling("POST", "/liste", "test", (_desk, request) => {
      calls += 1;
      const files = request.files("datei").map(({ name, bytes }) => `${name}=${bytes.length}`);
      return Promise.resolve(say(`${request.fields.get("name")}: ${files.join(" ")}`));
    }),
    takesFile: { mostBytes, tooLarge: () => Promise.resolve(say("Die Datei ist zu groß.", 422)) },
  },
  still("/kalender", () =>
    raw("text/calendar", "BEGIN", {
      publicly: true,
      headers: { "x-own": "1", "cache-control": "no-cache, x" },
    }),
  ),
  still("/persoenlich", () => raw("text/plain", `visit ${(calls += 1)}`, { status: 200 })),
  still("/keks", () => raw("text/plain", "x", { publicly: true, headers: { "Set-Cookie": "a=b" } })),
];

let site: SiteWithoutDatabase;
beforeAll(async () => {
  site = await openSiteWithoutDatabase(routes);
});
afterAll(() => site.close());

const ours = (): Record<string, string> => ({ origin: site.base, "sec-fetch-site": "same-origin" });
const post = (path: string, body: BodyInit, headers: Record<string, string> = ours()) =>
  fetch(site.base + path, { method: "POST", body, headers });
const formWith = (...files: readonly File[]): FormData => {
  const form = new FormData();
  form.set("name", "Ä\u0000b");
  for (const file of files) form.append("datei", file);
  return form;
};

test("a page that is not marked public is made anew for everybody and kept by nobody", async () => {
  calls = 0;
  for (const visit of ["visit 1", "visit 2"]) {
    const answer = await fetch(`${site.base}/persoenlich`);
    expect(await answer.text()).toBe(visit);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("etag")).toBeNull();
  }
});

describe("a form with a file", () => {
  test("arrives with its fields and files where the route takes one", async () => {
    const form = formWith(new File(["abc"], "größe.csv"), new File(["de"], "zwei.csv"));
    expect(await (await post("/liste", form)).text()).toBe("Äb: größe.csv=3 zwei.csv=2");
    expect(await (await post("/liste", formWith(new File([], "")))).text(), "nothing chosen").toBe("Äb: ");
    expect(await (await post("/liste", formWith(new File([], "leer.csv")))).text()).toBe("Äb: leer.csv=0");
    expect(await (await post("/liste", new URLSearchParams({ name: "ohne" }))).text()).toBe("ohne: ");
  });

  test("is not read by any other route", async () => {
    calls = 0;
    expect((await post("/melden", formWith(new File(["abc"], "a.csv")))).status).toBe(415);
    expect(calls).toBe(0);
  });

  test("that is too large gets the route's own page, whether its length is announced or not", async () => {
    const large = () => formWith(new File([new Uint8Array(3 * mostBytes)], "a.csv"));
    const announced = await post("/liste", large());
    expect([announced.status, await announced.text()]).toEqual([422, "Die Datei ist zu groß."]);
    const far = await post("/liste", formWith(new File([new Uint8Array(20 * mostBytes)], "a.csv")));
    expect([far.status, await far.text()]).toEqual([422, "Die Datei ist zu groß."]);
    const encoded = new Response(large());
    const chunked = await fetch(`${site.base}/liste`, {
      method: "POST",
      body: encoded.body,
      duplex: "half",
      headers: { ...ours(), "content-type": encoded.headers.get("content-type") ?? "" },
    } as RequestInit);
    expect([chunked.status, await chunked.text()]).toEqual([422, "Die Datei ist zu groß."]);
  });

  test("from another site is refused before it is read", async () => {
    calls = 0;
    const head = `POST /liste HTTP/1.1\r\nHost: x\r\nOrigin: https://evil.example\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000\r\n\r\n`;
    expect(await site.rawly(head), "answered although no byte of the body was sent").toMatch(
      /^HTTP\/1.1 403/,
    );
    expect((await post("/liste", formWith(new File(["a"], "a.csv")), {})).status, "silent, no token").toBe(
      403,
    );
    expect(calls).toBe(0);
  });

  test("counts with the token of the form where the browser says nothing", async () => {
    const form = formWith(new File(["a"], "a.csv"));
    form.set("_t", formToken(site.keys, "", processInstant()));
    expect((await post("/liste", form, {})).status).toBe(200);
  });
});

describe("a body that is no form", () => {
  const types: readonly (readonly [string, string])[] = [
    ["application/json", '{"wish":"x"}'],
    ["text/plain", "wish=x"],
    ["application/x-www-form-urlencodedx", "wish=x"],
    ["multipart/form-data; boundary=x", "--x--"],
    ["", "wish=x"],
  ];
  test.each(types)("of the type %j is refused with 415 and a page", async (type, body) => {
    calls = 0;
    const answer = await post("/melden", Buffer.from(body), {
      ...ours(),
      ...(type && { "content-type": type }),
    });
    expect(answer.status).toBe(415);
    expect(await answer.text()).toContain("Das konnten wir nicht lesen");
    expect(calls).toBe(0);
  });

  test.each([
    ["multipart/form-data", "x"],
    ["multipart/form-data; boundary=", ""],
    ["multipart/form-data; boundary=x", "no boundary anywhere"],
    [
      "multipart/form-data; boundary=x",
      '--x\r\ncontent-disposition: form-data; name="datei"; filename="a"\r\n\r\ncut of',
    ],
    ["Multipart/Form-Data; boundary=x", ""],
  ])("but says it is one (%j, %j) is refused with 400", async (type, body) => {
    const answer = await post("/liste", Buffer.from(body), { ...ours(), "content-type": type });
    expect(answer.status).toBe(400);
  });

  test("a form in capitals or with a charset is still a form", async () => {
    const type = "Application/X-WWW-Form-Urlencoded; charset=UTF-8";
    const answer = await post("/melden", "wish=%C3%A4%E4%ZZ%", { ...ours(), "content-type": type });
    expect(await answer.text()).toBe("wish: ä\ufffd%ZZ%");
  });

  test("a form of more than 512 kB is refused, announced or not", async () => {
    const large = `wish=${"x".repeat(600_000)}`;
    const type = { "content-type": "application/x-www-form-urlencoded" };
    expect((await post("/melden", large, { ...ours(), ...type })).status).toBe(413);
    const chunked = { method: "POST", body: new Blob([large]).stream(), duplex: "half" };
    expect(
      (await fetch(`${site.base}/melden`, { ...chunked, headers: { ...ours(), ...type } } as RequestInit))
        .status,
    ).toBe(413);
  });

  test("a body that never ends is answered all the same", async () => {
    const type = "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked";
    const head = `POST /melden HTTP/1.1\r\nHost: ${new URL(site.base).host}\r\nOrigin: ${site.base}\r\n${type}\r\n\r\n`;
    expect(await site.rawly(`${head}98968\r\nwish=${"x".repeat(624_000)}`)).toMatch(/^HTTP\/1.1 413/);
  });

  test("a sender who goes away in the middle harms nobody", async () => {
    const port = Number(new URL(site.base).port);
    await new Promise<void>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => {
        socket.write(
          `POST /melden HTTP/1.1\r\nHost: ${new URL(site.base).host}\r\nOrigin: ${site.base}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 500\r\n\r\nwish=x`,
        );
        setTimeout(() => resolve(void socket.destroy()), 50);
      });
    });
    expect((await post("/melden", new URLSearchParams({ wish: "a" }))).status).toBe(200);
  });
});

describe("a page kept in memory", () => {
  test("is sent with the route's own headers every time", async () => {
    for (const turn of ["made", "kept", "kept again"]) {
      const answer = await fetch(`${site.base}/kalender`);
      expect(answer.headers.get("x-own"), turn).toBe("1");
      expect(answer.headers.get("cache-control"), turn).toBe("no-cache, x");
      expect(answer.headers.get("content-type"), turn).toBe("text/calendar");
    }
    const etag = (await fetch(`${site.base}/kalender`)).headers.get("etag") ?? "";
    const unchanged = await fetch(`${site.base}/kalender`, { headers: { "if-none-match": etag } });
    expect([unchanged.status, unchanged.headers.get("x-own")]).toEqual([304, "1"]);
  });

  test("never hands one person's cookie to the next", async () => {
    await fetch(`${site.base}/keks`);
    expect((await fetch(`${site.base}/keks`)).headers.get("etag")).toBeNull();
  });
});

describe("requests that no browser sends", () => {
  const get = (path: string, more = "") => `GET ${path} HTTP/1.1\r\nHost: x\r\n${more}\r\n`;
  test.each([
    ["a broken escape", get("/%E0%A4%A")],
    ["a lone percent sign", get("/melden/%?q=%&q=%ZZ")],
    ["an escaped NUL", get("/%00?x=%00")],
    ["two slashes", get("//evil.example/x")],
    ["backslashes", get("/\\\\evil.example")],
    ["an address of another host", get("http://other.example/x")],
    ["a star", get("*")],
    ["no slash", get("melden")],
    ["climbing out", get("/../../etc/passwd")],
    ["a long address", get(`/${"a".repeat(15_000)}`)],
    ["an address beyond the limit", get(`/${"a".repeat(40_000)}`)],
    ["a header beyond the limit", get("/", `X-Long: ${"a".repeat(40_000)}\r\n`)],
    ["many headers", get("/", Array.from({ length: 900 }, (_, at) => `X-${at}: 1\r\n`).join(""))],
    ["many parameters", get(`/?${"a=1&".repeat(3000)}`)],
    ["a broken host", "GET / HTTP/1.1\r\nHost: [::\r\n\r\n"],
    ["a broken cookie", get("/intern/mein-tag", "Cookie: s=%E0%A4%A; =; s\r\n")],
    ["bytes outside ASCII", get("/\u00e4\u00ff?q=\u00e4", "X-Y: \u00e4\r\n")],
    ["a strange method", "BREW / HTTP/1.1\r\nHost: x\r\n\r\n"],
    ["a broken origin", `POST /melden HTTP/1.1\r\nHost: x\r\nOrigin: null\r\nContent-Length: 0\r\n\r\n`],
    ["a broken referer", `POST /melden HTTP/1.1\r\nHost: x\r\nReferer: ::\r\nContent-Length: 0\r\n\r\n`],
    ["a length that is none", "POST /melden HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n"],
    [
      "a broken chunk",
      `POST /melden HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`,
    ],
  ])("%s: no fault of ours", async (_what, sent) => {
    const heard = await site.rawly(sent);
    expect(heard.slice(0, 60)).toMatch(/^HTTP\/1\.1 [234]\d\d /);
    expect(heard).not.toMatch(/node_modules|\n\s+at \w+/);
  });
});
