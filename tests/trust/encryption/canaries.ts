import { createFormSecret, writeFormSecret } from "../../../src/platform/vault/form-secret.ts";
import type { ProofSite } from "../proofs/proof-site.ts";

/** Stands in every canary, so that one search finds any of them. */
export const mark = "Zqkanarie";
/** The digits that every planted number ends in, but for the last three: numbers reserved for films. */
export const numberMark = "0699000";

export type Planted = {
  readonly words: number;
  readonly codes: readonly string[];
  readonly refused: readonly string[];
};

const ways = ["call", "text", "mail", "none"] as const;

/** Families write through the real form, a word in every field that takes one. */
export async function plantCanaries(site: ProofSite, wishes: number): Promise<Planted> {
  const codes: string[] = [];
  const refused: string[] = [];
  let words = 0;
  for (let at = 0; at < wishes; at += 1) {
    const number = String(100 + (at % 900));
    const fields = fieldsOf(at, number);
    const answer = await site.ask("POST", "/melden", { fields });
    const code = /<p class="codebox[^>]*><bdi>([0-9A-Z-]+)<\/bdi>/.exec(answer.body)?.[1];
    if (code === undefined) refused.push(`${answer.status} ${answer.body.slice(0, 200)}`);
    else codes.push(code);
    words += Object.values(fields).filter(
      (text) => text.includes(mark) || text.includes(numberMark.slice(1, 4)),
    ).length;
  }
  return { words, codes, refused };
}

const fieldsOf = (at: number, number: string): Record<string, string> => {
  const channel = ways[at % ways.length] ?? "none";
  return {
    _s: writeFormSecret(createFormSecret()),
    name: `${mark}-name-${at}`,
    // A town lies open; what looks like a street is sealed.
    place: `${mark}straße ${at}, 12345 Oberlinden`,
    channel,
    phone: channel === "call" ? `069 90009-${number}` : "",
    mobile: channel === "text" ? `0171 3920${number.slice(0, 1)} ${number.slice(1)}` : "",
    email: channel === "mail" ? `${mark}-${at}@example.org` : "",
    times: `${mark}-zeiten-${at}`,
    childAge: "baby",
    topic: "12",
    language: at % 2 === 0 ? "tr" : "other",
    languageOther: at % 2 === 0 ? "" : `${mark}-sprache-${at}`,
    wish: `${mark}-wunsch-${at} schreit jeden Abend`,
    offer: "",
    contactMe: "1",
    askNode: "1",
  };
};

/** The family opens its page with the code and writes once more. */
export async function writeMore(site: ProofSite, code: string, text: string): Promise<boolean> {
  const page = await site.ask("POST", "/stand", { fields: { code } });
  const form = page.body.split("<form").find((part) => part.includes('name="_go" value="write"')) ?? "";
  const hidden = [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const fields = Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, value]));
  const written = await site.ask("POST", "/stand", { fields: { ...fields, answer: text } });
  return written.status === 200 && written.body.includes(text);
}
