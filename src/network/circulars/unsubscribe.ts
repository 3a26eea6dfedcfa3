import { z } from "zod";

/** Leaving the circulars: the link of a mail shows a button, only the button acts. */
export const unsubscribePath = "/rundschreiben-abmelden";

/** Where a letter leads, and in whose name it is written: the acts themselves know no address. */
export const siteFields = { baseUrl: z.string(), network: z.string() };
export type Site = { readonly baseUrl: string; readonly network: string };
