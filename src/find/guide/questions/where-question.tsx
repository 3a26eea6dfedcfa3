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
/** What was typed as a place speaks of something else and does not stay in the address; the page says so. */
export const notKept = "leer";

type WhereProps = {
  readonly wish: Wish;
  readonly where: Where;
  /** A place was typed that is none, and was not kept because it speaks of something else. */
  readonly emptied?: boolean;
};

/** What is wrong with the place, in the words that stand in the summary and at the field; undefined where nothing is. */
export const placeError = (view: View, { where, emptied }: WhereProps): string | undefined => {
  const t = speak(guideTexts, view.lang);
  if (where.kind === "unknown") return t("placeUnknown");
  return emptied && where.kind === "nowhere" ? `${t("askedLater")} ${t("checkPlace")}` : undefined;
};

/** Question 1: where. A place that is several is asked back; one that is none can be mended or left out. */
export const whereQuestion = (view: View, props: WhereProps): VNode => {
  const { wish, where } = props;
  const error = placeError(view, props);
  return questionFrame({
    view,
    wish,
    no: 1,
    action: "/fragen/2",
    asks: ["ort"],
    skipTo: questionAddress(2, { ...wish, place: "" }),
    button: speak(guideTexts, view.lang)("next"),
    ...(error === undefined ? {} : { error: { fieldId: "ort", message: error } }),
    before: where.kind === "choose" && <TownAnswers view={view} wish={wish} where={where} />,
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
          error={error}
        />
      </Fieldset>
    ),
  });
};

type TownProps = {
  readonly view: View;
  readonly wish: Wish;
  readonly where: Extract<Where, { readonly kind: "choose" }>;
};

const TownAnswers = ({ view, wish, where }: TownProps) => {
  const t = speak(guideTexts, view.lang);
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
