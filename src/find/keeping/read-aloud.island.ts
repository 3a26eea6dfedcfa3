/** Reads the page aloud with the phone's own voice, in the language of the page. Nothing is sent anywhere by us. */
const button = document.querySelector<HTMLElement>("[data-read]");
const main = document.querySelector("main");
// Old browsers have neither; the types say otherwise.
const speaks: boolean = "speechSynthesis" in window && "SpeechSynthesisUtterance" in window;

const label = (isReading: boolean): void => {
  if (button) button.textContent = button.dataset[isReading ? "stop" : "read"] ?? "";
};

/** Titles and texts of providers are German on every page, and are read so. */
const parts = (): readonly HTMLElement[] =>
  [...(main?.querySelectorAll<HTMLElement>("h1, h2, h3, p, li > span, dt, dd, .note") ?? [])].filter(
    (part) => part.offsetParent !== null && !part.closest("nav, form, .actions") && !part.querySelector("p"),
  );

const read = (): void => {
  const all = parts();
  for (const [at, part] of all.entries()) {
    const words = new SpeechSynthesisUtterance(part.innerText);
    words.lang = part.closest<HTMLElement>("[lang]")?.lang.replace("-simple", "") ?? "de";
    if (at === all.length - 1) words.onend = () => label(false);
    speechSynthesis.speak(words);
  }
};

if (button && speaks) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const isReading = speechSynthesis.speaking;
    speechSynthesis.cancel();
    label(!isReading);
    if (!isReading) read();
  });
  addEventListener("pagehide", () => speechSynthesis.cancel());
}
