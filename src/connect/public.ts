export { deleteEndedConcerns } from "./concerns/ended-concerns.retention.ts";
export { escalateOverdue } from "./concerns/escalate-overdue.job.ts";
export { writeConcernMail } from "./concerns/concern-news.mail.tsx";
export { handOverConcerns, returnConcernsOfNode } from "./concerns/leaving.sql.ts";
