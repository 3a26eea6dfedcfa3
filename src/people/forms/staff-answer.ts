import type { z } from "zod";
import type { Json } from "../../core/json.ts";
import type { Actor } from "../../platform/actor.ts";
import type { Desk } from "../../platform/perform.ts";
import type { UseCase } from "../../platform/use-case.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending } from "../../platform/web/route.ts";
import { say, sayIssue } from "../texts.ts";

/** Sentences that may stand on the next page. They travel as a key, never as words. */
const news = [
  "organisationAdded",
  "savedOrganisation",
  "teamAdded",
  "dutySaved",
  "intakeTeamChosen",
  "handoverBegun",
  "teamIsClosed",
  "organisationIsClosed",
  "membershipEnded",
  "invitationWithdrawn",
  "invitationSent",
  "invitationSentToAccount",
  "admitted",
  "rekeyed",
  "secured",
  "restarted",
  "recovered",
  "drilled",
  "resetConfirmed",
  "resetDone",
  "passphraseSaved",
  "loginEnded",
  "passkeySaved",
  "passkeyRemoved",
  "appSaved",
  "dutyEntered",
  "dutyRemoved",
  "absenceEntered",
  "absenceRemoved",
  "noticesSaved",
] as const;
export type News = (typeof news)[number];
export type Told = { readonly good: boolean; readonly text: string };

export const doneAt = (view: View, path: string, what: News): Answer =>
  redirect(view.href(`${path}?neu=${what}`, "de"));

/** What has just happened, if the address says so. */
export function newsOf(view: View): Told | undefined {
  const key = new URLSearchParams(view.path.split("?")[1] ?? "").get("neu");
  const known = news.find((one) => one === key);
  return known && { good: true, text: say(known) };
}

type Pressed = {
  readonly input: (request: WebRequest, view: View) => unknown;
  /** The page of the button. */
  readonly home: (request: WebRequest) => string;
  readonly news: News;
  /** The same page with a sentence about the refusal. */
  readonly again: (desk: Desk, request: WebRequest, view: View, sentence: string) => Promise<Answer | null>;
  /** How a reason becomes a message key, where they differ. */
  readonly reasonKey?: (reason: string) => string;
};

/** A button on a page: its act, and afterwards the page again with a sentence. */
export const pressing = <Input extends z.ZodType, A extends Actor, Value extends Json, Reason extends string>(
  path: string,
  act: UseCase<Input, A, Value, Reason>,
  { input, home, news: what, again, reasonKey = (reason) => reason }: Pressed,
): Route =>
  sending(path, act, {
    input,
    done: (_value, view, request) => doneAt(view, home(request), what),
    refused: (reason, view, request, desk) => again(desk, request, view, sayIssue(reasonKey(reason))),
    invalid: (issues, view, request, desk) => again(desk, request, view, sayIssue(issues[0]?.message ?? "")),
  });

/** For acts that never refuse. */
export const neverRefused = (): Promise<null> => Promise.resolve(null);
