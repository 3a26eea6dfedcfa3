import type { VNode } from "preact";
import { filePolicy } from "../../platform/assets.ts";
import type { View } from "../../platform/view.ts";
import { publicPage, raw } from "../../platform/web/answer.ts";
import { type Route, showing, still } from "../../platform/web/route.ts";
import type { NetworkWords } from "./network-words.sql.ts";
import { easyPage } from "./easy-page.tsx";
import { aboutPage, accessibilityPage, imprintPage, signPage } from "./own-words-page.tsx";
import { privacyPage } from "./privacy-page.tsx";
import { showNetworkWords } from "./show-network-words.ts";
import { webManifest } from "./web-manifest.ts";

const withWords = (path: string, draw: (view: View, words: NetworkWords) => VNode): Route =>
  showing(path, showNetworkWords, { page: (words, view) => publicPage(draw(view, words)) });

const withoutWords = (path: string, draw: (view: View) => VNode): Route =>
  still(path, (view) => publicPage(draw(view)));

/** Pages ask for it under an address that changes with the network's data. */
const forEver = {
  publicly: true,
  headers: {
    "cache-control": "public, max-age=31536000, immutable",
    "content-security-policy": filePolicy,
  },
};

export const pageRoutes: readonly Route[] = [
  withWords("/impressum", imprintPage),
  withWords("/datenschutz", privacyPage),
  withWords("/barrierefreiheit", accessibilityPage),
  withoutWords("/ueber-uns", aboutPage),
  withWords("/leichte-sprache", easyPage),
  withoutWords("/gebaerdensprache", signPage),
  {
    method: "GET",
    path: "/logo.svg",
    act: "-",
    anonymous: true,
    handle: (_desk, _request, { network }) =>
      Promise.resolve(network.logoSvg === null ? null : raw("image/svg+xml", network.logoSvg, forEver)),
  },
  still("/manifest.webmanifest", (view) =>
    raw("application/manifest+json", JSON.stringify(webManifest(view)), {
      publicly: true,
      headers: { "content-security-policy": filePolicy },
    }),
  ),
];
