import { createHmac } from "node:crypto";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { openReturnCode, readReturnCode } from "../../platform/vault/return-code.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import type { CodeTries } from "../dialogue/code-tries.ts";
import { t } from "./referral-question.ts";
import { referralEntryPage, referralStatusPage } from "./referral-status-page.tsx";
import { requestCancellationByCode } from "./request-cancellation-by-code.ts";
import { showReferralStatus } from "./show-referral-status.ts";

type Entry = {
  readonly desk: Desk;
  readonly request: WebRequest;
  readonly view: View;
  readonly tries: CodeTries;
};

/** POST /ueberweisen/stand: a referrer's code shows one word; guessing is slowed down as with families' codes. */
export async function lookAtReferral(entry: Entry): Promise<Answer> {
  const { desk, request, view, tries } = entry;
  const typed = request.fields.get("code");
  const again = (error: string, status: number) => page(referralEntryPage({ view, typed, error }), status);
  if (typed === "") return again(t("error-code-missing"), 422);
  const code = readReturnCode(typed);
  if (code === undefined) return again(t("error-unknown-code"), 422);
  const mark = createHmac("sha256", desk.keys.sessionKey).update(`tried code|${code}`).digest("base64url");
  const tried = await tries({ sender: request.senderKey, code: mark, network: view.network.id }, () =>
    lookFor(entry, code),
  );
  if (tried.kind === "wait") {
    const waiting = again(t("wait", { seconds: tried.waitSeconds }), 429);
    return { ...waiting, headers: { "retry-after": String(tried.waitSeconds) } };
  }
  return tried.found
    ? page(referralStatusPage({ view, line: tried.found, code: typed }))
    : again(t("error-unknown-code"), 422);
}

async function lookFor({ desk, request, view }: Entry, code: string) {
  const { locator } = await openReturnCode(desk.keys.pepper, code);
  const call = { actor: anyoneActor, networkId: view.network.id };
  if (request.fields.get("_go") === "cancel")
    await perform(desk, requestCancellationByCode, call, { locator });
  const shown = await ask(desk, showReferralStatus, call, { locator });
  return shown.kind === "done" ? shown.value : undefined;
}
