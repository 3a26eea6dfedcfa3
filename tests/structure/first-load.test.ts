import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { siteOf } from "../../src/app/site.ts";
import { openFind } from "../../src/find/public.ts";
import { findRoutes } from "../../src/find/routes.tsx";
import { readConfig } from "../../src/platform/config.ts";
import { type NetworkFaces, watchNetworkFaces } from "../../src/platform/web/network-faces.ts";
import { compress, type KeptPage } from "../../src/platform/web/response-cache.ts";
import { webListener } from "../../src/platform/web/server.ts";
import { addNetwork } from "../builders/network.ts";
import { addOffers } from "../builders/offers.ts";
import { openTestInstallation, type TestInstallation } from "../builders/test-installation.ts";

/** Architecture.md 6: what a family's phone has to load before it shows a page. Bytes, with headers. */
const mostBytes = 14_000;
const results = "/angebote?t=12&ort=05310&mehr=1";

let installation: TestInstallation;
let faces: NetworkFaces;
const server = createServer();

/** The style sheet as the build ships it; the script is optional and is only looked for. */
async function styleSheet(): Promise<KeptPage> {
  const { outputFiles } = await build({
    entryPoints: ["src/ui/tragnetz.css"],
    bundle: true,
    minify: true,
    write: false,
    outdir: "out",
    logLevel: "error",
    target: ["chrome90", "firefox90", "safari14"],
  });
  return compress("text/css; charset=utf-8", Buffer.from(outputFiles[0]?.contents ?? []), '"css"');
}

const offersNearby = Array.from({ length: 20 }, (_, at) => ({
  title: `Offene Sprechstunde für Eltern mit unruhigen Babys, Haus ${at + 1}`,
  topics: ["crying", "sleep"],
  kind: "openHour" as const,
  organisation: `Familienzentrum am Lindenhof ${at + 1}`,
  access: ["withoutRegistration"] as const,
  free: at % 2 === 0,
  languages: ["de", "tr", "ar", "uk"],
  place: {
    street: `Lindenhof ${at}`,
    postalCode: "05310",
    place: "Lindenbrück",
    lat: 50.9 + at / 500,
    lon: 12.1,
  },
}));

beforeAll(async () => {
  installation = await openTestInstallation();
  const { id } = await addNetwork(installation, "lindental", { phone: "069 90009120", first: true });
  await addOffers(installation, id, offersNearby);
  faces = await watchNetworkFaces(installation.database);
  const page = await styleSheet();
  const find = (path: string) => (path.endsWith(".css") ? { page, forEver: true } : undefined);
  const config = readConfig({ TRAGNETZ_DEMO: "0" }, { cwd: "/", defaultDataDir: "/" });
  const assets = { find, href: (name: string) => `/assets/${name}` };
  const routes = findRoutes(openFind("data"));
  server.on(
    "request",
    webListener(
      siteOf({ desk: installation, config, faces, assets, routes, whoIs: () => Promise.resolve(null) }),
    ),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await faces.stop();
  await installation.close();
});

/** Every byte of one answer, as it comes over the wire. */
const wire = (path: string, encoding: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
    const pieces: Buffer[] = [];
    socket.on("data", (piece) => pieces.push(piece));
    socket.on("error", reject);
    socket.on("end", () => resolve(Buffer.concat(pieces)));
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: ${encoding}\r\nConnection: close\r\n\r\n`,
    );
  });

const plain = async (path: string): Promise<{ readonly head: string; readonly html: string }> => {
  const [head = "", html = ""] = (await wire(path, "identity")).toString().split("\r\n\r\n");
  expect(head, path).toMatch(/^HTTP\/1\.1 200/);
  return { head, html };
};
const found = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, value]) => value ?? "");
const stylesOf = (html: string): string[] => found(html, /<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g);

describe("the first load on a weak connection", () => {
  for (const path of ["/", results]) {
    test(`${path} comes in at most 14 kB with everything it needs to be shown, for the first reader and the next`, async () => {
      const styles = stylesOf((await plain(path)).html);
      expect(styles.length).toBeGreaterThan(0);
      for (const address of [`${path}${path.includes("?") ? "&" : "?"}first=1`, path]) {
        const answers = await Promise.all([address, ...styles].map((one) => wire(one, "gzip, deflate, br")));
        for (const answer of answers)
          expect(answer.toString("latin1")).toMatch(/^HTTP\/1\.1 200[^]*content-encoding: br/i);
        expect(answers.reduce((bytes, answer) => bytes + answer.length, 0)).toBeLessThanOrEqual(mostBytes);
      }
    });
  }

  test("the results say everything without script, without a cookie and without asking anybody else", async () => {
    const { head, html } = await plain(results);
    expect(head).not.toMatch(/^set-cookie:/im);
    for (const { title } of offersNearby) expect(html).toContain(title);
    expect(
      found(html, /<script([^>]*)>/g).every(
        (facts) => facts.includes('type="module"') && facts.includes('src="/'),
      ),
    ).toBe(true);
    expect(html).not.toMatch(/\son[a-z]+=|<noscript|javascript:/i);
    const loaded = found(
      html,
      /<(?:link|script|img|iframe|source|object|embed)\b[^>]*?(?:href|src|data)="([^"]*)"/g,
    );
    expect(loaded.length).toBeGreaterThan(0);
    for (const address of [...loaded, ...found(html, /<form[^>]*action="([^"]*)"/g)])
      expect(address).toMatch(/^\/(?!\/)/);
  });
});
