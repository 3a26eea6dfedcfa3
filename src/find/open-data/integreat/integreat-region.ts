import type { Json } from "../../../core/json.ts";
import { type GeoPoint, middleOf } from "../../../core/geo.ts";
import { languages } from "../../../core/languages.ts";
import type { NetworkFace } from "../../../platform/view.ts";
import { placesOf } from "../hsds/service-record.ts";
import type { OpenOffer } from "../open-offer.ts";
import { integreatNumber } from "./integreat-number.ts";
import { isOnMap } from "./integreat-places.ts";

/** The middle of Germany, where a network has no place on the map yet; the app needs one. */
const somewhere: GeoPoint = { lat: 51.16, lon: 10.45 };

const boxOf = (points: readonly GeoPoint[]): Json => {
  const [lats, lons] = [points.map(({ lat }) => lat), points.map(({ lon }) => lon)];
  return [
    [Math.min(...lons), Math.min(...lats)],
    [Math.max(...lons), Math.max(...lats)],
  ];
};

/** The languages of the pages of every network, German first. */
export const integreatLanguages = (): Json =>
  languages.map(({ code, htmlLang, nativeName, dir }, at) => ({
    id: at + 1,
    code,
    bcp47_tag: htmlLang,
    native_name: nativeName,
    dir,
  }));

/** A network as a region of Integreat. Where it lies is told by its places. */
export function integreatRegion({ name, slug }: NetworkFace, offers: readonly OpenOffer[]): Json {
  const points = offers.flatMap(placesOf).flatMap((place) => {
    const { lat, lon } = place;
    return isOnMap(place) && lat !== null && lon !== null ? [{ lat, lon }] : [];
  });
  const middle = middleOf(points) ?? somewhere;
  return {
    id: integreatNumber(slug),
    name,
    name_without_prefix: name.replace(/^Frühe Hilfen\s+/i, ""),
    prefix: /^Frühe Hilfen\s/i.test(name) ? "Frühe Hilfen" : null,
    path: slug,
    live: true,
    languages: integreatLanguages(),
    events: true,
    pois: true,
    tunews: false,
    push_notifications: false,
    is_chat_enabled: false,
    aliases: null,
    zammad_privacy_policy: null,
    latitude: middle.lat,
    longitude: middle.lon,
    bounding_box: boxOf(points.length === 0 ? [somewhere] : points),
  };
}
