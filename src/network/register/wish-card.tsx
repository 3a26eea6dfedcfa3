import { ActButton, DrawnForm } from "../../people/public.ts";
import { Note } from "../../ui/note.tsx";
import type { OpenWish } from "./entry-wishes.sql.ts";
import { dayOf } from "./german-day.ts";
import { successorField } from "./person-cards.tsx";
import type { CardProps } from "./person-shown.ts";
import { t } from "./register.texts.ts";

/** What somebody said by her link, with the ways to settle it. */
export const WishCard = ({ view, shown, typed, wish }: CardProps & { readonly wish: OpenWish }) => {
  const { name, kind, successorName } = wish;
  const action = `/intern/netzwerk/personen/meldungen/${wish.id}`;
  const about = { person: wish.personId };
  const end = t(kind === "forget" ? "takeForget" : successorName === null ? "endButton" : "takeChosen");
  const mustChoose = shown.tasks.length > 0;
  const who = [successorName, wish.successorFunction, wish.successorEmail, wish.successorPhone]
    .filter((part) => part !== null)
    .join(", ");
  return (
    <Note tone="late" title={t("wishesTitle")} id="wish">
      <p>
        <bdi>{t(kind === "leaves" ? "wishLeaves" : "wishForget", { name })}</bdi>{" "}
        <span class="soft">{t("wishOn", { day: dayOf(wish.saidAt) })}</span>
      </p>
      {kind === "leaves" && (
        <p>{successorName === null ? t("wishNoSuccessor") : <bdi>{t("wishSuccessor", { who })}</bdi>}</p>
      )}
      {successorName !== null && (
        <ActButton
          view={view}
          action={action}
          button={t("takeProposed", { name: successorName })}
          hidden={{ ...about, how: "proposed" }}
          kind="lamp"
        />
      )}
      {mustChoose ? (
        <DrawnForm
          view={view}
          action={action}
          fields={[successorField(shown.owners)]}
          typed={typed}
          button={end}
          kind="quiet"
          hidden={{ ...about, how: "chosen" }}
        />
      ) : (
        <ActButton view={view} action={action} button={end} hidden={{ ...about, how: "chosen" }} />
      )}
      <ActButton
        view={view}
        action={action}
        button={t("dismiss")}
        hidden={{ ...about, how: "dismissed" }}
        kind="text"
      />
    </Note>
  );
};
