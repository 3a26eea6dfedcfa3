import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { h } from "preact";
import type { Staff } from "../../src/platform/actor.ts";
import { readConfig } from "../../src/platform/config.ts";
import type { Desk } from "../../src/platform/perform.ts";
import { page } from "../../src/platform/web/answer.ts";
import { type NetworkFaces, watchNetworkFaces } from "../../src/platform/web/network-faces.ts";
import type { Route } from "../../src/platform/web/route.ts";
import { webListener } from "../../src/platform/web/server.ts";

export type WebSite = {
  readonly faces: NetworkFaces;
  /** Asks for an address and follows no redirect. */
  readonly get: (address: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly post: (
    address: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
  /** Sends a form with files, as a browser does; bytes and a string as they are, with the content type of the headers. */
  readonly upload: (
    address: string,
    form: FormData | string | Uint8Array<ArrayBuffer>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
  readonly close: () => Promise<void>;
};

/** Some routes behind the real web listener. A cookie `s=staff` is the given professional. */
export async function openWebSite(
  desk: Desk,
  routes: readonly Route[],
  staff: Staff | null = null,
  environment: Readonly<Record<string, string>> = {},
): Promise<WebSite> {
  const config = readConfig({ TRAGNETZ_DEMO: "0", ...environment }, { cwd: "/", defaultDataDir: "/" });
  const faces = await watchNetworkFaces(desk.database);
  const listener = webListener({
    desk,
    config,
    faces,
    routes,
    whoIs: (cookie) => Promise.resolve(cookie === "staff" ? staff : null),
    assets: () => undefined,
    assetHref: (name) => `/assets/${name}`,
    pages: {
      notFound: () => page(h("p", {}, "not found"), 404),
      forged: () => page(h("p", {}, "forged"), 403),
      tooLarge: () => page(h("p", {}, "too large"), 413),
      unreadable: (_view, status) => page(h("p", {}, "unreadable"), status),
      tooOld: () => page(h("p", {}, "too old"), 422),
      signedOut: () => page(h("p", {}, "signed out"), 401),
      fault: () => page(h("p", {}, "fault"), 500),
    },
  });
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    faces,
    get: (address, headers = {}) =>
      fetch(`${base}${address}`, { redirect: "manual", headers: { ...headers } }),
    post: (address, fields, headers = {}) =>
      fetch(`${base}${address}`, {
        method: "POST",
        redirect: "manual",
        body: new URLSearchParams({ ...fields }),
        headers: { origin: base, "sec-fetch-site": "same-origin", ...headers },
      }),
    upload: (address, form, headers = {}) =>
      fetch(`${base}${address}`, {
        method: "POST",
        redirect: "manual",
        body: form,
        headers: { origin: base, "sec-fetch-site": "same-origin", ...headers },
      }),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await faces.stop();
    },
  };
}
