import { type Assets, assetOf } from "../platform/assets.ts";
import type { NetworkFace } from "../platform/view.ts";
import type { Asset } from "../platform/web/site.ts";
import { BrandRefused, brandSheet } from "../ui/brand.ts";
import { brandMark, brandOf } from "../ui/brand-address.ts";

/**
 * Our style sheets, and the first of them with a municipality's colours at its end: one request less before a page of
 * hers is shown. Only colours that a network of this installation has are mixed in, so nobody can make us mix for ever.
 */
export function brandedStyles(
  find: Assets["find"],
  networks: () => readonly Pick<NetworkFace, "brand" | "lamp">[],
): Assets["find"] {
  const mixed = new Map<string, Asset>();
  return (address) => {
    const { path, mark } = brandOf(address);
    const sheet = find(path);
    const colours = mark && networks().find((network) => brandMark(network) === mark);
    if (!colours || !sheet?.page.type.startsWith("text/css")) return sheet;
    const asset = mixed.get(address) ?? mix(sheet, colours);
    mixed.set(address, asset);
    return asset;
  };
}

const mix = (sheet: Asset, colours: Pick<NetworkFace, "brand" | "lamp">): Asset =>
  assetOf("tragnetz.css", Buffer.concat([sheet.page.plain, Buffer.from(sheetOf(colours))]));

/** A colour that was fine when it was saved may be refused by a later rule; then our own colours stand. */
function sheetOf(colours: Pick<NetworkFace, "brand" | "lamp">): string {
  try {
    return brandSheet(colours);
  } catch (fault) {
    if (fault instanceof BrandRefused) return "";
    throw fault;
  }
}
