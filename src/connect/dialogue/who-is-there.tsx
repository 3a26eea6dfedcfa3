import { Temporal } from "temporal-polyfill";
import { officeDayOf, sayDay } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Fold } from "../../ui/card.tsx";
import { Note } from "../../ui/note.tsx";
import { RatherTalk } from "../concerns/plain-page.tsx";
import { familySideTexts } from "./family-side.texts.ts";
import type { Reading, ReadingKind } from "./reading-acts.ts";
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
export const readingLines = (part: Reader): readonly string[] =>
  linesOf(part, ({ kind }) => kind !== "nameInList");
/** In whose lists the family's name stood, on which day: no message was read there. */
export const listedLines = (part: Reader): readonly string[] =>
  linesOf(part, ({ kind }) => kind === "nameInList");

/** What two acts of one day would say in the same words is said once. */
const linesOf = (part: Reader, isMeant: (reading: Reading) => boolean): readonly string[] => [
  ...new Set(part.status.readings.filter(isMeant).map((reading) => lineOf(part, reading))),
];

function lineOf({ t, status, view }: Reader, { membershipId, at, kind }: Reading): string {
  const s = speak(familySideTexts, view.lang);
  const person = status.people.find((one) => one.membershipId === membershipId);
  const values = {
    name: person?.name ?? "",
    organisation: person?.organisation ?? "",
    day: sayDay(officeDayOf(at), view.lang),
  };
  const said = readWords[kind];
  return said === undefined ? t("readBy", values) : s(said, values);
}

const readWords: Partial<Record<ReadingKind, "readEmergency" | "readFile" | "readTaken" | "readInList">> = {
  emergency: "readEmergency",
  file: "readFile",
  taken: "readTaken",
  messageInList: "readInList",
};

/** The family can see who has opened its words and who saw its name: every reading was written down. */
export const WhoRead = (part: StatusPart) => {
  const s = speak(familySideTexts, part.view.lang);
  const [lines, listed] = [readingLines(part), listedLines(part)];
  return (
    <>
      <Fold summary={part.t("whoRead")}>
        {lines.length === 0 ? <p>{part.t("nobodyRead")}</p> : <Lines lines={lines} />}
      </Fold>
      {listed.length > 0 && (
        <Fold summary={s("whoListed")}>
          <p>{s("listedText")}</p>
          <Lines lines={listed} />
        </Fold>
      )}
    </>
  );
};

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

const day = (iso: string, view: View): string => sayDay(officeDayOf(dateInstant(iso)), view.lang);
const dateInstant = (iso: string) =>
  Temporal.PlainDate.from(iso).toZonedDateTime("Europe/Berlin").toInstant();
