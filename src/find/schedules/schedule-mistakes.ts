import { errorsOf, type Typed, typedAgain } from "../../people/public.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { fieldOfRefusal, scheduleFields } from "./schedule-form.ts";
import { sayIssue } from "./times-staff.texts.ts";

type Issues = Parameters<typeof errorsOf>[0];

/** What was typed about times, with what one of its fields alone gets wrong. */
export const typedWithIssues = ({ fields }: WebRequest, issues: Issues): Typed =>
  typedAgain(fields, scheduleFields, errorsOf(issues, sayIssue));

/** The same, with what its fields say wrong together. */
export const typedWithRefusal = ({ fields }: WebRequest, reason: string): Typed =>
  typedAgain(fields, scheduleFields, { [fieldOfRefusal(reason)]: sayIssue(reason) });
