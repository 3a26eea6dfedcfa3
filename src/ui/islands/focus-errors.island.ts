/** Moves the focus to the error summary, so that a screen reader begins there and the Tab key goes on from there. */
export const focusErrors = (): void => {
  document.querySelector<HTMLElement>(".errors[role=alert]")?.focus();
};
