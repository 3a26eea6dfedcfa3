import { domainToASCII } from "node:url";
import { z } from "zod";
import { type RowFacts, type Understood, note, shortened, understood } from "./understood.ts";

const mail = z.email();

const isMail = (text: string): boolean => {
  const [, local, domain] = /^([^\s@]+)@([^\s@]+)$/.exec(text) ?? [];
  // German towns do have "röhrsdorf.de": the check wants the form that is sent over the wire.
  return (
    local !== undefined && domain !== undefined && mail.safeParse(`${local}@${domainToASCII(domain)}`).success
  );
};

const mailsIn = (text: string): string[] =>
  text
    .replace(/mailto:/gi, "")
    .split(/[\s,;|<>]+/)
    .map((part) => part.replace(/[.:]$/, ""))
    .filter((part) => part !== "");

/** The first address that can be written to; anything else in the cell stays in `extra`. */
export const readEmail = (facts: RowFacts): Understood => {
  const text = facts.text("email");
  if (text === "" || text.length > 5000) return understood({}, [], text === "" ? [] : ["email"]);
  const words = mailsIn(text);
  const valid = words.filter(isMail);
  const email = valid[0] ?? null;
  if (email === null) {
    return understood(
      {},
      [note("email-invalid", "email", `„${shortened(text)}“ ist keine E-Mail-Adresse.`)],
      ["email"],
    );
  }
  const notes =
    valid.length > 1
      ? [note("email-several", "email", `Mehrere E-Mail-Adressen; verwendet wird ${email}.`)]
      : [];
  return understood({ email }, notes, words.length > 1 ? ["email"] : []);
};

const isWeb = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return false;
  return /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]+$/.test(url.hostname.replace(/\.$/, ""));
};

/** A web address with its scheme, https unless stated; undefined for what no browser should open. */
export const webAddress = (text: string): string | undefined => {
  const address = /^https?:\/\//i.test(text)
    ? text
    : /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)
      ? undefined
      : `https://${text.replace(/^\/+/, "")}`;
  return address !== undefined && address.length <= 2000 && isWeb(address) ? address : undefined;
};

/** The website of an offer; several in one cell: the first one, the cell stays in `extra`. */
export const readWebsite = (facts: RowFacts): Understood => {
  const text = facts.text("website");
  if (text === "") return understood({});
  const words = text
    .slice(0, 5000)
    .replaceAll("\\", "/")
    .split(/[\s;|]+|,\s+/)
    .map((word) => word.replace(/^[<("]+|[>)".,]+$/g, ""))
    .filter((word) => word !== "");
  const website = words.map(webAddress).find((address) => address !== undefined);
  if (website === undefined) {
    return understood(
      {},
      [note("website-invalid", "website", `„${shortened(text)}“ ist keine Internetadresse.`)],
      ["website"],
    );
  }
  return understood({ website }, [], words.length > 1 ? ["website"] : []);
};
