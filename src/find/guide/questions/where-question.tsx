import type { VNode } from "preact";
import { speak } from "../../../platform/texts.ts";
import type { View } from "../../../platform/view.ts";
import { Fieldset } from "../../../ui/choices.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { HiddenFields } from "../../../ui/hidden-fields.tsx";
import { Note } from "../../../ui/note.tsx";
import type { Where } from "../../gazetteer/gazetteer.ts";
import { townLabel } from "../place-question.tsx";
import type { Wish } from "../wish.ts";
import { questionAddress } from "./question-address.ts";
import { questionFrame } from "./question-frame.tsx";
import { guideTexts } from "./questions.texts.ts";

/** Tells a place that was typed a moment ago, and is looked at, from one that was accepted before. */
export const justTyped = "neu";

type WhereProps = { readonly wish: Wish; readonly where: Where };

/** Question 1: where. A place that is several is asked back; one that is none can be mended or left out. */
export const whereQuestion = (view: View, { wish, where }: WhereProps): VNode =>
  questionFrame({
    view,
    wish,
    no: 1,
    action: "/fragen/2",
    asks: ["ort"],
    skipTo: questionAddress(2, { ...wish, place: "" }),
    button: speak(guideTexts, view.lang)("next"),
    before: <TownAnswers view={view} wish={wish} where={where} />,
    children: (t) => (
      <Fieldset id="where" legend={t("where")} legendAs="h1" hint={t("whereHint")}>
        <HiddenFields values={{ [justTyped]: "1" }} />
        <TextField
          id="ort"
          name="ort"
          label={t("place")}
          value={wish.place}
          dir="auto"
          width="mid"
          autocomplete="postal-code"
          enterkeyhint="next"
          maxlength={100}
        />
      </Fieldset>
    ),
  });

const TownAnswers = ({ view, wish, where }: WhereProps & { readonly view: View }) => {
  const t = speak(guideTexts, view.lang);
  if (where.kind === "unknown") return <Note tone="lamp">{t("placeUnknown")}</Note>;
  if (where.kind !== "choose") return null;
  const on = (place: string) => view.href(questionAddress(2, { ...wish, place }));
  return (
    <Note tone="lamp" title={t("whichTown")} id="towns">
      <p>{t("whichTownText", { typed: where.typed })}</p>
      <ul class="chips">
        {where.towns.map((town) => (
          <li key={town}>
            <a href={on(town)}>
              <bdi lang="de">{townLabel(town, where.typed)}</bdi>
            </a>
          </li>
        ))}
        {where.point !== null && (
          <li>
            <a href={on(where.typed)}>{t("whichTownSkip")}</a>
          </li>
        )}
      </ul>
    </Note>
  );
};
