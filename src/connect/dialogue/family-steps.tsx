import { sayDay } from "../../core/say-date.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Fold } from "../../ui/card.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { dayOf, soonest } from "../concerns/deadline.ts";
import type { StatusPart } from "./status-part.ts";

/** High on the page on purpose: on a phone it must not be searched for (ux.md 13). */
export const NobodyAnswered = ({ t, status, view, hidden }: StatusPart) => (
  <form class="row" method="post" action={view.href("/stand")}>
    <HiddenFields values={{ ...hidden, _go: "nobody" }} />
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
        <HiddenFields values={{ ...hidden, _go: "allow" }} />
        <Button kind="quiet">{t("allowYes")}</Button>
      </form>
    </Card>
  );

/** Withdrawing is as easy as consenting (Art. 7(3) GDPR): no reason is asked. */
export const Stop = ({ t, view, hidden }: StatusPart) => (
  <Fold summary={t("stop")}>
    <p>{t("stopText")}</p>
    <form method="post" action={view.href("/stand")}>
      <HiddenFields values={{ ...hidden, _go: "delete" }} />
      <Button kind="quiet" full>
        {t("deleteAll")}
      </Button>
    </form>
  </Fold>
);
