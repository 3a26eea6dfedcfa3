import type { Mail } from "../../platform/outbox.ts";
import { sayAccess as t } from "./access.texts.ts";

/** No name, no concern, no reason: a mail is read by many. */
export const emergencyMail = (to: string, kind: "node" | "membership"): Mail => ({
  to,
  subject: t("mailSubject"),
  text: t(kind === "node" ? "mailToNode" : "mailToWatcher"),
});
