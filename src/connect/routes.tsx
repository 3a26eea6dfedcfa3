import { page } from "../platform/web/answer.ts";
import { handling, type Route } from "../platform/web/route.ts";
import { acceptConcern } from "./concerns/accept-concern.ts";
import { answerFamily } from "./concerns/answer-family.ts";
import { closeConcern } from "./concerns/close-concern.ts";
import { concernAct, showMyDay, showOneConcern } from "./concerns/concern-steps.ts";
import { declineConcern } from "./concerns/decline-concern.ts";
import { handBackConcern } from "./concerns/hand-back-concern.ts";
import { offerConcern } from "./concerns/offer-concern.ts";
import type { ConcernNames } from "./concerns/offer-names.ts";
import { receiveWish, showWishForm, type WishWords } from "./concerns/wish-steps.ts";
import { countCodeTries } from "./dialogue/code-tries.ts";
import { stepInDialogue } from "./dialogue/dialogue-steps.ts";
import { statusEntryPage } from "./dialogue/status-entry-page.tsx";

/** URL, act, page of CONNECT. */
export function connectRoutes(words: WishWords, topicName: ConcernNames["topicName"]): readonly Route[] {
  const names: ConcernNames = { topicName, offerTitle: words.offerTitle };
  const tries = countCodeTries();
  const field = (name: string) => (request: { fields: { get: (name: string) => string } }) => ({
    [name]: request.fields.get(name),
  });
  return [
    handling("GET", "/melden", "show-wish-form", (desk, request, view) =>
      showWishForm({ desk, request, view, words }),
    ),
    handling("POST", "/melden", "send-contact-wish", (desk, request, view) =>
      receiveWish({ desk, request, view, words }),
    ),
    handling("GET", "/stand", "-", (_desk, _request, view) =>
      Promise.resolve(page(statusEntryPage({ view }))),
    ),
    handling("POST", "/stand", "open-dialogue", (desk, request, view) =>
      stepInDialogue({ desk, request, view, tries }),
    ),
    {
      ...handling("GET", "/intern/mein-tag", "list-my-day", (desk, _request, view) =>
        showMyDay(desk, view, names),
      ),
      anonymous: false,
    },
    {
      ...handling("GET", "/intern/anliegen/:id", "show-concern", (desk, request, view) =>
        showOneConcern(desk, view, request.param("id"), names),
      ),
      anonymous: false,
    },
    concernAct("annehmen", acceptConcern, names, () => ({}), false),
    concernAct("ablehnen", declineConcern, names, field("reason"), true),
    concernAct("zurueckgeben", handBackConcern, names, field("reason"), true),
    concernAct("weitergeben", offerConcern, names, field("nodeId"), true),
    concernAct(
      "antworten",
      answerFamily,
      names,
      (request) => ({ ...field("text")(request), ...field("nextBy")(request) }),
      false,
    ),
    concernAct("abschliessen", closeConcern, names, field("reason"), true),
  ];
}
