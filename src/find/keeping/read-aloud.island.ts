import { voiceFor } from "./voices.ts";

/** Titles and texts of providers are German on every page, and are read so. */
const parts = (): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>("main :is(h1, h2, h3, p, li > span, dt, dd, .note)")].filter(
    (part) =>
      part.offsetParent && !part.closest("nav, form, .actions") && !part.querySelector("p, [data-read]"),
  );

/** A name that stands alone in its line says its language by itself. */
const languageOf = (part: HTMLElement): string => {
  const own = part.querySelector<HTMLElement>("[lang]");
  return (own?.innerText === part.innerText ? own : part.closest<HTMLElement>("[lang]"))?.lang ?? "de";
};

/** Reads the page aloud with the phone's own voice, in the language of the page. Nothing is sent anywhere by us. */
const start = (button: HTMLElement, speech: SpeechSynthesis): void => {
  const voiceOf = (part: HTMLElement) => voiceFor(speech.getVoices(), languageOf(part));
  const label = (isReading: boolean): void => {
    button.textContent = button.dataset[isReading ? "stop" : "read"] ?? "";
  };
  /** Only where this phone can speak the language of the page; many have no voice for Dari or Ukrainian. */
  const offer = (): void => {
    button.hidden = voiceOf(button) === null;
  };
  const read = (part: HTMLElement): void => {
    const voice = voiceOf(part);
    if (voice === null) return;
    const words = new SpeechSynthesisUtterance(part.innerText);
    words.lang = languageOf(part).replace("-simple", "");
    if (voice) words.voice = voice;
    words.onend = () => label(speech.pending);
    speech.speak(words);
  };
  offer();
  // Browsers learn their voices late.
  speech.onvoiceschanged = offer;
  button.addEventListener("click", () => {
    const isReading = speech.speaking;
    speech.cancel();
    label(!isReading);
    if (!isReading) parts().forEach(read);
  });
  addEventListener("pagehide", () => speech.cancel());
};

const button = document.querySelector<HTMLElement>("[data-read]");
// Old browsers have none; the types say otherwise.
const speech: SpeechSynthesis | undefined = window.speechSynthesis;
if (button && speech) start(button, speech);
