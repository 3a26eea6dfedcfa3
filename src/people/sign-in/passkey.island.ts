import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";

const askBrowser = (form: HTMLFormElement): Promise<unknown> => {
  const options: unknown = JSON.parse(form.dataset["options"] ?? "{}");
  return form.dataset["passkey"] === "create"
    ? startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON })
    : startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON });
};

/** Asks for the passkey when the form is sent, puts the answer in and sends it on. */
const send = async (form: HTMLFormElement): Promise<void> => {
  const fault = form.querySelector<HTMLElement>("[data-passkey-fault]");
  const response = form.elements.namedItem("_response");
  if (!(response instanceof HTMLInputElement)) return;
  try {
    response.value = JSON.stringify(await askBrowser(form));
    form.submit();
  } catch {
    // Cancelled, timed out or not supported: the page says so and everything can be tried again.
    if (fault) fault.hidden = false;
  }
};

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void send(form);
  });
}
