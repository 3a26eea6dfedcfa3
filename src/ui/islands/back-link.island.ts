import { isPlainClick } from "./quick-exit.island.ts";

/**
 * Whether the page before is the one the way back leads to: then the browser's own way back is better, because it keeps
 * the words of the search and how far somebody had read. Addresses without their query, which the link leaves out in part.
 */
export const isPageBefore = (referrer: string, target: string, steps: number): boolean =>
  steps > 1 && referrer.split("?")[0] === target.split("?")[0];

/** Comfort only: without script the link leads to the same list by its address. */
export const startBackLinks = (): void => {
  const link = document.querySelector<HTMLAnchorElement>("a[data-back]");
  link?.addEventListener("click", (event) => {
    if (!isPlainClick(event) || !isPageBefore(document.referrer, link.href, history.length)) return;
    event.preventDefault();
    history.back();
  });
};
