import { createFormSecret, writeFormSecret } from "../../src/platform/vault/form-secret.ts";

type Fields = Readonly<Record<string, string>>;

/** The form of a practice that fills in what is needed and a little more; an undefined field is one that nobody ticked. */
export function referralFields(more: Readonly<Record<string, string | undefined>> = {}): Fields {
  const all: Readonly<Record<string, string | undefined>> = {
    _s: writeFormSecret(createFormSecret()),
    name: "Zeisig-Leyla",
    channel: "call",
    reach: "0170 5550123",
    place: "Oberlinden",
    childAge: "baby",
    topic: "12",
    language: "ar",
    languageOther: "",
    times: "",
    wish: "Zeisigwort weint jede Nacht",
    practice: "Praxis Dr. Zaunkönig",
    profession: "midwife",
    callback: "069 90009-777",
    noticeMail: "",
    reference: "Z-17",
    how: "oral",
    oralReason: "phone",
    consentLanguage: "ar",
    withInterpreter: "no",
    months: "6",
    transfer: "1",
    askNode: "1",
    feedback: "1",
    "along-place": "1",
    "along-childAge": "1",
    "along-topic": "1",
    "along-wish": "1",
    ...more,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** The referrer's own code on the page after sending. */
export const statusCodeIn = (html: string): string =>
  /id="your-status"[\s\S]*?<bdi dir="ltr">([0-9A-Z-]+)<\/bdi>/.exec(html)?.[1] ?? "";
