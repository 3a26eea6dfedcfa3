import { officeDayOf, sayDay } from "../../core/say-date.ts";
import { Actions, Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Thread } from "../../ui/thread.tsx";
import type { StatusPart } from "./status-part.ts";

/** What was written so far, and the family's answer as long as the concern is open. */
export const Messages = ({ t, status, view, hidden, open, typed, fault }: StatusPart) => (
  <>
    {status.thread.length === 0 && <p class="soft">{t("noMessages")}</p>}
    <Thread
      messages={status.thread.map((line) => ({
        text: line.text ?? t("closedMessage"),
        by:
          line.author === "family"
            ? t("you", { day: sayDay(officeDayOf(line.at), view.lang) })
            : t("other", { name: line.by ?? "", day: sayDay(officeDayOf(line.at), view.lang) }),
        mine: line.author === "family",
      }))}
    />
    {open && (
      <form class="stack" method="post" action={view.href("/stand")}>
        <HiddenFields values={{ ...hidden, _go: "write" }} />
        <TextArea
          id="answer"
          name="answer"
          label={t("yourAnswer")}
          value={typed}
          error={fault && t(`error-${fault}`)}
          maxlength={4000}
        />
        <Actions>
          <Button>{t("sendAnswer")}</Button>
        </Actions>
      </form>
    )}
  </>
);
