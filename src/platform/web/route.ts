import type { z } from "zod";
import type { OperationKey } from "../../core/ids.ts";
import { readId } from "../../core/ids.ts";
import type { Json } from "../../core/json.ts";
import type { Actor } from "../actor.ts";
import { ask, type Desk, perform } from "../perform.ts";
import type { Question, UseCase } from "../use-case.ts";
import type { View } from "../view.ts";
import type { Answer } from "./answer.ts";
import type { WebRequest } from "./request.ts";

type Issue = z.core.$ZodIssue;
export type Handle = (desk: Desk, request: WebRequest, view: View) => Promise<Answer | null>;

/** A form of this route may carry files. `mostBytes` bounds the whole body; `tooLarge` is the page when it is more. */
export type TakesFile = {
  readonly mostBytes: number;
  readonly tooLarge: (desk: Desk, view: View) => Promise<Answer | null>;
};

/** One line of a route table: URL, act, page. `null` from a handler is "not found". */
export type Route = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly act: string;
  readonly anonymous: boolean;
  /** POSTs that families send carry a token bound to nothing; staff forms are bound to the login session. */
  readonly handle: Handle;
  /** A form that was refused unread may mean something here, as a try to sign in; null keeps the usual page. */
  readonly unread?: (request: WebRequest, view: View) => Promise<Answer | null>;
  /** Only where it stands is a body with files read at all. */
  readonly takesFile?: TakesFile;
  /**
   * The secret in its address or form is all it takes, and no login counts: a provider of mail sends it for its reader
   * without any page of ours (RFC 8058). Where the form came from is not looked at.
   */
  readonly bySecret?: true;
  /** Scripts of every site may read it; a browser that asks first is told so, and for all else there is nothing here. */
  readonly openToAll?: true;
};

type Show<Value, Input> = (value: Value, view: View, input: Input) => Answer;

/** GET: a question and the page of its answer. Bad input in an address is "not found" unless `invalid` says otherwise. */
export function showing<Input extends z.ZodType, A extends Actor, Value>(
  path: string,
  act: Question<Input, A, Value>,
  how: {
    readonly input?: (request: WebRequest, view: View) => unknown;
    readonly page: Show<Value, z.infer<Input>>;
    readonly invalid?: (issues: readonly Issue[], view: View) => Answer;
  },
): Route {
  return {
    method: "GET",
    path,
    act: act.name,
    anonymous: false,
    handle: async (desk, request, view) => {
      const rawInput = how.input?.(request, view) ?? {};
      const answer = await ask(desk, act, { actor: view.actor, networkId: view.network.id }, rawInput);
      if (answer.kind === "done") return how.page(answer.value, view, act.input.parse(rawInput));
      return answer.kind === "invalid" ? (how.invalid?.(answer.issues, view) ?? null) : null;
    },
  };
}

/** A page that needs no act: nothing is read but what every page knows. */
export const still = (path: string, page: (view: View, request: WebRequest) => Answer): Route => ({
  method: "GET",
  path,
  act: "-",
  anonymous: true,
  handle: (_desk, request, view) => Promise.resolve(page(view, request)),
});

/** POST: a use case; afterwards a redirect, or a page that says what was refused. */
export function sending<Input extends z.ZodType, A extends Actor, Value extends Json, Reason extends string>(
  path: string,
  act: UseCase<Input, A, Value, Reason>,
  how: {
    readonly input: (request: WebRequest, view: View) => unknown;
    readonly done: (value: Value, view: View, request: WebRequest) => Answer | Promise<Answer>;
    readonly refused: (
      reason: Reason,
      view: View,
      request: WebRequest,
      desk: Desk,
    ) => Answer | Promise<Answer | null>;
    readonly invalid: (
      issues: readonly Issue[],
      view: View,
      request: WebRequest,
      desk: Desk,
    ) => Answer | Promise<Answer | null>;
    /** Where the operation key comes from, if not from the hidden field `_op`. */
    readonly opKey?: (request: WebRequest) => OperationKey | undefined;
  },
): Route {
  return {
    method: "POST",
    path,
    act: act.name,
    anonymous: false,
    handle: async (desk, request, view) => {
      const opKey = how.opKey ? how.opKey(request) : readId<"operation">(request.fields.get("_op"));
      const done = await perform(
        desk,
        act,
        { actor: view.actor, networkId: view.network.id, opKey },
        how.input(request, view),
      );
      if (done.kind === "notFound") return null;
      if (done.kind === "invalid") return how.invalid(done.issues, view, request, desk);
      return done.value.ok
        ? how.done(done.value.value, view, request)
        : how.refused(done.value.reason, view, request, desk);
    },
  };
}

/** For the few steps that are more than one act (sign-in, the family's door). Ten lines at most, else it is a missing use case. */
export const handling = (method: "GET" | "POST", path: string, act: string, handle: Handle): Route => ({
  method,
  path,
  act,
  anonymous: true,
  handle,
});
