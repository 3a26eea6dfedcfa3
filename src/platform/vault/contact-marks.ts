import { blindIndex, networkIndexKey } from "./blind-index.ts";
import { normaliseEmail, normalisePhone } from "./normalise-for-index.ts";

export type ContactMark = { readonly kind: "phone" | "email"; readonly mark: Buffer };

/**
 * What can be compared of a way to reach somebody: the mark of a number or an address under the network's own key.
 * Nothing for a way that has neither, or that is too short to tell anybody apart.
 */
export function contactMarksOf(
  indexKey: Buffer,
  networkId: string,
  way: { readonly kind: string; readonly value: string | null | undefined },
): readonly ContactMark[] {
  if (!way.value || way.kind === "none") return [];
  const kind = way.kind === "mail" ? "email" : "phone";
  const normalised = kind === "email" ? normaliseEmail(way.value) : normalisePhone(way.value);
  return normalised === undefined
    ? []
    : [{ kind, mark: blindIndex(networkIndexKey(indexKey, networkId), kind, normalised) }];
}
