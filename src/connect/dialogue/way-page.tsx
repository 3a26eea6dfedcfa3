import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Actions, Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { frameTexts } from "../../ui/frame.texts.ts";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { longest } from "../concerns/contact-wish.ts";
import { Channel } from "../concerns/wish-channel.tsx";
import { Care } from "../concerns/wish-care.tsx";
import { familyTexts } from "../texts.ts";
import { hiddenFor } from "./status-part.ts";
import { type TypedWay, wayAgain } from "./way-typed.ts";

type Props = {
  readonly view: View;
  readonly ticket: string;
  readonly typed: TypedWay;
  /** A code for each field that needs a second look. */
  readonly errors: ReadonlyMap<string, string>;
};

/** "Anderen Weg wählen": the same questions as in the form, with what was agreed on so far, and the way back. */
export function wayPage({ view, ticket, typed, errors }: Props): VNode {
  const t = speak(familyTexts, view.lang);
  const frame = speak(frameTexts, view.lang);
  const hidden = hiddenFor(view, ticket);
  const error = (field: string) => {
    const code = errors.get(field);
    return (
      code && t(`error-${code}` as "error-unclear", { most: longest[field as keyof typeof longest] ?? "" })
    );
  };
  const listed = [...errors.keys()].map((field) => ({
    fieldId: field === "channel" ? "channel-call" : field,
    message: error(field) ?? "",
  }));
  return familyFrame(view, {
    title: errors.size > 0 ? frame("pleaseCheck", { title: t("otherWay") }) : t("otherWay"),
    area: "connect",
    noindex: true,
    languagePost: { ...hidden("ask-way"), ...wayAgain(typed) },
    children: (
      <div class="read stack">
        <ErrorSummary title={frame("errorsTitle", { count: errors.size })} errors={listed} />
        <h1>{t("otherWay")}</h1>
        <form class="stack" method="post" action={view.href("/stand")} novalidate>
          <HiddenFields values={hidden("way")} />
          <Channel t={t} typed={typed} error={error} />
          <Care view={view} t={t} typed={typed} error={error} />
          <Actions>
            <Button>{t("saveWay")}</Button>
          </Actions>
        </form>
        <form method="post" action={view.href("/stand")}>
          <HiddenFields values={hidden("status")} />
          <Actions>
            <Button kind="text">{frame("back")}</Button>
          </Actions>
        </form>
      </div>
    ),
  });
}
