import type { VNode } from "preact";
import type { Temporal } from "temporal-polyfill";
import { officeDayOf } from "../../core/say-date.ts";
import {
  DrawnForm,
  filledWith,
  type FormField,
  type Typed,
  TypedErrors,
  titleOf,
} from "../../people/public.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { BackLink } from "../../ui/family-page.tsx";
import { Card } from "../../ui/card.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { capacityValues, type Statement } from "./capacity.ts";
import { capacityTexts } from "./capacity.texts.ts";
import { languageChoices, saidWhen, sayStatement } from "./capacity-words.ts";

const t = speak(capacityTexts, "de");

export type CapacityShown = {
  readonly team: string;
  readonly statement: Statement | null;
  readonly fresh: boolean;
  readonly now: Temporal.Instant;
};

/** The fields of the whole form. */
export const capacityFields: readonly FormField[] = [
  {
    kind: "select",
    name: "value",
    label: t("capacityValue"),
    options: capacityValues.map((value) => ({ value, label: t(`capacity_${value}`) })),
  },
  { kind: "text", type: "date", name: "freeFrom", label: t("capacityFrom"), hint: t("capacityFromHint") },
  {
    kind: "text",
    name: "places",
    label: t("capacityPlaces"),
    hint: t("capacityPlacesHint"),
    numeric: true,
  },
  { kind: "checks", name: "languages", label: t("capacityLanguagesField"), options: languageChoices },
  { kind: "text", name: "about", label: t("capacityAboutField"), hint: t("capacityAboutHint") },
];

const filled = (statement: Statement | null): Typed =>
  filledWith({
    value: statement?.value ?? "free",
    freeFrom: statement?.freeFrom ?? null,
    places: statement?.places?.toString() ?? null,
    languages: statement?.languages ?? [],
    about: statement?.about ?? null,
  });

/** What one's own team says, with the form to say it anew. */
export function capacityPage(view: View, shown: CapacityShown, typed: Typed | null, saved: boolean): VNode {
  const { team, statement, fresh, now } = shown;
  const drawn = typed ?? filled(statement);
  return staffFrame(view, {
    title: titleOf(t("capacityTitle"), drawn),
    area: "team",
    children: (
      <div class="stack read">
        <TypedErrors typed={drawn} fields={capacityFields} />
        {saved && <Note tone="good">{t("capacitySaved")}</Note>}
        <BackLink href={view.href("/intern/mein-tag", "de")}>{t("toMyDay")}</BackLink>
        <h1>{t("capacityOf", { team })}</h1>
        <p class="soft">{t("capacityAbout")}</p>
        <Card line title={t("capacityNow")} id="now">
          <p>
            {statement === null
              ? t("capacityNever")
              : `${sayStatement(statement, officeDayOf(now))}, ${saidWhen(statement, now)}.`}
          </p>
          {statement !== null && !fresh && <p>{t("capacityUnknown")}</p>}
        </Card>
        <DrawnForm
          view={view}
          action="/intern/freie-plaetze"
          fields={capacityFields}
          typed={drawn}
          button={t("capacitySave")}
        />
      </div>
    ),
  });
}
