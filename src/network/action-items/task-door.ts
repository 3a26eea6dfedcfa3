import { readId } from "../../core/ids.ts";
import { errorsOf, type Typed, typedAgain } from "../../people/public.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import { bearerHash, readBearerSecret } from "../../platform/vault/bearer-secret.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import { type Handle, handling, type Route } from "../../platform/web/route.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { answerTaskByLink } from "./answer-task-by-link.ts";
import { showTaskByLink } from "./show-task-by-link.ts";
import { answeredPage, type LinkAnswer, linkedTaskPage, taskGonePage } from "./task-link-page.tsx";
import { sayIssue } from "./tasks.texts.ts";
import { letterSiteOf } from "../../platform/letter-site.ts";

type Again = { readonly answer: LinkAnswer; readonly typed: Typed };

async function linkAnswer(
  desk: Desk,
  view: View,
  secret: string,
  again: Again | undefined,
  status: number,
): Promise<Answer> {
  const token = readBearerSecret(secret);
  const call = { actor: anyoneActor, networkId: view.network.id };
  const shown = token && (await ask(desk, showTaskByLink, call, { tokenHash: bearerHash(token) }));
  return shown?.kind === "done"
    ? page(linkedTaskPage({ view, task: shown.value, secret, again }), status)
    : page(taskGonePage(view), 404);
}

/** GET: shows the task and changes nothing. */
const openTask: Handle = (desk, request, view) => linkAnswer(desk, view, request.query("t"), undefined, 200);

const answers: readonly LinkAnswer[] = ["done", "longer", "notMine"];

const saidIn = ({ fields }: WebRequest, answer: LinkAnswer) => ({
  answer,
  note: fields.get("note"),
  until: fields.get("until"),
  why: fields.get(answer === "longer" ? "whyLonger" : "whyNotMine"),
});

/** The field on the page that an issue is about; each way to answer has a reason of its own. */
const fieldOf = (name: string, answer: LinkAnswer): string =>
  name !== "why" ? name : answer === "longer" ? "whyLonger" : "whyNotMine";

/** POST: what whoever has the task says. */
const answerTask: Handle = async (desk, request, view) => {
  const { fields } = request;
  const secret = fields.get("_link");
  const token = readBearerSecret(secret);
  const answer = answers.find((one) => one === fields.get("answer"));
  if (token === undefined || answer === undefined) return linkAnswer(desk, view, secret, undefined, 404);
  const call = {
    actor: anyoneActor,
    networkId: view.network.id,
    opKey: readId<"operation">(fields.get("_op")),
  };
  const said = saidIn(request, answer);
  const input = { tokenHash: bearerHash(token), said, ...letterSiteOf(view) };
  const done = await perform(desk, answerTaskByLink, call, input);
  const names = ["note", "until", "whyLonger", "whyNotMine"];
  const again = (errors: Record<string, string>) =>
    linkAnswer(desk, view, secret, { answer, typed: typedAgain(fields, names, errors) }, 422);
  if (done.kind === "invalid") {
    const issues = done.issues.map((issue) => ({ ...issue, path: [fieldOf(String(issue.path[1]), answer)] }));
    return again(errorsOf(issues, sayIssue));
  }
  if (done.kind === "done" && done.value.ok) return page(answeredPage(view, answer, said.until));
  return done.kind === "done" && !done.value.ok && done.value.reason === "dueInPast"
    ? again({ until: sayIssue("dueInPast") })
    : linkAnswer(desk, view, secret, undefined, 409);
};

export const taskLinkRoutes: readonly Route[] = [
  handling("GET", "/aufgabe", showTaskByLink.name, openTask),
  handling("POST", "/aufgabe", answerTaskByLink.name, answerTask),
];
