import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Actions, Button } from "../../ui/button.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { hiddenFor } from "../dialogue/status-part.ts";
import { familyMoveTexts } from "./family-move.texts.ts";

type Props = {
  readonly view: View;
  readonly network: string;
  readonly there: string;
  readonly ticket: string;
};

/** Where the wish is since the move; the ticket travels on in the form. */
export function arrivedPage({ view, network, there, ticket }: Props): VNode {
  const t = speak(familyMoveTexts, view.lang);
  const hidden = hiddenFor(view, ticket)("status");
  return familyFrame(view, {
    title: t("arrivedTitle", { network }),
    area: "connect",
    noindex: true,
    languagePost: hidden,
    children: (
      <div class="read stack">
        <h1>{t("arrivedTitle", { network })}</h1>
        <p>{t("arrivedText")}</p>
        <form method="post" action={there}>
          <HiddenFields values={hidden} />
          <Actions>
            <Button>{t("arrivedGo", { network })}</Button>
          </Actions>
        </form>
      </div>
    ),
  });
}
