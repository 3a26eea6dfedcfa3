import type { Mail } from "../../platform/outbox.ts";
import { sayAccess as t } from "./access.texts.ts";

/** The duty person of the node that is there or was there, the one whose thread was read, or who watches over data. */
export type EmergencyReader = "node" | "nodeBefore" | "owner" | "watcher";
const words = {
  node: "mailToNode",
  nodeBefore: "mailToNodeBefore",
  owner: "mailToOwner",
  watcher: "mailToWatcher",
} as const;

/** No name, no concern, no reason: a mail is read by many. */
export const emergencyMail = (to: string, told: EmergencyReader): Mail => ({
  to,
  subject: t("mailSubject"),
  text: t(words[told]),
});
