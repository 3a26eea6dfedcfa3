import { newId } from "../../core/ids.ts";
import type { Actor } from "../actor.ts";
import { processInstant } from "../clock.ts";
import type { View } from "../view.ts";
import { addressIn, type Place } from "./address.ts";
import { carriedBy, carryOn } from "./carried.ts";
import { formToken } from "./forgery.ts";
import type { Site } from "./site.ts";

/** Where a request leads, with its whole address. */
export type Asked = { readonly place: Place; readonly url: URL };

/** The circumstances of one page. `boundTo` ties the forms of professionals to their login session. */
export function viewOf(site: Site, { place, url }: Asked, actor: Actor, boundTo: string): View {
  const carried = carriedBy(url, place.rest);
  const now = processInstant();
  return {
    network: place.network,
    lang: place.lang,
    ...carried,
    actor,
    now,
    publicUrl: site.config.publicUrl,
    demo: site.config.demo && place.network.demo,
    asset: site.assetHref,
    path: `${place.rest}${url.search}`,
    href: (path, lang) => addressIn(place, lang ?? place.lang, carryOn(path, carried)),
    formFields: () => ({ _op: newId<"operation">(), _t: formToken(site.desk.keys, boundTo, now) }),
  };
}
