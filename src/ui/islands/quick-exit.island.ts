const pause = 1500; // milliseconds; two quick presses are meant, two presses an hour apart are not

/** Whether a press of Escape is the second of two quick ones. Times in milliseconds of the page's own clock. */
export const isSecondPress = (before: number | undefined, now: number): boolean =>
  before !== undefined && now - before <= pause;

/**
 * Leaves at once: blanks the page, because a slow network would leave it readable, and takes the place of this
 * entry in the history. Entries of pages visited before stay there; no page can remove those.
 */
const leave = (exitHref: string): void => {
  document.title = "\u200b";
  document.body.hidden = true;
  location.replace(exitHref);
};

/** A new tab or window asked for by modifier key must not close the eyes of this one. */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

/** Makes the exit link replace the history entry and lets Escape, pressed twice, do the same. */
export const startQuickExit = (): void => {
  const exit = document.querySelector<HTMLAnchorElement>("a[data-exit]");
  if (!exit) return;
  exit.addEventListener("click", (event) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    leave(exit.href);
  });
  let before: number | undefined;
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (isSecondPress(before, event.timeStamp)) leave(exit.href);
    before = event.timeStamp;
  });
};
