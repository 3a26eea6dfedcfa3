import { speak } from "../../platform/texts.ts";
import { officeDayOf, sayDay } from "../../core/say-date.ts";
import { Actions, Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Thread } from "../../ui/thread.tsx";
import { OwnFiles } from "../attachments/thread-files.tsx";
import { longest } from "../concerns/contact-wish.ts";
import { Written } from "../concerns/plain-page.tsx";
import { sayPhrases } from "../phrases/phrases.ts";
import { familySideTexts } from "./family-side.texts.ts";
import type { StatusPart } from "./status-part.ts";
import { TypedWords } from "./typed-words.tsx";

/** What was written so far, and the family's answer as long as the concern is open. */
export const Messages = (part: StatusPart) => {
  const { t, status, view, open } = part;
  return (
    <>
      {status.thread.length === 0 && <p class="soft">{t("noMessages")}</p>}
      <Thread
        messages={status.thread.map((line) => ({
          text: line.text ? (
            <TypedWords line={line} lang={view.lang} />
          ) : line.text === null ? (
            t("closedMessage")
          ) : (
            ""
          ),
          lead: sayPhrases(line.phrases, view.lang),
          by:
            line.author === "family"
              ? t("you", { day: sayDay(officeDayOf(line.at), view.lang) })
              : t("other", {
                  name: line.by ?? view.network.intakeName ?? view.network.name,
                  day: sayDay(officeDayOf(line.at), view.lang),
                }),
          mine: line.author === "family",
        }))}
      />
      {open ? <Answer {...part} /> : status.mayGoOn ? <GoOn {...part} /> : <WriteAnew {...part} />}
      <OwnFiles {...part} />
    </>
  );
};

const Answer = ({ t, view, hidden, typed, fault }: StatusPart) => (
  <form class="stack" method="post" action={view.href("/stand")}>
    <HiddenFields values={hidden("write")} />
    <TextArea
      id="answer"
      name="answer"
      label={t("yourAnswer")}
      value={typed}
      error={fault && t(`error-${fault}`, { most: longest.wish })}
    />
    <Actions>
      <Button>{t("sendAnswer")}</Button>
    </Actions>
  </form>
);

/** It has ended, and can go on: the new message opens a new concern under the same code. */
const GoOn = (part: StatusPart) => {
  const { t, view, hidden, typed, fault, team } = part;
  const s = speak(familySideTexts, view.lang);
  return (
    <form class="stack" method="post" action={view.href("/stand")}>
      <HiddenFields values={hidden("again")} />
      <h3>{s("againTitle")}</h3>
      <p>{s("againText", { team })}</p>
      {typed && <p>{t("notSent")}</p>}
      <TextArea
        id="answer"
        name="answer"
        label={s("againLabel")}
        value={typed}
        error={fault && t(`error-${fault}`, { most: longest.wish })}
      />
      <Actions>
        <Button>{t("sendAnswer")}</Button>
      </Actions>
    </form>
  );
};

/** The conversation has ended, perhaps while the family was writing: its words go along into a new message. */
const WriteAnew = ({ t, view, typed }: StatusPart) => (
  <>
    {typed && <Written view={view} text={typed} />}
    {typed && <p>{t("notSent")}</p>}
    <form method="post" action={view.href("/melden")}>
      <HiddenFields values={{ ...view.formFields(), wish: typed ?? "" }} />
      <Actions>
        <Button kind="quiet">{t("writeAgain")}</Button>
      </Actions>
    </form>
  </>
);
