export { sendContactWish } from "./concerns/send-contact-wish.ts";
export { acceptConcern } from "./concerns/accept-concern.ts";
export { answerFamily } from "./concerns/answer-family.ts";
export { closeConcern } from "./concerns/close-concern.ts";
export { declineConcern } from "./concerns/decline-concern.ts";
export { offerConcern } from "./concerns/offer-concern.ts";
export { escalateOverdue } from "./concerns/escalate-overdue.job.ts";
export { writeConcernMail } from "./concerns/concern-news.mail.tsx";
