import { newId, readId } from "../../core/ids.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import { createRecoveryKeys } from "../../platform/vault/recovery.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Handle, type Route, sending, showing } from "../../platform/web/route.ts";
import { doneAt, newsOf } from "../forms/staff-answer.ts";
import { errorsOf } from "../forms/typed-form.ts";
import { sayIssue } from "../texts.ts";
import { createRecovery } from "./create-recovery.ts";
import { drillRecovery } from "./drill-recovery.ts";
import { recoverTeam } from "./recover-team.ts";
import { recoveryPage } from "./recovery-page.tsx";
import { sheetsPage } from "./sheets-page.tsx";
import { showRecovery } from "./show-recovery.ts";

const home = "/intern/team/wiederherstellung";
const callOf = (view: View) => ({ actor: view.actor, networkId: view.network.id });

/** Sheets are never shown back, right or wrong: the page may be printed or left open. */
const again =
  (form: "drill" | "recover") =>
  async (errors: Record<string, string>, view: View, desk: Desk): Promise<Answer | null> => {
    const shown = await ask(desk, showRecovery, callOf(view), {});
    return shown.kind === "done"
      ? page(recoveryPage(view, shown.value, { form, typed: { values: {}, errors } }), 422)
      : null;
  };

/** POST without a redirect: the sheets exist in this answer only. */
const printSheets: Handle = async (desk, request, view) => {
  const shown = await ask(desk, showRecovery, callOf(view), {});
  if (shown.kind !== "done") return null;
  const opKey = readId<"operation">(request.fields.get("_op")) ?? newId<"operation">();
  const { publicKey, sheets } = createRecoveryKeys();
  const done = await perform(desk, createRecovery, { ...callOf(view), opKey }, { publicKey });
  if (done.kind !== "done") return null;
  // Sent twice, this would show sheets of a key that was never kept: back to the page, where new ones can be made.
  if (!done.value.ok || done.replayed) return redirect(view.href(home, "de"));
  return page(sheetsPage(view, { organisation: shown.value.organisation, sheets }));
};

const sheetsOf = ({ fields }: WebRequest) => ({ sheetA: fields.get("sheetA"), sheetB: fields.get("sheetB") });
const reasonField = (reason: string) => ({ sheetA: sayIssue(`sheet_${reason}`) });

export const recoveryRoutes: readonly Route[] = [
  showing(home, showRecovery, {
    page: (shown, view) => page(recoveryPage(view, shown, undefined, newsOf(view))),
  }),
  {
    method: "POST",
    path: `${home}/blaetter`,
    act: createRecovery.name,
    anonymous: false,
    handle: printSheets,
  },
  sending(`${home}/probe`, drillRecovery, {
    input: sheetsOf,
    done: (_value, view) => doneAt(view, home, "drilled"),
    refused: (reason, view, _request, desk) => again("drill")(reasonField(reason), view, desk),
    invalid: (issues, view, _request, desk) => again("drill")(errorsOf(issues, sayIssue), view, desk),
  }),
  sending(`${home}/oeffnen`, recoverTeam, {
    input: sheetsOf,
    done: (_value, view) => doneAt(view, "/intern/team", "recovered"),
    refused: (reason, view, _request, desk) => again("recover")(reasonField(reason), view, desk),
    invalid: (issues, view, _request, desk) => again("recover")(errorsOf(issues, sayIssue), view, desk),
  }),
];
