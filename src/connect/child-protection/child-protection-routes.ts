import { page, redirect } from "../../platform/web/answer.ts";
import { handling, type Route, sending, showing } from "../../platform/web/route.ts";
import { typedAgain, untouched } from "../../people/public.ts";
import { answerAdvice } from "./answer-advice.ts";
import { confirmDecision } from "./confirm-decision.ts";
import { confirmReceipt } from "./confirm-receipt.ts";
import { consultationPage } from "./consultation-page.tsx";
import { listConsultations } from "./list-consultations.ts";
import { newConsultationPage } from "./new-consultation-page.tsx";
import { adviceFields, advicePage, receivedPage, secondPage, viewFields } from "./part-pages.tsx";
import { home } from "./protection-frame.tsx";
import { protectionListPage } from "./protection-list-page.tsx";
import { partSending, said, saidIssues } from "./protection-sending.ts";
import { reasonField } from "./step-forms.ts";
import { showAdviceRequest } from "./show-advice-request.ts";
import { showConfirmation } from "./show-confirmation.ts";
import { showConsultation } from "./show-consultation.ts";
import { showTransfer } from "./show-transfer.ts";
import { startConsultation } from "./start-consultation.ts";
import { stepRoutes } from "./step-routes.ts";
import { mayConsult } from "./may-protect.ts";

const byId = (request: { readonly param: (name: string) => string }) => ({
  consultationId: request.param("id"),
});

/** What the others see: the adviser, the second person, the child protection of the youth office. */
const partRoutes: readonly Route[] = [
  showing(`${home}/rat/:id`, showAdviceRequest, {
    input: byId,
    page: (shown, view) => page(advicePage(view, shown)),
  }),
  partSending({
    path: `${home}/rat/:id`,
    act: answerAdvice,
    question: showAdviceRequest,
    fields: adviceFields,
    draw: advicePage,
  }),
  showing(`${home}/sicht/:id`, showConfirmation, {
    input: byId,
    page: (shown, view) => page(secondPage(view, shown)),
  }),
  partSending({
    path: `${home}/sicht/:id`,
    act: confirmDecision,
    question: showConfirmation,
    fields: viewFields,
    draw: secondPage,
  }),
  showing(`${home}/empfang/:id`, showTransfer, {
    input: byId,
    page: (shown, view) => page(receivedPage(view, shown)),
  }),
  partSending({
    path: `${home}/empfang/:id`,
    act: confirmReceipt,
    question: showTransfer,
    fields: [],
    draw: receivedPage,
  }),
];

const beginning: readonly Route[] = [
  showing(home, listConsultations, { page: (shown, view) => page(protectionListPage(view, shown)) }),
  {
    ...handling("GET", `${home}/neu`, "-", (_desk, _request, view) =>
      Promise.resolve(mayConsult(view.actor) ? page(newConsultationPage(view, untouched)) : null),
    ),
    anonymous: false,
  },
  sending(`${home}/neu`, startConsultation, {
    input: ({ fields }) => ({ reason: fields.get("reason") }),
    done: ({ id }, view) => redirect(view.href(`${home}/${id}`, "de")),
    refused: (reason: string, view, { fields }) =>
      page(newConsultationPage(view, typedAgain(fields, ["reason"], said(reason, [reasonField]))), 409),
    invalid: (issues, view, { fields }) =>
      page(newConsultationPage(view, typedAgain(fields, ["reason"], saidIssues(issues))), 422),
  }),
];

const own: readonly Route[] = [
  showing(`${home}/:id`, showConsultation, {
    input: byId,
    page: (shown, view) => page(consultationPage(view, shown)),
  }),
];

/** Child protection, apart from all else: fixed words stand before ids. */
export const childProtectionRoutes: readonly Route[] = [...beginning, ...partRoutes, ...stepRoutes, ...own];
