import { languageFacts } from "../../core/languages.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { logoOf } from "../../ui/brand-address.ts";
import { frameTexts } from "../../ui/frame.texts.ts";

/** Longest name under an icon on a home screen; what is longer is cut off there. */
const longestShortName = 12;
/** `--paper` of the light pages, shown while the first one loads. */
const paper = "#faf9f6";

const own = (view: View) => [
  { src: view.asset("icon.svg"), type: "image/svg+xml", sizes: "any" },
  { src: view.asset("icon-192.png"), type: "image/png", sizes: "192x192" },
  { src: view.asset("icon-512.png"), type: "image/png", sizes: "512x512" },
  { src: view.asset("icon-maskable.png"), type: "image/png", sizes: "512x512", purpose: "maskable" },
];

/**
 * What a telephone needs to put the network on its home screen (W3C Web Application Manifest). One app per network,
 * whatever the language; "minimal-ui" keeps a way back and shows where one is. The municipality's logo is a drawing
 * only: nobody can make pixels of it here, so phones that take no SVG show our sign.
 */
export function webManifest(view: View) {
  const { htmlLang, dir } = languageFacts(view.lang);
  const words = speak(frameTexts, view.lang)("earlyHelp");
  const logo = logoOf(view);
  return {
    id: `/${view.network.slug}`,
    name: view.network.name,
    short_name: words.length > longestShortName ? speak(frameTexts, "de")("earlyHelp") : words,
    start_url: view.href("/"),
    scope: view.href("/", "de"),
    display: "minimal-ui",
    lang: htmlLang,
    dir,
    theme_color: view.network.brand,
    background_color: paper,
    icons:
      logo === undefined
        ? own(view)
        : [{ src: logo, type: "image/svg+xml", sizes: "any" }, ...own(view).slice(1)],
  };
}
