import type { z } from "zod";
import type { Json } from "../../core/json.ts";
import { type Typed, typedAgain } from "../../people/public.ts";
import type { Staff } from "../../platform/actor.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import type { UseCase } from "../../platform/use-case.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import { handling, type Route, sending } from "../../platform/web/route.ts";
import { chooseBranch } from "./choose-branch.ts";
import { closeConsultation } from "./close-consultation.ts";
import { handOver } from "./hand-over.ts";
import { noteReason } from "./note-reason.ts";
import { noteReceipt } from "./note-receipt.ts";
import { noteTalk } from "./note-talk.ts";
import { prepareSheet } from "./prepare-sheet.ts";
import { home } from "./protection-frame.tsx";
import { said, saidIssues } from "./protection-sending.ts";
import { type Step, steps } from "./protection-steps.ts";
import { sendSheet } from "./send-sheet.ts";
import { sheetPreviewPage } from "./sheet-preview-page.tsx";
import { showConsultation } from "./show-consultation.ts";
import type { ShownConsultation } from "./shown-consultation.ts";
import { stepForms } from "./step-forms.ts";
import { stepPage } from "./step-page.tsx";
import { takeDecision } from "./take-decision.ts";
import { transferPage } from "./transfer-page.tsx";

/** A page of one's own consultation; null where there is none, or where the page does not apply yet. */
async function ownAnswer(
  desk: Desk,
  view: View,
  consultationId: string,
  draw: (shown: ShownConsultation) => Parameters<typeof page>[0] | null,
  status = 200,
): Promise<Answer | null> {
  const call = { actor: view.actor, networkId: view.network.id };
  const shown = await ask(desk, showConsultation, call, { consultationId });
  const drawn = shown.kind === "done" ? draw(shown.value) : null;
  return drawn === null ? null : page(drawn, status);
}

type Names = readonly string[];
type Draw = (view: View, shown: ShownConsultation, typed: Typed) => Parameters<typeof page>[0] | null;

/** POST of one form: back to the consultation, or to `next`; else the same page with what was typed. */
function ownSending<Input extends z.ZodType, Value extends Json, Reason extends string>(
  slug: string,
  act: UseCase<Input, Staff, Value, Reason>,
  how: { readonly names: Names; readonly draw: Draw; readonly next?: string },
): Route {
  const fields = how.names.map((name) => ({ name }));
  return sending(`${home}/:id/${slug}`, act, {
    input: (request) => ({
      consultationId: request.param("id"),
      ...Object.fromEntries(how.names.map((name) => [name, request.fields.get(name)])),
    }),
    done: (_value, view, request) =>
      redirect(view.href(`${home}/${request.param("id")}${how.next ?? ""}`, "de")),
    refused: (reason, view, request, desk) => {
      const typed = typedAgain(request.fields, how.names, said(reason, fields));
      return ownAnswer(desk, view, request.param("id"), (shown) => how.draw(view, shown, typed), 409);
    },
    invalid: (issues, view, request, desk) => {
      const typed = typedAgain(request.fields, how.names, saidIssues(issues));
      return ownAnswer(desk, view, request.param("id"), (shown) => how.draw(view, shown, typed), 422);
    },
  });
}

const onStep =
  (step: Step): Draw =>
  (view, shown, typed) =>
    stepPage(view, shown, step, typed);

const names = {
  kind: ["born"],
  bogen: ["seen", "done", "question", "names", "places"],
  gespraech: ["talk", "words"],
  entscheidung: ["decision", "words", "secondId"],
  uebergabe: ["recipient", "outside", "who", "signs", "tried", "reachable", "informed", "notInformed"],
} as const;

const shownRoutes: readonly Route[] = steps
  .filter((step) => step in stepForms)
  .map((step) => ({
    ...handling("GET", `${home}/:id/${step}`, showConsultation.name, (desk, request, view) =>
      ownAnswer(desk, view, request.param("id"), (shown) => stepPage(view, shown, step)),
    ),
    anonymous: false,
  }));

export const stepRoutes: readonly Route[] = [
  ...shownRoutes,
  {
    ...handling("GET", `${home}/:id/vorschau`, showConsultation.name, (desk, request, view) =>
      ownAnswer(desk, view, request.param("id"), (shown) => sheetPreviewPage(view, shown)),
    ),
    anonymous: false,
  },
  {
    ...handling("GET", `${home}/:id/blatt`, showConsultation.name, (desk, request, view) =>
      ownAnswer(desk, view, request.param("id"), (shown) => transferPage(view, shown)),
    ),
    anonymous: false,
  },
  ownSending("anlass", noteReason, { names: ["reason"], draw: onStep("anlass") }),
  ownSending("kind", chooseBranch, { names: names.kind, draw: onStep("kind") }),
  ownSending("bogen", prepareSheet, { names: names.bogen, draw: onStep("bogen"), next: "/vorschau" }),
  ownSending("vorschau", sendSheet, { names: ["adviserId", "read", "mark"], draw: sheetPreviewPage }),
  ownSending("gespraech", noteTalk, { names: names.gespraech, draw: onStep("gespraech") }),
  ownSending("entscheidung", takeDecision, { names: names.entscheidung, draw: onStep("entscheidung") }),
  ownSending("uebergabe", handOver, { names: names.uebergabe, draw: onStep("uebergabe") }),
  ownSending("eingang", noteReceipt, { names: ["words"], draw: onStep("eingang") }),
  ownSending("abschluss", closeConsultation, { names: [], draw: onStep("abschluss") }),
];
