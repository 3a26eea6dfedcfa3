import { errorsOf, filledWith, typedAgain } from "../../people/public.ts";
import { speak } from "../../platform/texts.ts";
import { page, redirect } from "../../platform/web/answer.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { statementFields, statementPage, statementPath } from "./accessibility-form-page.tsx";
import { statementTexts } from "./accessibility.texts.ts";
import { changeAccessibility } from "./change-accessibility.ts";
import { showAccessibility } from "./show-accessibility.ts";

const t = speak(statementTexts, "de");
const names = statementFields.map(({ name }) => name);
const sayIssue = (key: string): string => (key === "dayForm" || key === "emailForm" ? t(key) : t("tooLong"));

/** The accessibility statement, kept by the coordination. */
export const statementRoutes: readonly Route[] = [
  showing(statementPath, showAccessibility, {
    page: ({ facts, now }, view) =>
      page(statementPage(view, { typed: filledWith(facts), facts, now, saved: view.path.includes("neu=") })),
  }),
  sending(statementPath, changeAccessibility, {
    input: ({ fields }) => Object.fromEntries(names.map((name) => [name, fields.get(name)])),
    done: (_value, view) => redirect(view.href(`${statementPath}?neu=1`, "de")),
    refused: () => Promise.resolve(null),
    invalid: (issues, view, { fields }) =>
      page(
        statementPage(view, {
          typed: typedAgain(fields, names, errorsOf(issues, sayIssue)),
          facts: null,
          now: view.now,
          saved: false,
        }),
        422,
      ),
  }),
];
