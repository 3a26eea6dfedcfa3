import type { Temporal } from "temporal-polyfill";
import { officeDayOf } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import type { Statement } from "./capacity.ts";
import { capacityTexts } from "./capacity.texts.ts";
import { sayStatement } from "./capacity-words.ts";

const t = speak(capacityTexts, "de");
const oneWord = ["free", "waitingList", "none"] as const;

type TapsProps = {
  readonly view: View;
  readonly action: string;
  readonly statement: Statement | null;
  readonly now: Temporal.Instant;
  /** What else travels with a tap: the link itself, where it came by mail. */
  readonly hidden?: Readonly<Record<string, string>>;
};

/** A button for each word, and first of all that nothing has changed. */
export const TapButtons = ({ view, action, statement, now, hidden }: TapsProps) => (
  <form method="post" action={view.href(action, "de")} class="actions">
    <HiddenFields values={{ ...view.formFields(), freeFrom: "", ...hidden }} />
    {statement !== null && (
      <Button name="value" value="same">
        {t("stillTrue", { now: sayStatement(statement, officeDayOf(now)) })}
      </Button>
    )}
    {oneWord
      .filter((value) => value !== statement?.value || statement.places !== null)
      .map((value) => (
        <Button key={value} kind="quiet" name="value" value={value}>
          {t(`capacity_${value}`)}
        </Button>
      ))}
  </form>
);

type LaterProps = Omit<TapsProps, "statement" | "now"> & {
  readonly error?: string | undefined;
  readonly typed?: string | undefined;
};

/** "Frei ab" needs a day, so it is a small form of its own. */
export const FreeLater = ({ view, action, hidden, error, typed }: LaterProps) => (
  <form method="post" action={view.href(action, "de")} class="row end">
    <HiddenFields values={{ ...view.formFields(), value: "freeFrom", ...hidden }} />
    <TextField
      id="freeFrom"
      name="freeFrom"
      label={t("capacityFrom")}
      type="date"
      value={typed}
      error={error}
      width="short"
    />
    <Button kind="quiet">{t("capacitySave")}</Button>
  </form>
);
