import type { Mail } from "../../platform/outbox.ts";
import { say } from "../texts.ts";

/** To the person herself: if it was not she, somebody knows her passphrase. */
export const resetRequestedMail = (to: string): Mail => ({
  to,
  subject: say("resetRequestedSubject"),
  text: say("resetRequestedText"),
});

/** To those who are asked: they should hear the voice before they confirm. */
export const resetAskedMail = (to: string, name: string): Mail => ({
  to,
  subject: say("resetAskedSubject"),
  text: say("resetAskedText", { name }),
});

export const resetDoneMail = (to: string): Mail => ({
  to,
  subject: say("resetDoneSubject"),
  text: say("resetDoneText"),
});
