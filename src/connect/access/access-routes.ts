import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, raw, redirect } from "../../platform/web/answer.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { sayAccess as t } from "./access.texts.ts";
import { auditBundle } from "./audit-events.ts";
import { breakGlass } from "./break-glass.ts";
import { emergenciesPage } from "./emergencies-page.tsx";
import { emergencyPage } from "./emergency-page.tsx";
import { listEmergencies } from "./list-emergencies.ts";
import { showEmergency } from "./show-emergency.ts";

const path = "/intern/anliegen/:id/notfall";

type Typed = { readonly error: string; readonly reason: string };
async function again(
  desk: Desk,
  view: View,
  id: string,
  typed: Typed,
  status: number,
): Promise<Answer | null> {
  const call = { actor: view.actor, networkId: view.network.id };
  const shown = await ask(desk, showEmergency, call, { concernId: id });
  return shown.kind === "done" ? page(emergencyPage({ view, shown: shown.value, ...typed }), status) : null;
}

/** What was typed comes back with every refusal. */
const errorOf = (code: string): string => t(`error-${code}` as "error-too-long");

export const accessRoutes: readonly Route[] = [
  showing(path, showEmergency, {
    input: (request) => ({ concernId: request.param("id") }),
    page: (shown, view) => page(emergencyPage({ view, shown })),
  }),
  sending(path, breakGlass, {
    input: (request) => ({ concernId: request.param("id"), reason: request.fields.get("reason") }),
    done: (_value, view, request) => redirect(view.href(`/intern/anliegen/${request.param("id")}`, "de")),
    refused: (reason, view, request, desk) =>
      again(
        desk,
        view,
        request.param("id"),
        { error: errorOf(reason), reason: request.fields.get("reason") },
        409,
      ),
    invalid: (issues, view, request, desk) =>
      again(
        desk,
        view,
        request.param("id"),
        { error: errorOf(issues[0]?.message ?? "too-long"), reason: request.fields.get("reason") },
        422,
      ),
  }),
  showing("/intern/notfallzugriffe", listEmergencies, {
    page: ({ emergencies }, view) => page(emergenciesPage(view, emergencies)),
  }),
  showing("/intern/notfallzugriffe.json", listEmergencies, {
    page: ({ emergencies }) => raw("application/fhir+json", JSON.stringify(auditBundle(emergencies))),
  }),
];
