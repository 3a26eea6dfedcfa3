import { officeDayOf, sayDay } from "../../core/say-date.ts";
import { Actions, Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Thread } from "../../ui/thread.tsx";
import { Written } from "../concerns/plain-page.tsx";
import type { StatusPart } from "./status-part.ts";

/** What was written so far, and the family's answer as long as the concern is open. */
export const Messages = (part: StatusPart) => {
  const { t, status, view, open } = part;
  return (
    <>
      {status.thread.length === 0 && <p class="soft">{t("noMessages")}</p>}
      <Thread
        messages={status.thread.map((line) => ({
          text: line.text ?? t("closedMessage"),
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
      {open ? <Answer {...part} /> : <WriteAnew {...part} />}
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
      error={fault && t(`error-${fault}`)}
    />
    <Actions>
      <Button>{t("sendAnswer")}</Button>
    </Actions>
  </form>
);

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
