import { errorsOf, filledWith, type Typed, typedAgain } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { say, sayIssue } from "../texts.ts";
import { changeSettings } from "./change-settings.ts";
import { settingsFormFields, settingsPage } from "./settings-page.tsx";
import { showSettings } from "./show-settings.ts";

const home = "/intern/einstellungen";
const names = settingsFormFields.map(({ name }) => name);
const read = ({ fields }: WebRequest) => Object.fromEntries(names.map((name) => [name, fields.get(name)]));
const shown = (view: View, typed: Typed, status = 200): Answer =>
  page(
    settingsPage(
      view,
      typed,
      view.path.includes("neu=") ? { good: true, text: say("settingsSaved") } : undefined,
    ),
    status,
  );

export const settingsRoutes: readonly Route[] = [
  showing(home, showSettings, { page: (settings, view) => shown(view, filledWith(settings)) }),
  sending(home, changeSettings, {
    input: read,
    done: (_value, view) => redirect(view.href(`${home}?neu=1`, "de")),
    refused: () => Promise.resolve(null),
    invalid: (issues, view, { fields }) =>
      shown(view, typedAgain(fields, names, errorsOf(issues, sayIssue)), 422),
  }),
];
