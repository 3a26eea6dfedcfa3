import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { publicPage, raw } from "../../platform/web/answer.ts";
import { type Route, showing, still } from "../../platform/web/route.ts";
import { BrandRefused, brandSheet } from "../../ui/brand.ts";
import type { NetworkWords } from "./network-words.sql.ts";
import {
  aboutPage,
  accessibilityPage,
  easyPage,
  imprintPage,
  privacyPage,
  signPage,
  wrongPage,
} from "./own-words-page.tsx";
import { showNetworkWords } from "./show-network-words.ts";

const withWords = (path: string, draw: (view: View, words: NetworkWords) => VNode): Route =>
  showing(path, showNetworkWords, { page: (words, view) => publicPage(draw(view, words)) });

const withoutWords = (path: string, draw: (view: View) => VNode): Route =>
  still(path, (view) => publicPage(draw(view)));

/** A colour that was fine when it was saved may be refused by a later rule; then our own colours stand. */
function coloursOf({ network }: View): string {
  try {
    return brandSheet({ brand: network.brand, lamp: network.lamp });
  } catch (fault) {
    if (fault instanceof BrandRefused) return "";
    throw fault;
  }
}

export const pageRoutes: readonly Route[] = [
  withWords("/impressum", imprintPage),
  withWords("/datenschutz", privacyPage),
  withWords("/barrierefreiheit", accessibilityPage),
  withWords("/stimmt-etwas-nicht", wrongPage),
  withoutWords("/ueber-uns", aboutPage),
  withoutWords("/leichte-sprache", easyPage),
  withoutWords("/gebaerdensprache", signPage),
  still("/farben.css", (view) => raw("text/css; charset=utf-8", coloursOf(view), { publicly: true })),
  {
    method: "GET",
    path: "/logo.svg",
    act: "-",
    anonymous: true,
    handle: (_desk, _request, { network }) =>
      Promise.resolve(
        network.logoSvg === null ? null : raw("image/svg+xml", network.logoSvg, { publicly: true }),
      ),
  },
];
