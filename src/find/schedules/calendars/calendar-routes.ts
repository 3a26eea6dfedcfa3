import { speak } from "../../../platform/texts.ts";
import type { View } from "../../../platform/view.ts";
import { type Answer, raw } from "../../../platform/web/answer.ts";
import { handling, type Route } from "../../../platform/web/route.ts";
import { nameKey } from "../../gazetteer/gazetteer.ts";
import { isUnnamed } from "../../keeping/unnamed-matters.ts";
import type { KeptTimes } from "../kept-times.ts";
import type { NetworkTimes, TimedOffer } from "../timed-offer.ts";
import { timesTexts } from "../times.texts.ts";
import { calendarFeed, gatheringsOf } from "./calendar-feed.export.ts";

/** Where calendars find the feeds; anonymous, because everything in them is public. */
export const calendarRoutes = (times: KeptTimes): readonly Route[] => {
  const feed = (path: string, choose: Choose): Route =>
    handling("GET", path, "list-times", async (desk, request, view) => {
      const known = await times(desk, view.network);
      const chosen = choose(known, request.param("file").replace(/\.ics$/, ""), request.param("slug"));
      return chosen === null ? null : answerFeed(view, known, chosen);
    });
  return [
    feed("/kalender.ics", ({ offers }) => ({ offers: gatheringsOf(offers), of: null })),
    feed("/angebote/:slug/kalender.ics", ({ offers }, _file, slug) => {
      const offer = offers.find((one) => one.slug === slug);
      // A calendar on a shared phone would name what the offer is about: docs/decisions/0022-no-traces.md.
      return offer === undefined || isUnnamed(offer) ? null : { offers: [offer], of: offer.title };
    }),
    feed("/kalender/organisation/:file{.+\\.ics}", ({ offers }, id) => {
      const own = offers.filter(({ organisationId }) => organisationId === id);
      return own.length === 0 ? null : { offers: gatheringsOf(own), of: own[0]?.organisation ?? null };
    }),
    feed("/kalender/ort/:file{.+\\.ics}", (known, place) => {
      const there = offersAt(known, place);
      return there.length === 0 ? null : { offers: gatheringsOf(there), of: place };
    }),
  ];
};

type Chosen = { readonly offers: readonly TimedOffer[]; readonly of: string | null };
type Choose = (times: NetworkTimes, file: string, slug: string) => Chosen | null;

/** By postal code or by the name of the place, in any spelling. */
const offersAt = ({ offers, places }: NetworkTimes, asked: string): readonly TimedOffer[] =>
  offers.filter(({ locationId, schedules }) =>
    [locationId, ...schedules.map((one) => one.locationId)].some((id) => {
      const place = places.get(id ?? "");
      return (
        place !== undefined && (place.postalCode === asked || nameKey(place.place ?? "") === nameKey(asked))
      );
    }),
  );

function answerFeed(view: View, times: NetworkTimes, { offers, of }: Chosen): Answer {
  const t = speak(timesTexts, view.lang);
  const path = view.path.split("?")[0] ?? "/kalender.ics";
  const addressOf = ({ slug }: TimedOffer) =>
    `${view.publicUrl}${view.href(`/angebote/${slug}`).split("?")[0]}`;
  const names = {
    name: t("calendarName", { name: of ?? view.network.name }),
    source: `${view.publicUrl}${view.href(path).split("?")[0]}`,
    color: null,
  };
  const body = calendarFeed(offers, { times, t, now: view.now, addressOf }, names);
  return raw("text/calendar; charset=utf-8", body, {
    publicly: true,
    headers: { "content-disposition": 'inline; filename="termine.ics"' },
  });
}
