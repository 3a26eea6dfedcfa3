/** The folder of a page's language, without the slash at its end: the start page itself has none. */
export const scopeOf = (manifest: string): string => new URL(".", manifest).pathname.replace(/(.)\/$/, "$1");

/** Keeps the help numbers on the phone, so that they are there without a network. Asked for after the page is shown. */
export const startOffline = (): void => {
  const manifest = document.querySelector<HTMLLinkElement>("link[rel=manifest]");
  if (!manifest || !navigator.serviceWorker) return;
  const register = () =>
    navigator.serviceWorker
      .register(new URL("sw.js", manifest.href), { scope: scopeOf(manifest.href) })
      .catch(() => undefined);
  if (document.readyState === "complete") register();
  else addEventListener("load", register);
};
