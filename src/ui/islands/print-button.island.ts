/** Shows the print buttons, which only work with script, and lets them print. */
export const startPrintButtons = (): void => {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
};
