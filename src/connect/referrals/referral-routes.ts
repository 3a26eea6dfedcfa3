import { page, redirect } from "../../platform/web/answer.ts";
import { handling, type Route, sending, showing, still } from "../../platform/web/route.ts";
import { codeTriesAt } from "../dialogue/code-tries.ts";
import type { WishWords } from "../concerns/wish-steps.ts";
import { listMyReferrals } from "./list-my-referrals.ts";
import { myReferralsPage } from "./my-referrals-page.tsx";
import { referralSheetPage } from "./referral-sheet-page.tsx";
import { referralEntryPage } from "./referral-status-page.tsx";
import { lookAtReferral } from "./referral-status-steps.ts";
import type { Filling } from "./referral-question.ts";
import { receiveReferral, showReferralForm } from "./referral-steps.ts";
import { requestCancellation } from "./request-cancellation.ts";

const formRoutes = (path: string, act: string, filling: Filling, words: WishWords): readonly Route[] => {
  const anonymous = filling === "practice";
  return [
    {
      ...handling("GET", path, act, (desk, request, view) =>
        showReferralForm({ desk, request, view, words, filling }),
      ),
      anonymous,
    },
    {
      ...handling("POST", path, act, (desk, request, view) =>
        receiveReferral({ desk, request, view, words, filling }),
      ),
      anonymous,
    },
  ];
};

/** Referring: for practices without an account, for professionals, and wishes that the team writes down for families. */
export function referralRoutes(words: WishWords): readonly Route[] {
  return [
    ...formRoutes("/ueberweisen", "refer-family", "practice", words),
    ...formRoutes("/intern/ueberweisen", "refer-family", "staff", words),
    ...formRoutes("/intern/anliegen/neu", "take-wish", "taking", words),
    still("/ueberweisen/bogen", (view) => page(referralSheetPage(view))),
    still("/ueberweisen/stand", (view) => page(referralEntryPage({ view }))),
    handling("POST", "/ueberweisen/stand", "show-referral-status", (desk, request, view) =>
      lookAtReferral({ desk, request, view, tries: codeTriesAt(desk) }),
    ),
    showing("/intern/ueberweisungen", listMyReferrals, {
      page: (value, view) => page(myReferralsPage(view, value)),
    }),
    sending("/intern/ueberweisungen", requestCancellation, {
      input: (request) => ({ referralId: request.fields.get("id") }),
      done: (_value, view) => redirect(view.href("/intern/ueberweisungen", "de")),
      refused: (_reason, view) => redirect(view.href("/intern/ueberweisungen", "de")),
      invalid: () => Promise.resolve(null),
    }),
  ];
}
