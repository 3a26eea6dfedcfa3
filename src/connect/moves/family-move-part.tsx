import { officeDayOf, sayDay } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import { Actions, Button } from "../../ui/button.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import type { StatusPart } from "../dialogue/status-part.ts";
import { familyMoveTexts } from "./family-move.texts.ts";

/** Where the wish is to go, until when the family hears, who is there meanwhile, and one button that stops it. */
export const FamilyMove = ({ status, view, team, hidden }: StatusPart) => {
  const { move } = status;
  if (move === null) return null;
  const t = speak(familyMoveTexts, view.lang);
  const network = move.toName;
  return (
    <Note id="move">
      <p>
        <strong>{t("going", { network })}</strong>{" "}
        {t("until", { day: sayDay(officeDayOf(move.dueAt), view.lang) })} {t("meanwhile", { team })}
      </p>
      <p>
        {t("news", { team })} {t("stopText")}
      </p>
      <form method="post" action={view.href("/stand")}>
        <HiddenFields values={hidden("stop-move")} />
        <Actions>
          <Button kind="quiet">{t("stop", { network })}</Button>
        </Actions>
      </form>
    </Note>
  );
};
