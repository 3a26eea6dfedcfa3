import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { conflictsPathOf } from "./conflict-paths.ts";
import { sayConflicts as t } from "./conflicts.texts.ts";

type OpenProps = {
  readonly view: View;
  readonly offerId: string;
  readonly count: number;
  /** Whoever decides gets the way there; all others learn that somebody will. */
  readonly decides: boolean;
};

/** On the page of an offer: that its list says something else, and where that is decided. */
export const OpenConflicts = ({ view, offerId, count, decides }: OpenProps) =>
  count === 0 ? null : (
    <Card title={t("sheetTitle")} id="conflicts">
      <p>{t("sheetText", { count })}</p>
      {decides ? (
        <p>
          <ButtonLink href={view.href(conflictsPathOf(offerId), "de")} kind="quiet" full>
            {t("sheetDecide")}
          </ButtonLink>
        </p>
      ) : (
        <p>{t("sheetWaits")}</p>
      )}
    </Card>
  );
