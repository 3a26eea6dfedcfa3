import { errorsOf, type Typed, typedAgain, untouched } from "../../people/public.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { acknowledgeMove } from "./acknowledge-move.ts";
import { declineMove } from "./decline-move.ts";
import { listOfferedMoves } from "./list-offered-moves.ts";
import { moveConcern } from "./move-concern.ts";
import { moveNames, movePage, movePath } from "./move-page.tsx";
import { sayMoveFault } from "./move.texts.ts";
import { offeredMovePage, offeredMovesPage, offeredPath, type MoveWords } from "./offered-pages.tsx";
import { showMove } from "./show-move.ts";
import { showOfferedMove } from "./show-offered-move.ts";
import { takeBackMove } from "./take-back-move.ts";

const callOf = (view: View) => ({ actor: view.actor, networkId: view.network.id });

async function moveAnswer(desk: Desk, request: WebRequest, view: View, typed: Typed, status = 200) {
  const shown = await ask(desk, showMove, callOf(view), { concernId: request.param("id") });
  return shown.kind === "done" ? page(movePage(view, shown.value, typed), status) : null;
}

const fieldOfRefusal: Readonly<Record<string, string>> = { "not-yours": "agreed", "no-key": "agreed" };
const refusedMove = (request: WebRequest, reason: string): Typed =>
  typedAgain(request.fields, moveNames, { [fieldOfRefusal[reason] ?? "toNetworkId"]: sayMoveFault(reason) });

/** Nothing is taken for a no that nobody has said. */
const yesOrNo: Readonly<Record<string, boolean>> = { yes: true, no: false };

/** The giving side: the page of one concern, giving it away, taking it back. */
const givingRoutes: readonly Route[] = [
  {
    method: "GET",
    path: movePath(":id"),
    act: showMove.name,
    anonymous: false,
    handle: (desk, request, view) => moveAnswer(desk, request, view, untouched),
  },
  sending(movePath(":id"), moveConcern, {
    input: ({ param, fields }) => ({
      concernId: param("id"),
      toNetworkId: fields.get("toNetworkId"),
      how: fields.get("how"),
      oralReason: fields.get("oralReason"),
      language: fields.get("language"),
      along: fields.all("along"),
      withInterpreter: yesOrNo[fields.get("withInterpreter")],
      agreed: fields.has("agreed"),
    }),
    done: ({ concernId }, view) => redirect(view.href(movePath(concernId), "de")),
    refused: (reason, view, request, desk) =>
      moveAnswer(desk, request, view, refusedMove(request, reason), 409),
    invalid: (issues, view, request, desk) =>
      moveAnswer(
        desk,
        request,
        view,
        typedAgain(request.fields, moveNames, errorsOf(issues, sayMoveFault)),
        422,
      ),
  }),
  sending(`${movePath(":id")}/zuruecknehmen`, takeBackMove, {
    input: (request) => ({ concernId: request.param("id") }),
    done: ({ concernId }, view) => redirect(view.href(`/intern/anliegen/${concernId}`, "de")),
    refused: (_reason, view, request, desk) => moveAnswer(desk, request, view, untouched, 409),
    invalid: (_issues, view, request, desk) => moveAnswer(desk, request, view, untouched, 422),
  }),
];

type Wrong = { readonly typed?: Typed; readonly fault?: string };
const offeredAnswer =
  (words: MoveWords) =>
  async (desk: Desk, request: WebRequest, view: View, wrong: Wrong, status = 200): Promise<Answer | null> => {
    const shown = await ask(desk, showOfferedMove, callOf(view), { moveId: request.param("id") });
    if (shown.kind !== "done") return null;
    const { typed = untouched, fault } = wrong;
    return page(offeredMovePage({ view, shown: shown.value, typed, words, fault }), status);
  };

/** The receiving side: what is offered, one family of it, yes and no. */
const receivingRoutes = (words: MoveWords): readonly Route[] => {
  const again = offeredAnswer(words);
  const one = `${offeredPath}/:id`;
  return [
    showing(offeredPath, listOfferedMoves, { page: (listed, view) => page(offeredMovesPage(view, listed)) }),
    {
      method: "GET",
      path: one,
      act: showOfferedMove.name,
      anonymous: false,
      handle: (desk, request, view) => again(desk, request, view, {}),
    },
    sending(`${one}/annehmen`, acknowledgeMove, {
      input: (request) => ({ moveId: request.param("id") }),
      done: ({ concernId }, view) => redirect(view.href(`/intern/anliegen/${concernId}`, "de")),
      refused: (reason, view, request, desk) =>
        again(desk, request, view, { fault: sayMoveFault(reason) }, 409),
      invalid: (_issues, view, request, desk) => again(desk, request, view, {}, 422),
    }),
    sending(`${one}/ablehnen`, declineMove, {
      input: (request) => ({ moveId: request.param("id"), reason: request.fields.get("reason") }),
      done: (_value, view) => redirect(view.href(offeredPath, "de")),
      refused: (reason, view, request, desk) =>
        again(desk, request, view, { fault: sayMoveFault(reason) }, 409),
      invalid: (issues, view, request, desk) => {
        const typed = typedAgain(request.fields, ["reason"], errorsOf(issues, sayMoveFault));
        return again(desk, request, view, { typed }, 422);
      },
    }),
  ];
};

/** Moving to another network, both sides. */
export const moveRoutes = (words: MoveWords): readonly Route[] => [
  ...givingRoutes,
  ...receivingRoutes(words),
];
