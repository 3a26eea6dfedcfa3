import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { siteOf } from "../../src/app/site.ts";
import { openFind } from "../../src/find/public.ts";
import { findRoutes } from "../../src/find/routes.tsx";
import { networkRoutes } from "../../src/network/routes.tsx";
import { heaviestLogo, settingsFields } from "../../src/network/settings/settings.ts";
import { assetOf } from "../../src/platform/assets.ts";
import { readConfig } from "../../src/platform/config.ts";
import { type NetworkFaces, watchNetworkFaces } from "../../src/platform/web/network-faces.ts";
import { quick } from "../../src/platform/web/response-cache.ts";
import { webListener } from "../../src/platform/web/server.ts";
import type { Asset } from "../../src/platform/web/site.ts";
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
async function styleSheet(): Promise<Asset> {
  const { outputFiles } = await build({
    entryPoints: ["src/ui/tragnetz.css"],
    bundle: true,
    minify: true,
    write: false,
    outdir: "out",
    logLevel: "error",
    target: ["chrome90", "firefox90", "safari14"],
  });
  return assetOf("tragnetz.css", Buffer.from(outputFiles[0]?.contents ?? []));
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

const weightOf = (svg: string): number => quick(Buffer.from(svg), "br").length;
/** The heaviest logo that the settings take: corners at places no packing foresees. */
function heavyLogo(): string {
  const drawn = (corners: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 999 999"><path d="M0 0L${Array.from(
      { length: corners },
      (_, at) => `${(at * at * 7919 + at * 104_729) % 997} ${(at * at * 6101 + at * 15_485) % 991}`,
    ).join(" ")}Z"/></svg>`;
  let corners = 10;
  while (weightOf(drawn(corners + 1)) <= heaviestLogo) corners += 1;
  return drawn(corners);
}
const logo = heavyLogo();

beforeAll(async () => {
  installation = await openTestInstallation();
  const { id } = await addNetwork(installation, "lindental", { phone: "069 90009120", first: true });
  await addOffers(installation, id, offersNearby);
  const dressed = await addNetwork(installation, "musterkreis", { phone: "069 90009120" });
  await installation.owner.query("update network set brand = '#5a2d6e', logo_svg = $2 where id = $1", [
    dressed.id,
    logo,
  ]);
  await addOffers(installation, dressed.id, offersNearby);
  faces = await watchNetworkFaces(installation.database);
  const sheet = await styleSheet();
  const find = (path: string) => (path.endsWith(".css") ? sheet : undefined);
  const config = readConfig({ TRAGNETZ_DEMO: "0" }, { cwd: "/", defaultDataDir: "/" });
  const assets = { find, href: (name: string) => `/assets/${name}` };
  const routes = [...networkRoutes, ...findRoutes(openFind("data"))];
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
/** Pictures that a browser asks for by itself, each once: the logo and the sign in the tab. */
const picturesOf = (html: string): string[] => [
  ...new Set(
    [...found(html, /<img[^>]*src="([^"]+)"/g), ...found(html, /<link rel="icon"[^>]*href="([^"]+)"/g)]
      .filter((address) => !address.startsWith("data:"))
      .map((address) => address.replaceAll("&amp;", "&")),
  ),
];

describe("the first load on a weak connection", () => {
  for (const path of ["/", results, "/musterkreis", `/musterkreis${results}`]) {
    test(`${path} comes in at most 14 kB with everything it needs to be shown, for the first reader and the next`, async () => {
      const { html } = await plain(path);
      const styles = [...stylesOf(html), ...picturesOf(html)];
      expect(styles).toHaveLength(path.startsWith("/musterkreis") ? 2 : 1);
      for (const address of [`${path}${path.includes("?") ? "&" : "?"}first=1`, path]) {
        const answers = await Promise.all([address, ...styles].map((one) => wire(one, "gzip, deflate, br")));
        for (const answer of answers)
          expect(answer.toString("latin1")).toMatch(/^HTTP\/1\.1 200[^]*content-encoding: br/i);
        const bytes = answers.map((answer) => answer.length);
        expect(
          bytes.reduce((sum, one) => sum + one, 0),
          `${address}: ${bytes.join(" + ")}`,
        ).toBeLessThanOrEqual(mostBytes);
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
      expect(address).toMatch(/^\/(?!\/)|^data:image\/svg\+xml,/);
  });

  test("a logo that would make it heavier is refused in the settings, with the reason", () => {
    const reasonFor = (logoSvg: string) =>
      settingsFields
        .safeParse({ logoSvg })
        .error?.issues.filter(({ path }) => path[0] === "logoSvg")
        .map(({ message }) => message);
    expect(weightOf(logo)).toBeGreaterThan(heaviestLogo - 20);
    expect(reasonFor(logo)).toEqual([]);
    expect(reasonFor(logo.replace("M0 0L", "M0 0L123 45 678 9 987 654 321 77 "))).toEqual(["logoTooHeavy"]);
  });
});
