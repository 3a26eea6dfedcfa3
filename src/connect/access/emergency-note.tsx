import { sayTime } from "../../core/say-date.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { actionOf, type ConcernProps } from "../concerns/shown-concern.ts";
import { sayAccess as t } from "./access.texts.ts";

/** On the concern's page, for the intake team: the running access with its end, or the quiet way to one. */
export const EmergencyNote = ({ view, shown }: Pick<ConcernProps, "view" | "shown">) => {
  const { emergency } = shown;
  if (emergency === null) return null;
  return emergency.endsAt === null ? (
    <ButtonLink kind="text" href={actionOf(view, shown, "notfall")}>
      {t("offer")}
    </ButtonLink>
  ) : (
    <Note tone="urgent">
      <p>{t("running", { time: sayTime(emergency.endsAt, "de") })}</p>
    </Note>
  );
};
