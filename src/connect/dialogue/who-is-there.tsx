import { Temporal } from "temporal-polyfill";
import { officeDayOf, sayDay } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Fold } from "../../ui/card.tsx";
import { Note } from "../../ui/note.tsx";
import { RatherTalk } from "../concerns/plain-page.tsx";
import { familySideTexts } from "./family-side.texts.ts";
import type { StatusPart } from "./status-part.ts";

/** Who is there for the family now, by name; before somebody has said yes, who is asked and until when. */
export const WhoIsThere = (part: StatusPart) => {
  const { t, status, team, view } = part;
  const { concern, people } = status;
  const owner = people.find((person) => person.membershipId === concern.ownerId);
  if (concern.state === "closed") return <HowItEnded {...part} />;
  if (owner)
    return (
      <Note tone="good">
        <p>
          <strong>{t("isThere", { name: owner.name })}</strong>{" "}
          {t("isThereFrom", { organisation: owner.organisation })}
        </p>
        {concern.dueKind === "recheck" && concern.dueAt && (
          <p>
            {speak(familySideTexts, view.lang)("waiting", {
              day: sayDay(officeDayOf(concern.dueAt), view.lang),
            })}
          </p>
        )}
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

/** How it ended in the eyes of whoever ended it, and the way to say otherwise. */
const HowItEnded = ({ t, status, view }: StatusPart) => {
  const { closingReason, deleteAfter } = status.concern;
  const s = speak(familySideTexts, view.lang);
  const how = `ended-${closingReason}`;
  return (
    <Note>
      <p>
        <strong>{t("ended")}</strong>
      </p>
      {how in familySideTexts.texts && (
        <p>
          {s(how as "ended-takenUp")} {status.mayGoOn && s("endedOtherwise")}
        </p>
      )}
      <p>
        {s("endedNext")} <a href={view.href("/angebote")}>{s("endedOffers")}</a>
      </p>
      <RatherTalk view={view} />
      {deleteAfter && <p>{t("endedDeleted", { day: day(deleteAfter, view) })}</p>}
    </Note>
  );
};

type Reader = Pick<StatusPart, "status" | "view" | "t">;
/** Who has opened what, on which day; an emergency and a file that was taken along are said as such. */
export const readingLines = ({ t, status, view }: Reader): readonly string[] => {
  const s = speak(familySideTexts, view.lang);
  return status.readings.map(({ membershipId, at, act }) => {
    const person = status.people.find((one) => one.membershipId === membershipId);
    const values = {
      name: person?.name ?? "",
      organisation: person?.organisation ?? "",
      day: sayDay(officeDayOf(at), view.lang),
    };
    if (act === "break-glass") return s("readEmergency", values);
    if (act === "show-file") return s("readFile", values);
    return act === "export-referral" ? s("readTaken", values) : t("readBy", values);
  });
};

/** The family can see who has opened its words: every reading was written down. */
export const WhoRead = (part: StatusPart) => {
  const lines = readingLines(part);
  return (
    <Fold summary={part.t("whoRead")}>
      {lines.length === 0 ? (
        <p>{part.t("nobodyRead")}</p>
      ) : (
        <ul>
          {lines.map((line, at) => (
            <li key={at}>{line}</li>
          ))}
        </ul>
      )}
    </Fold>
  );
};

const day = (iso: string, view: View): string => sayDay(officeDayOf(dateInstant(iso)), view.lang);
const dateInstant = (iso: string) =>
  Temporal.PlainDate.from(iso).toZonedDateTime("Europe/Berlin").toInstant();
