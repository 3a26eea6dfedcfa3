import type { Assets } from "../platform/assets.ts";
import type { Config } from "../platform/config.ts";
import type { Desk } from "../platform/perform.ts";
import type { NetworkFaces } from "../platform/web/network-faces.ts";
import type { Route } from "../platform/web/route.ts";
import type { Asset, Site } from "../platform/web/site.ts";
import { h } from "preact";
import { brandedStyles } from "./branded-styles.ts";
import { faultPage } from "./fault-page.tsx";
import { signedOutPage } from "./signed-out-page.tsx";
import { keptFields, KeptText, tooOldPage } from "./sent-again.tsx";

type Parts = {
  readonly desk: Desk;
  readonly config: Config;
  readonly faces: NetworkFaces;
  readonly assets: Assets;
  readonly routes: readonly Route[];
  readonly whoIs: Site["whoIs"];
};

/** Browsers that take no SVG ask for it under this name, which carries no mark of its content. */
function favicon(assets: Assets): Asset | undefined {
  const kept = assets.find(assets.href("favicon.ico"));
  return kept && { ...kept, forEver: false };
}

/** Joins the areas into one site. */
export function siteOf({ desk, config, faces, assets, routes, whoIs }: Parts): Site {
  const find = brandedStyles(assets.find, faces.all);
  return {
    desk,
    config,
    faces,
    routes,
    whoIs,
    assets: (path) => (path === "/favicon.ico" ? favicon(assets) : find(path)),
    assetHref: assets.href,
    pages: {
      notFound: (view) => ({ kind: "page", status: 404, body: faultPage(view, "notFound") }),
      forged: (view) => ({ kind: "page", status: 403, body: faultPage(view, "forged") }),
      tooLarge: (view) => ({ kind: "page", status: 413, body: faultPage(view, "tooLarge") }),
      unreadable: (view, status) => ({ kind: "page", status, body: faultPage(view, "unreadable") }),
      tooOld: (view, kept) => ({ kind: "page", status: 422, body: tooOldPage(view, kept) }),
      signedOut: (view, kept) => ({ kind: "page", status: 401, body: signedOutPage(view, kept) }),
      fault: (view, body, databaseDown) => ({
        kind: "page",
        status: databaseDown ? 503 : 500,
        body: faultPage(view, "fault", h(KeptText, { view, kept: keptFields(body), databaseDown })),
        ...(databaseDown ? { headers: { "retry-after": "30" } } : {}),
      }),
    },
  };
}
