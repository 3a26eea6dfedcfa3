import type { NetworkFace, View } from "../platform/view.ts";
import { ownIcon } from "./logo.tsx";

type Colours = Pick<NetworkFace, "brand" | "lamp">;
const ownColours: Colours = { brand: "#1d4e6f", lamp: "#f4b740" };
const asked = "?marke=";

/** A municipality's two colours as they stand in the address of a style sheet; empty for ours. */
export const brandMark = ({ brand, lamp }: Colours): string =>
  brand === ownColours.brand && lamp === ownColours.lamp ? "" : `${brand}-${lamp}`.replaceAll("#", "");

/** The address of the first style sheet, with the municipality's colours where they differ from ours. */
export function stylesOf(view: View): string {
  const mark = brandMark(view.network);
  return `${view.asset("tragnetz.css")}${mark && asked}${mark}`;
}

/** Takes such an address apart again. */
export function brandOf(address: string): { readonly path: string; readonly mark: string } {
  const [path = "", mark = ""] = address.split(asked);
  return { path, mark };
}

/**
 * The municipality's own square logo; undefined where there is none. The address changes with the network's data, so
 * that browsers may keep what they have for ever.
 */
export const logoOf = (view: View): string | undefined =>
  view.network.logoSvg === null ? undefined : view.href(`/logo.svg?v=${view.network.dataVersion}`, "de");

/** The sign in the tab: the same picture as the logo in the header, so that it is loaded once; else our own. */
export const iconOf = (view: View): string => logoOf(view) ?? ownIcon;

/** What a telephone needs to put the network on its home screen, in the language of the page. */
export const manifestOf = (view: View): string => view.href("/manifest.webmanifest");
