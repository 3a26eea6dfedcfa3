/** Two minutes before the server ends a silent login (`idleMinutes` is 15), the page says so. Milliseconds. */
const soon = 13 * 60_000;
const over = 15 * 60_000;
/** Whoever types is not silent, though the server hears nothing of it: told to it at most this often. */
const tellEvery = 4 * 60_000;

/** What the note says after so long without a word to the server. */
export const noteAfter = (silent: number): "nothing" | "soon" | "over" =>
  silent >= over ? "over" : silent >= soon ? "soon" : "nothing";

function watch(note: HTMLElement): void {
  let heard = performance.now();
  let typed = 0;
  const show = (): void => {
    const now = noteAfter(performance.now() - heard);
    note.hidden = now === "nothing";
    for (const words of note.querySelectorAll<HTMLElement>("[data-when]"))
      words.hidden = words.dataset["when"] !== now;
  };
  const stay = async (): Promise<void> => {
    const asked = performance.now();
    const answer = await fetch(note.dataset["stay"] ?? "", { redirect: "manual" }).catch(() => undefined);
    if (answer?.ok) heard = asked;
    show();
  };
  note.querySelector("button")?.addEventListener("click", () => void stay());
  document.addEventListener("input", () => (typed = performance.now()));
  setInterval(() => {
    const silent = performance.now() - heard;
    if (typed > heard && silent > tellEvery && silent < over) void stay();
    else show();
  }, 10_000);
}

if (typeof document !== "undefined") {
  const note = document.querySelector<HTMLElement>("[data-stay]");
  if (note) watch(note);
}
