import type { Mail } from "../../platform/outbox.ts";
import { say } from "../texts.ts";

export const resetLinkMail = (to: string, link: string): Mail => ({
  to,
  subject: say("passphraseLinkSubject"),
  text: say("passphraseLinkText", { link }),
});

export const passphraseChangedMail = (to: string): Mail => ({
  to,
  subject: say("passphraseChangedSubject"),
  text: say("passphraseChangedText"),
});

/** The colleagues who can admit her again. */
export const waitsAgainMail = (to: string, name: string): Mail => ({
  to,
  subject: say("waitsAgainSubject"),
  text: say("waitsAgainText", { name }),
});
