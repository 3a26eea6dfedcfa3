import { errorsOf, filledWith, type Typed, typedAgain } from "../../people/public.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { handoverPage, handoverPath } from "./handover-page.tsx";
import { sayHandover as t, sayHandoverIssue } from "./handover.texts.ts";
import { saveHandoverNote } from "./save-handover-note.ts";
import { showHandover } from "./show-handover.ts";

const told = (view: View): string | undefined =>
  view.path.endsWith("?neu=note") ? t("noteSaved") : undefined;

async function again(desk: Desk, view: View, typed: Typed): Promise<Answer | null> {
  const shown = await ask(desk, showHandover, { actor: view.actor, networkId: view.network.id }, {});
  return shown.kind === "done" ? page(handoverPage(view, { pack: shown.value, typed }), 422) : null;
}

/** The hand-over pack and its note. */
export const handoverRoutes: readonly Route[] = [
  showing(handoverPath, showHandover, {
    page: (pack, view) =>
      page(
        handoverPage(view, { pack, typed: filledWith({ body: pack.note?.body ?? "" }), told: told(view) }),
      ),
  }),
  sending(handoverPath, saveHandoverNote, {
    input: ({ fields }) => ({ body: fields.get("body").replaceAll("\r\n", "\n") }),
    done: (_value, view) => redirect(view.href(`${handoverPath}?neu=note`, "de")),
    refused: () => Promise.resolve(null),
    invalid: (issues, view, { fields }, desk) =>
      again(desk, view, typedAgain(fields, ["body"], errorsOf(issues, sayHandoverIssue))),
  }),
];
