import { speak } from "../../platform/texts.ts";
import { findTexts } from "../texts.ts";
import type { HelpNumber } from "../urgent/help-number.ts";
import { paperCode } from "./paper-code.ts";
import { paperTexts } from "./paper.texts.ts";
import { printFrame, type PrintVoice } from "./print-voice.ts";
import { cardNumbers } from "./urgent-numbers.ts";

/** The first ones stand outside and large; everything else inside, the office last, for it answers by day only. */
const outside = 2;

/**
 * A card to fold, as large as a bank card. The neutral one says nothing about its purpose: no name of the network, no
 * name of a line, because somebody else may go through the purse.
 */
export function walletCard(voice: PrintVoice, helpNumbers: readonly HelpNumber[], neutral: boolean) {
  const paper = speak(paperTexts, voice.lang);
  const numbers = cardNumbers(helpNumbers, voice).map((one) =>
    neutral ? { ...one, name: one.hours, german: one.germanHours, hours: "", beside: null } : one,
  );
  const frame = printFrame(voice);
  return {
    ...frame,
    // Who finds the card in somebody's purse shall not learn by a call or a picture of the code what it is for.
    ...(neutral
      ? {
          network: "",
          address: "",
          phone: null,
          phoneHours: null,
          code: paperCode(voice.address("/hilfe-sofort")),
        }
      : {}),
    neutral,
    title: neutral ? paper("cardNeutral") : speak(findTexts, voice.lang)("helpTitle"),
    numbers,
    outside,
    // Said once below a star: nine times the same words left no room for letters that can be read.
    reserve: numbers.some(({ checked }) => !checked) ? paper("numberUnchecked") : null,
  };
}
