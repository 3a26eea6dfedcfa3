import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { sayCirculars as t } from "./circulars.texts.ts";
import { unsubscribePath } from "./unsubscribe.ts";

type LeaveProps = { readonly secret: string; readonly stopped: boolean; readonly isDone: boolean };

/** What the link of a circular opens: one button. `isDone`: it has just been pressed. */
export function unsubscribePage(view: View, { secret, stopped, isDone }: LeaveProps): VNode {
  const title = stopped ? t("leftTitle") : isDone ? t("backTitle") : t("leaveTitle");
  return staffFrame(view, {
    title,
    children: (
      <div class="sign stack">
        <h1>{title}</h1>
        {stopped ? <Note tone="good">{t("leftText")}</Note> : !isDone && <p>{t("leaveText")}</p>}
        <p>{t("leaveKeeps")}</p>
        <form method="post" action={view.href(unsubscribePath, "de")}>
          <HiddenFields values={{ ...view.formFields(), _link: secret, was: stopped ? "wieder" : "ende" }} />
          <Button kind={stopped ? "quiet" : undefined}>{t(stopped ? "comeBack" : "leave")}</Button>
        </form>
      </div>
    ),
  });
}

export const unsubscribeGonePage = (view: View): VNode =>
  staffFrame(view, {
    title: t("unknownTitle"),
    children: (
      <div class="sign stack">
        <h1>{t("unknownTitle")}</h1>
        <p>{t("unknownText")}</p>
      </div>
    ),
  });
