import { domainToASCII } from "node:url";
import { z } from "zod";
import { safeWebsite } from "../offers/offer-facts.ts";

/** The host of a web address without "www."; what is no web address stands for itself. */
export const hostOf = (website: string | null): string | null => {
  const safe = safeWebsite(website);
  return safe === null ? website : new URL(safe).hostname.replace(/^www\./, "");
};

const figure = /^(\d{1,4})\s*(m|mon|monate?n?|j|jahre?n?)\.?$/i;

/** "18 Monate", "2 Jahre", "3 J." as whole months; undefined when the unit is missing or it is no age. Birth needs no unit. */
export function readAge(text: string): number | undefined {
  if (/^0+$/.test(text.trim())) return 0;
  const [, digits = "", unit = ""] = figure.exec(text.trim()) ?? [];
  if (digits === "") return undefined;
  const months = Number(digits) * (unit.toLowerCase().startsWith("m") ? 1 : 12);
  return months <= 32_000 ? months : undefined;
}

/** The same age as people say it, so that reading it again gives the same months. */
export const writeAge = (months: number): { readonly count: number; readonly unit: "months" | "years" } =>
  months >= 24 && months % 12 === 0
    ? { count: months / 12, unit: "years" }
    : { count: months, unit: "months" };

/** A web address as people type it ("www.beispiel.de"); undefined when it leads nowhere. */
export function readWebAddress(text: string): string | undefined {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  const safe = safeWebsite(address);
  return safe !== null && new URL(safe).hostname.includes(".") ? safe : undefined;
}

const mail = z.email();

/** An address that can be written to; towns with "ö" in their domain have one too. */
export function readMail(text: string): string | undefined {
  const [local, domain, ...more] = text.split("@");
  const wire = `${local}@${domainToASCII(domain ?? "")}`;
  return more.length === 0 && text.length <= 200 && mail.safeParse(wire).success ? text : undefined;
}
