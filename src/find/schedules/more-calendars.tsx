import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { gatheringsOf } from "./calendars/calendar-feed.export.ts";
import type { NetworkTimes, TimedOffer } from "./timed-offer.ts";
import { timesTexts } from "./times.texts.ts";

type MoreProps = { readonly view: View; readonly offer: TimedOffer; readonly times: NetworkTimes };

const isInFeeds = (offer: TimedOffer): boolean => gatheringsOf([offer]).length > 0;

/** A calendar of many offers speaks of babies, so nobody is led to one after the loss of a child. */
const leadsToFeeds = ({ loss }: View): boolean => !loss;

const CalendarLink = ({ view, path, label }: { view: View; path: string; label: string }) => (
  <a class="tap" href={view.href(path, "de")} type="text/calendar">
    {label}
  </a>
);

/** Beside the calendar of one offer: those of its organisation and of its place, where they hold anything. */
export const MoreCalendars = ({ view, offer, times }: MoreProps) => {
  if (!leadsToFeeds(view)) return null;
  const t = speak(timesTexts, view.lang);
  const { organisationId } = offer;
  const town = townOf(offer, times);
  const ofOrganisation = (one: TimedOffer) => one.organisationId === organisationId && isInFeeds(one);
  const ofTown = (one: TimedOffer) => townOf(one, times) === town && isInFeeds(one);
  return (
    <>
      {organisationId !== null && times.offers.some(ofOrganisation) && (
        <p class="noprint">
          <CalendarLink
            view={view}
            path={`/kalender/organisation/${organisationId}.ics`}
            label={t("datesOfOrganisation")}
          />
        </p>
      )}
      {town !== null && times.offers.some(ofTown) && (
        <p class="noprint">
          <CalendarLink
            view={view}
            path={`/kalender/ort/${encodeURIComponent(town)}.ics`}
            label={t("datesOfPlace")}
          />
        </p>
      )}
    </>
  );
};

const townOf = ({ locationId }: TimedOffer, { places }: NetworkTimes): string | null =>
  places.get(locationId ?? "")?.place ?? null;

/** The calendar of the whole network, where it holds anything. */
export const AllDates = ({ view, times }: Omit<MoreProps, "offer">) =>
  leadsToFeeds(view) && times.offers.some(isInFeeds) ? (
    <p class="small">
      <CalendarLink view={view} path="/kalender.ics" label={speak(timesTexts, view.lang)("allDates")} />
    </p>
  ) : null;
