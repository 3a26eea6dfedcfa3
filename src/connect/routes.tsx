import { page } from "../platform/web/answer.ts";
import { accessRoutes } from "./access/access-routes.ts";
import { handoverRoutes } from "./intake-handover/handover-routes.ts";
import { sharingRoutes } from "./access/sharing-routes.ts";
import { attachmentRoutes } from "./attachments/attachment-routes.ts";
import { consentRoutes } from "./consents/consent-routes.ts";
import { handling, type Route } from "../platform/web/route.ts";
import { capacityRoutes } from "./capacity/capacity-routes.ts";
import { childProtectionRoutes } from "./child-protection/child-protection-routes.ts";
import { languageName, showMyDay, showOneConcern } from "./concerns/concern-steps.ts";
import type { ConcernNames } from "./concerns/offer-names.ts";
import { stepRoutes } from "./concerns/step-routes.ts";
import { receiveWish, showWishForm, type WishWords } from "./concerns/wish-steps.ts";
import { codeTriesAt } from "./dialogue/code-tries.ts";
import { stepInDialogue } from "./dialogue/dialogue-steps.ts";
import { statusEntryPage } from "./dialogue/status-entry-page.tsx";
import { proofsRoutes } from "./proofs/proofs-routes.ts";
import { letterRoutes } from "./letters/letter-routes.ts";
import { moveRoutes } from "./moves/move-routes.ts";
import { partnerRoutes } from "./partner-links/partner-routes.ts";
import { exchangeRoutes } from "./health-exchange/exchange-routes.ts";
import { showReferralForm } from "./referrals/referral-steps.ts";
import { referralRoutes } from "./referrals/referral-routes.ts";
import { floodRoutes } from "./flood/flood-routes.ts";

const namesFor = (
  { topics, offerTitle, danger }: WishWords,
  topicName: ConcernNames["topicName"],
): ConcernNames => ({ topicName, topics, offerTitle, isUrgent: danger?.isUrgent ?? (() => false) });

/** URL, act, page of CONNECT. */
export function connectRoutes(words: WishWords, topicName: ConcernNames["topicName"]): readonly Route[] {
  const names = namesFor(words, topicName);
  return [
    handling("GET", "/melden", "show-wish-form", (desk, request, view) =>
      showWishForm({ desk, request, view, words }),
    ),
    handling("POST", "/melden", "send-contact-wish", (desk, request, view) =>
      receiveWish({ desk, request, view, words }),
    ),
    ...attachmentRoutes,
    ...floodRoutes(names.isUrgent),
    ...accessRoutes,
    ...sharingRoutes(names),
    ...handoverRoutes,
    ...consentRoutes,
    ...exchangeRoutes(topicName, (desk, request, view, typed) =>
      showReferralForm({ desk, request, view, words, filling: "staff" }, typed),
    ),
    ...referralRoutes(words),
    handling("GET", "/stand", "-", (_desk, _request, view) =>
      Promise.resolve(page(statusEntryPage({ view }))),
    ),
    handling("POST", "/stand", "open-dialogue", (desk, request, view) =>
      stepInDialogue({ desk, request, view, tries: codeTriesAt(desk), topics: words.topics }),
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
    ...capacityRoutes,
    ...childProtectionRoutes,
    ...letterRoutes,
    ...partnerRoutes({ topicName, languageName }),
    ...moveRoutes({ topicName, languageName }),
    ...stepRoutes(names),
    ...proofsRoutes,
  ];
}
