import { Temporal } from "temporal-polyfill";
import { readId } from "../../core/ids.ts";
import { errorsOf, filledWith, type Typed, typedAgain } from "../../people/public.ts";
import { officeZone } from "../../platform/clock.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Handle, handling, type Route } from "../../platform/web/route.ts";
import { recordAttempt } from "../attempts/record-attempt.ts";
import { showConcern } from "../concerns/show-concern.ts";
import { letterInput } from "./letter.ts";
import { letterFormPage, letterPage, letterPath } from "./letter-pages.tsx";
import { letterStaffTexts } from "./letter-staff.texts.ts";

const t = speak(letterStaffTexts, "de");
const isKey = (key: string): key is keyof typeof letterStaffTexts.texts => key in letterStaffTexts.texts;
const say = (key: string): string => (isKey(key) ? t(key) : t("too-long"));
const names = ["kind", "day", "language", "to", "sender", "agreed"];

const openForm: Handle = async (desk, request, view) => {
  const concernId = request.param("id");
  const shown = await ask(
    desk,
    showConcern,
    { actor: view.actor, networkId: view.network.id },
    { concernId },
  );
  if (shown.kind !== "done") return null;
  const typed = filledWith({ language: shown.value.concern.language, sender: "" });
  return page(letterFormPage(view, { concernId, typed }));
};

/** The letter is a page to print. That it was written is an attempt; what stands on it is kept nowhere. */
const makeLetter: Handle = async (desk, request, view) => {
  const concernId = request.param("id");
  const read = letterInput.safeParse(
    Object.fromEntries(names.map((name) => [name, request.fields.get(name)])),
  );
  if (!read.success) return again(request, view, concernId, errorsOf(read.error.issues, say), 422);
  const noted = await noteLetter(desk, request, view);
  if (noted === null) return null;
  return noted === ""
    ? page(letterPage(view, concernId, read.data))
    : again(request, view, concernId, { to: say(noted) }, 409);
};

/** "" when it is noted, a reason when it may not be written, null when there is no such concern. */
async function noteLetter(desk: Desk, request: WebRequest, view: View): Promise<string | null> {
  const now: Temporal.ZonedDateTime = view.now.toZonedDateTimeISO(officeZone);
  const opKey = readId<"operation">(request.fields.get("_op"));
  const call = { actor: view.actor, networkId: view.network.id, opKey };
  const time = now.toPlainTime().toString({ smallestUnit: "minute" });
  const attempt = {
    concernId: request.param("id"),
    channel: "letter",
    outcome: "sent",
    day: "today",
    time,
    // The tick above the letter says both, and without it nothing comes this far.
    rulesKnown: true,
    homeAgreed: true,
  };
  const done = await perform(desk, recordAttempt, call, attempt);
  if (done.kind !== "done") return null;
  return done.value.ok ? "" : done.value.reason;
}

function again(
  request: WebRequest,
  view: View,
  concernId: string,
  errors: Readonly<Record<string, string>>,
  status: number,
): Answer {
  const typed: Typed = typedAgain(request.fields, names, errors);
  return page(letterFormPage(view, { concernId, typed }), status);
}

/** Letters in the family's language, neutral outside. */
export const letterRoutes: readonly Route[] = [
  { ...handling("GET", letterPath(":id"), showConcern.name, openForm), anonymous: false },
  { ...handling("POST", letterPath(":id"), recordAttempt.name, makeLetter), anonymous: false },
];
