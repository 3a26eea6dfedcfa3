import { type Desk, perform } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { handling, type Route } from "../../platform/web/route.ts";
import { conflictPage, tooLatePage } from "./conflict-page.tsx";
import { goHome, minutesAgain, minutesBase, shownNow, toldFault } from "./minutes-answers.ts";
import { sayIssue } from "./minutes.texts.ts";
import { errorsOfMinutes, keyOfContent, minutesTyped, readMinutesForm } from "./read-minutes-form.ts";
import { saveMinutes } from "./save-minutes.ts";

/** Somebody else wrote about the same point: both texts. */
async function conflictAnswer(
  desk: Desk,
  request: WebRequest,
  view: View,
  ids: readonly string[],
): Promise<Answer | null> {
  const typed = readMinutesForm(request).records;
  // The point about open tasks may have had no row of its own when the page was drawn.
  const textOf = (id: string) =>
    typed.find((one) => one.id === id) ?? typed.find((one) => one.id === "offen");
  const conflicts = ids.map((id) => ({ id, text: textOf(id)?.text ?? "" }));
  const shown = await shownNow(desk, request, view);
  return shown && page(conflictPage({ view, shown, conflicts }), 409);
}

async function refusedAnswer(
  desk: Desk,
  request: WebRequest,
  view: View,
  reason: string,
): Promise<Answer | null> {
  if (reason === "minutesOut") {
    const shown = await shownNow(desk, request, view);
    const words = readMinutesForm(request).records.filter(({ text }) => text !== "");
    return shown && page(tooLatePage({ view, shown, conflicts: words }), 409);
  }
  const [field = "", key] = reason.split(":");
  return key === undefined
    ? toldFault(desk, request, view, reason, minutesTyped(request, {}))
    : minutesAgain(desk, request, view, { typed: minutesTyped(request, { [field]: sayIssue(key) }) });
}

async function save(desk: Desk, request: WebRequest, view: View): Promise<Answer | null> {
  const call = { actor: view.actor, networkId: view.network.id, opKey: keyOfContent(request) };
  const done = await perform(desk, saveMinutes, call, readMinutesForm(request));
  if (done.kind === "notFound") return null;
  if (done.kind === "invalid")
    return minutesAgain(desk, request, view, {
      typed: minutesTyped(request, errorsOfMinutes(done.issues, request)),
    });
  if (!done.value.ok) return refusedAnswer(desk, request, view, done.value.reason);
  const { conflicts } = done.value.value;
  return conflicts.length === 0
    ? goHome(view, request, "savedMinutes")
    : conflictAnswer(desk, request, view, conflicts);
}

export const savingRoute: Route = {
  ...handling("POST", minutesBase, saveMinutes.name, save),
  anonymous: false,
};
