/** "4:07" of 247 seconds; nothing below zero. */
export const clockText = (seconds: number): string => {
  const left = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
};

/** Counts down from the seconds that the server wrote, by the time since the page came: the wall's clock may be wrong. */
function count(timer: HTMLElement): void {
  const total = Number(timer.dataset["seconds"]);
  const came = performance.now();
  const ticking = setInterval(() => {
    const left = total - (performance.now() - came) / 1000;
    timer.textContent = clockText(left);
    if (left > 0) return;
    clearInterval(ticking);
    // The server knows what comes next: who goes where.
    location.reload();
  }, 250);
}

if (typeof document !== "undefined") {
  const timer = document.querySelector<HTMLElement>("[data-seconds]");
  if (timer) count(timer);
}
