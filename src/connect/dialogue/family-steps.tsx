import { sayDay } from "../../core/say-date.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Fold } from "../../ui/card.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { dayOf, soonest } from "../concerns/deadline.ts";
import { contactWords } from "../concerns/receipt-promises.tsx";
import { speak } from "../../platform/texts.ts";
import { familySideTexts } from "./family-side.texts.ts";
import type { StatusPart } from "./status-part.ts";

/** High on the page on purpose: on a phone it must not be searched for (ux.md 13). */
export const NobodyAnswered = ({ t, status, view, hidden }: StatusPart) => (
  <form class="row" method="post" action={view.href("/stand")}>
    <HiddenFields values={hidden("nobody")} />
    <Button kind="quiet">{t("nobodyAnswered")}</Button>
    <span class="small soft">
      {t("nobodyAnsweredSmall", { day: sayDay(dayOf(soonest(status.now, view.network.land).at), view.lang) })}
    </span>
  </form>
);

/** The second consent, given later. The German text counts, so it stands below every other language (decisions.md 9). */
export const AllowAsking = ({ t, status, view, hidden }: StatusPart) =>
  status.askNodeAllowed ? null : (
    <Card line title={t("allowTitle")} id="allow">
      <p>{t("allowText")}</p>
      {view.lang !== "de" && (
        <p class="small" lang="de" dir="ltr">
          {t.german("allowText")}
        </p>
      )}
      <form method="post" action={view.href("/stand")}>
        <HiddenFields values={hidden("allow")} />
        <Button kind="quiet">{t("allowYes")}</Button>
      </form>
    </Card>
  );

/** A number may have become unsafe: the family says so itself, at once. */
export const OtherWay = (part: StatusPart) => {
  const { t, status } = part;
  return (
    <Fold summary={t("otherWay")}>
      <p>{t(contactWords[status.concern.channelKind])}</p>
      <Ask {...part} step="ask-way" words={t("otherWay")} />
    </Fold>
  );
};
/** No reason is asked; whoever was there until now sees nothing more. */
export const OtherPerson = (part: StatusPart) => (
  <Fold summary={part.t("otherPerson")}>
    <p>{part.t("otherPersonText", { team: part.team })}</p>
    <Ask {...part} step="other" words={part.t("otherPersonYes")} />
  </Fold>
);

/** Everything along in one file (Art. 15 GDPR), with a word about who else may find it there. */
export const TakeAlong = (part: StatusPart) => {
  const s = speak(familySideTexts, part.view.lang);
  return (
    <Fold summary={s("saveTitle")}>
      <p>{s("saveText")}</p>
      <p>{s("saveCare")}</p>
      <Ask {...part} step="export" words={s("save")} />
    </Fold>
  );
};

/** Withdrawing is as easy as consenting (Art. 7(3) GDPR): no reason is asked, and the pages behind ask once more. */
export const Stop = (part: StatusPart) => {
  const { t, status, open } = part;
  return (
    <Fold summary={t("stop")}>
      {open && status.askNodeAllowed && (
        <>
          <p>{t("stopAskingText")}</p>
          <Ask {...part} step="ask-stop-asking" words={t("stopAsking")} />
        </>
      )}
      <p>{t("stopText")}</p>
      <Ask {...part} step="ask-delete" words={t("deleteAll")} />
    </Fold>
  );
};

const Ask = ({
  view,
  hidden,
  step,
  words,
}: StatusPart & { readonly step: string; readonly words: string }) => (
  <form method="post" action={view.href("/stand")}>
    <HiddenFields values={hidden(step)} />
    <Button kind="quiet" full>
      {words}
    </Button>
  </form>
);
