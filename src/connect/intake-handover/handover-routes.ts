import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { callOffIntakeHandover } from "./call-off-intake-handover.ts";
import { handOverIntake } from "./hand-over-intake.ts";
import { handedOverPage, handoverPage, handoverPath } from "./handover-page.tsx";
import { sayHandover as t } from "./intake-handover.texts.ts";
import { showIntakeHandover } from "./show-intake-handover.ts";

async function again(desk: Desk, view: View, reason: string): Promise<Answer | null> {
  const call = { actor: view.actor, networkId: view.network.id };
  const shown = await ask(desk, showIntakeHandover, call, {});
  const refusal = t(`refused-${reason}` as "refused-no-handover");
  return shown.kind === "done" ? page(handoverPage(view, shown.value, refusal), 409) : null;
}

const home = (view: View): Answer => redirect(view.href(handoverPath, "de"));

export const handoverRoutes: readonly Route[] = [
  showing(handoverPath, showIntakeHandover, { page: (shown, view) => page(handoverPage(view, shown)) }),
  sending(handoverPath, handOverIntake, {
    input: () => ({}),
    done: ({ switched, to }, view) => (switched ? page(handedOverPage(view, to)) : home(view)),
    refused: (reason, view, _request, desk) => again(desk, view, reason),
    invalid: (_issues, view) => home(view),
  }),
  sending(`${handoverPath}/abbrechen`, callOffIntakeHandover, {
    input: () => ({}),
    done: (_value, view) => home(view),
    refused: (reason, view, _request, desk) => again(desk, view, reason),
    invalid: (_issues, view) => home(view),
  }),
];
