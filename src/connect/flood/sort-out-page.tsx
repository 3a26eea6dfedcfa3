import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Actions, Button, ButtonLink } from "../../ui/button.tsx";
import { BackLink } from "../../ui/family-page.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { sayFlood as t } from "./flood.texts.ts";
import { type IsUrgent, type ToCheckLine, urgentFirst } from "./to-check.ts";
import { UrgentMark } from "./urgent-mark.tsx";

type Props = { readonly view: View; readonly isUrgent: IsUrgent; readonly lines: readonly ToCheckLine[] };

/** Words and keys go for ever, and a genuine wish may be among them: so it is asked once more, with the number and every text. */
export function sortOutPage({ view, isUrgent, lines }: Props): VNode {
  const title = t("sureTitle", { count: lines.length });
  const path = view.href("/intern/zu-pruefen", "de");
  return staffFrame(view, {
    title,
    area: "myDay",
    children: (
      <div class="read stack">
        <BackLink href={path}>{t("title")}</BackLink>
        <h1>{title}</h1>
        <Note tone="late">
          <p>{t("abuseHint")}</p>
        </Note>
        <ul>
          {urgentFirst(lines, isUrgent).map((line) => (
            <li key={line.id}>
              <bdi>{line.name ?? t("noWords")}</bdi>: <bdi dir="auto">{line.words ?? t("noWords")}</bdi>
              <UrgentMark line={line} isUrgent={isUrgent} />
            </li>
          ))}
        </ul>
        <form method="post" action={path}>
          <HiddenFields values={{ ...view.formFields(), sure: "1" }} />
          {lines.map(({ id }) => (
            <input key={id} type="hidden" name="wish" value={id} />
          ))}
          <Actions>
            <Button kind="quiet" name="go" value="abuse">
              {t("sure", { count: lines.length })}
            </Button>
            <ButtonLink kind="text" href={path}>
              {t("notSure")}
            </ButtonLink>
          </Actions>
        </form>
      </div>
    ),
  });
}
