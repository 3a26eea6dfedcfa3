import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import type { Fields } from "../../platform/web/form-body.ts";
import { Actions, Button, PrintButton } from "../../ui/button.tsx";
import { HiddenFields, type HiddenValues } from "../../ui/hidden-fields.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { ConsentSheet, type SheetFacts } from "./consent-sheet.tsx";
import { pageLanguageOf } from "./family-card.tsx";
import { t } from "./referral-question.ts";
import { saySheet } from "./referral-sheet.texts.ts";

type SheetFirst = {
  readonly view: View;
  readonly action: string;
  readonly spoken: string;
  readonly sheet: SheetFacts;
  readonly hidden: HiddenValues;
};

/** The form as it was sent, to be carried on to the next page. */
export const carriedFields = (fields: Fields): HiddenValues =>
  Object.fromEntries(
    fields
      .names()
      .filter((name) => !["_go", "_t", "how", "oralReason"].includes(name))
      .map((name) => [name, fields.get(name)]),
  );

/** The sheet with everything on it, before anything is sent: who signs first signs what is passed on (Art. 7 GDPR). */
export const sheetFirstPage = ({ view, action, spoken, sheet, hidden }: SheetFirst): VNode => {
  const lang = pageLanguageOf(spoken);
  return staffFrame(view, {
    title: t("sheetFirstTitle"),
    children: (
      <div class="read stack loose">
        <div class="noprint stack">
          <h1>{t("sheetFirstTitle")}</h1>
          <p>{t("sheetFirstText")}</p>
          <form method="post" action={action}>
            <HiddenFields values={{ ...hidden, ...view.formFields(), how: "written" }} />
            <Actions>
              <PrintButton>{saySheet("print")}</PrintButton>
              <Button iconEnd="forward" name="transfer" value="1">
                {t("sheetSigned")}
              </Button>
              <Button kind="quiet" name="_go" value="back">
                {t("sheetBack")}
              </Button>
            </Actions>
          </form>
        </div>
        <div class="own-page stack">
          <ConsentSheet view={view} lang="de" facts={sheet} />
          {lang !== "de" && <ConsentSheet view={view} lang={lang} facts={sheet} />}
        </div>
      </div>
    ),
  });
};
