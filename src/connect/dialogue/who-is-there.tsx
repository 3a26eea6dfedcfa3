import { Temporal } from "temporal-polyfill";
import { officeDayOf, sayDay } from "../../core/say-date.ts";
import type { View } from "../../platform/view.ts";
import { Fold } from "../../ui/card.tsx";
import { Note } from "../../ui/note.tsx";
import type { StatusPart } from "./status-part.ts";

/** Who is there for the family now, by name; before somebody has said yes, who is asked and until when. */
export const WhoIsThere = ({ t, status, team, view }: StatusPart) => {
  const { concern, people } = status;
  const owner = people.find((person) => person.membershipId === concern.ownerId);
  if (concern.state === "closed")
    return (
      <Note>
        <p>
          <strong>{t("ended")}</strong>{" "}
          {concern.deleteAfter && t("endedDeleted", { day: day(concern.deleteAfter, view) })}
        </p>
      </Note>
    );
  if (owner)
    return (
      <Note tone="good">
        <p>
          <strong>{t("isThere", { name: owner.name })}</strong>{" "}
          {t("isThereFrom", { organisation: owner.organisation })}
        </p>
      </Note>
    );
  if (concern.state === "offered" && concern.dueAt)
    return (
      <Note tone="good">
        <p>{t("asked", { day: sayDay(officeDayOf(concern.dueAt), view.lang) })}</p>
      </Note>
    );
  return (
    <Note tone="good">
      <p>{t("nobodyYet", { team })}</p>
    </Note>
  );
};

/** The family can see who has opened its words: every reading was written down. */
export const WhoRead = ({ t, status, view }: StatusPart) => (
  <Fold summary={t("whoRead")}>
    {status.readings.length === 0 ? (
      <p>{t("nobodyRead")}</p>
    ) : (
      <ul>
        {status.readings.map((reading) => {
          const person = status.people.find(({ membershipId }) => membershipId === reading.membershipId);
          return (
            <li key={`${reading.membershipId}${reading.at}`}>
              {t("readBy", {
                name: person?.name ?? "",
                organisation: person?.organisation ?? "",
                day: sayDay(officeDayOf(reading.at), view.lang),
              })}
            </li>
          );
        })}
      </ul>
    )}
  </Fold>
);

const day = (iso: string, view: View): string => sayDay(officeDayOf(dateInstant(iso)), view.lang);
const dateInstant = (iso: string) =>
  Temporal.PlainDate.from(iso).toZonedDateTime("Europe/Berlin").toInstant();
