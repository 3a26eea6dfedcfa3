import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Actions, Button } from "../../ui/button.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { familyTexts } from "../texts.ts";
import { hiddenFor } from "./status-part.ts";

type Props = { readonly view: View; readonly about: "delete" | "stop-asking"; readonly ticket: string };

/** One last question before something that cannot be taken back: what happens, a yes, and the way back. */
export function lastQuestionPage({ view, about, ticket }: Props): VNode {
  const t = speak(familyTexts, view.lang);
  const hidden = hiddenFor(view, ticket);
  const team = view.network.intakeName ?? t("team");
  const words =
    about === "delete"
      ? {
          title: t("sureDelete"),
          says: [t("sureDeleteText"), t("sureDeleteRest"), t("copiesGone"), t("sureDeleteNote")],
          yes: t("sureDeleteYes"),
        }
      : { title: t("sureStop"), says: [t("sureStopText", { team })], yes: t("sureStopYes") };
  return familyFrame(view, {
    title: words.title,
    area: "connect",
    noindex: true,
    languagePost: hidden(`ask-${about}`),
    children: (
      <div class="read stack">
        <h1>{words.title}</h1>
        {words.says.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <div class="stack tight">
          <Choice view={view} hidden={hidden(about)} words={words.yes} />
          <Choice view={view} hidden={hidden("status")} words={t("sureNo")} kind="quiet" />
        </div>
      </div>
    ),
  });
}

type ChoiceProps = {
  readonly view: View;
  readonly hidden: Readonly<Record<string, string>>;
  readonly words: string;
  readonly kind?: "quiet";
};
const Choice = ({ view, hidden, words, kind }: ChoiceProps) => (
  <form method="post" action={view.href("/stand")}>
    <HiddenFields values={hidden} />
    <Actions>
      <Button kind={kind}>{words}</Button>
    </Actions>
  </form>
);
