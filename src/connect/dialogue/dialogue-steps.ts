import { ask, type Desk, perform } from "../../platform/perform.ts";
import type { Family } from "../../platform/actor.ts";
import type { Answer } from "../../platform/web/answer.ts";
import { page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import type { View } from "../../platform/view.ts";
import { readId } from "../../core/ids.ts";
import {
  createBearerSecret,
  readBearerSecret,
  writeBearerSecret,
} from "../../platform/vault/bearer-secret.ts";
import { openReturnCode, readReturnCode } from "../../platform/vault/return-code.ts";
import { speak } from "../../platform/texts.ts";
import { plainPage } from "../concerns/plain-page.tsx";
import { familyTexts } from "../texts.ts";
import { allowAsking } from "./allow-asking.ts";
import type { CodeTries } from "./code-tries.ts";
import { enterDialogue } from "./enter-dialogue.ts";
import { openDialogue } from "./open-dialogue.ts";
import { reportNobodyAnswered } from "./report-nobody-answered.ts";
import { showStatus } from "./show-status.ts";
import { statusEntryPage } from "./status-entry-page.tsx";
import { statusPage } from "./status-page.tsx";
import { withdrawConcern } from "./withdraw-concern.ts";
import { writeToTeam } from "./write-to-team.ts";

type Step = {
  readonly desk: Desk;
  readonly request: WebRequest;
  readonly view: View;
  readonly tries: CodeTries;
};

/** POST /stand: a code opens the dialogue; a ticket goes on in it. */
export async function stepInDialogue(step: Step): Promise<Answer | null> {
  const ticket = readBearerSecret(step.request.fields.get("_ticket"));
  return ticket ? goOn(step, ticket) : openWithCode(step);
}

/** Every try counts, right or wrong; a wrong code and one that never existed get the same answer after the same work. */
async function openWithCode({ desk, request, view, tries }: Step): Promise<Answer | null> {
  const typed = request.fields.get("code");
  const answer = request.fields.get("answer");
  const entry = (fault: "unknown-code" | "too-many", status: number) =>
    page(statusEntryPage({ view, fault, typed, answer }), status);
  if (!(await tries.mayTry(request.senderKey))) return entry("too-many", 429);
  const code = readReturnCode(typed);
  if (code === undefined) return entry("unknown-code", 422);
  const ticket = createBearerSecret();
  const door = await openReturnCode(desk.keys.pepper, code);
  const opened = await perform(
    desk,
    openDialogue,
    { actor: view.actor, networkId: view.network.id },
    { ...door, ticket },
  );
  if (opened.kind !== "done" || !opened.value.ok) {
    await tries.wrong(request.senderKey);
    return entry("unknown-code", 422);
  }
  return showTo(desk, view, ticket, answer ? { typed: answer } : {});
}

async function goOn(step: Step, ticket: Buffer): Promise<Answer | null> {
  const { desk, request, view } = step;
  const entered = await ask(
    desk,
    enterDialogue,
    { actor: view.actor, networkId: view.network.id },
    { ticket },
  );
  const answer = request.fields.get("answer");
  if (entered.kind !== "done") return page(statusEntryPage({ view, fault: "ticket-over", answer }), 422);
  return act(step, ticket, entered.value, answer);
}

async function act(
  { desk, request, view }: Step,
  ticket: Buffer,
  family: Family,
  answer: string,
): Promise<Answer | null> {
  const call = {
    actor: family,
    networkId: family.networkId,
    opKey: readId<"operation">(request.fields.get("_op")),
  };
  switch (request.fields.get("_go")) {
    case "write": {
      const written = await perform(desk, writeToTeam, call, { text: answer });
      const fault =
        written.kind === "invalid"
          ? answer === ""
            ? ("text-missing" as const)
            : ("too-long" as const)
          : undefined;
      return showTo(desk, view, ticket, fault ? { typed: answer, fault } : {}, family, fault ? 422 : 200);
    }
    case "nobody":
      await perform(desk, reportNobodyAnswered, call, {});
      return showTo(desk, view, ticket, { said: "nobody" }, family);
    case "allow":
      await perform(desk, allowAsking, call, { yes: true, language: view.lang });
      return showTo(desk, view, ticket, { said: "allowed" }, family);
    case "delete":
      await perform(desk, withdrawConcern, call, {});
      return gone(view);
    default:
      return showTo(desk, view, ticket, {}, family);
  }
}

type Extra = {
  readonly typed?: string;
  readonly fault?: "text-missing" | "too-long";
  readonly said?: "nobody" | "allowed";
};

async function showTo(
  desk: Desk,
  view: View,
  ticket: Buffer,
  extra: Extra,
  known?: Family,
  status = 200,
): Promise<Answer | null> {
  const entered = known
    ? ({ kind: "done", value: known } as const)
    : await ask(desk, enterDialogue, { actor: view.actor, networkId: view.network.id }, { ticket });
  if (entered.kind !== "done") return null;
  const shown = await ask(desk, showStatus, { actor: entered.value, networkId: entered.value.networkId }, {});
  if (shown.kind !== "done") return null;
  return page(statusPage({ view, status: shown.value, ticket: writeBearerSecret(ticket), ...extra }), status);
}

function gone(view: View): Answer {
  const t = speak(familyTexts, view.lang);
  return {
    ...page(
      plainPage(view, {
        title: t("goneTitle"),
        text: `${t("goneText")} ${t("goneRest")}`,
        action: { href: view.href("/"), label: t("toStart") },
      }),
    ),
    headers: { "clear-site-data": '"cache"' },
  };
}
