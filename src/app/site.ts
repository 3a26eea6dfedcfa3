import type { Assets } from "../platform/assets.ts";
import type { Config } from "../platform/config.ts";
import type { Desk } from "../platform/perform.ts";
import type { NetworkFaces } from "../platform/web/network-faces.ts";
import type { Route } from "../platform/web/route.ts";
import type { Site } from "../platform/web/site.ts";
import { h } from "preact";
import { faultPage, keptFields, KeptText } from "./fault-page.tsx";

type Parts = {
  readonly desk: Desk;
  readonly config: Config;
  readonly faces: NetworkFaces;
  readonly assets: Assets;
  readonly routes: readonly Route[];
  readonly whoIs: Site["whoIs"];
};

/** Joins the areas into one site. */
export function siteOf({ desk, config, faces, assets, routes, whoIs }: Parts): Site {
  return {
    desk,
    config,
    faces,
    routes,
    whoIs,
    assets: assets.find,
    assetHref: assets.href,
    pages: {
      notFound: (view) => ({ kind: "page", status: 404, body: faultPage(view, "notFound") }),
      forged: (view) => ({ kind: "page", status: 403, body: faultPage(view, "forged") }),
      tooLarge: (view) => ({ kind: "page", status: 413, body: faultPage(view, "tooLarge") }),
      fault: (view, body, databaseDown) => ({
        kind: "page",
        status: databaseDown ? 503 : 500,
        body: faultPage(view, "fault", h(KeptText, { view, kept: keptFields(body), databaseDown })),
        ...(databaseDown ? { headers: { "retry-after": "30" } } : {}),
      }),
    },
  };
}
