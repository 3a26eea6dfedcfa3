import { Note } from "../../ui/note.tsx";
import { type ConcernProps, shortDayOf } from "../concerns/shown-concern.ts";
import { movePath } from "./move-page.tsx";
import { sayMove as t } from "./move.texts.ts";

/** On the concern's page: another network is asked, until when, and that this team stays responsible. */
export const MoveNote = ({ view, shown }: Pick<ConcernProps, "view" | "shown">) => {
  const { open } = shown.move;
  return (
    open && (
      <Note tone="lamp" title={t("waitsTitle", { network: open.toName })} id="move">
        <p>{t("waits", { day: shortDayOf(open.dueAt) })}</p>
        <p>
          <a href={view.href(movePath(shown.concern.id), "de")}>{t("takeBack")}</a>
        </p>
      </Note>
    )
  );
};

/** Among the other ways on; nothing where no other network could receive. */
export const MoveLink = ({ view, shown }: Pick<ConcernProps, "view" | "shown">) =>
  shown.move.mayMove ? (
    <li>
      <a href={view.href(movePath(shown.concern.id), "de")}>{t("title")}</a>
    </li>
  ) : null;
