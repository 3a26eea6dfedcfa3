import { z } from "zod";
import { accessModes, offerKinds } from "../offers/offer.ts";

const uuid = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
export const weekdayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** Which published offers somebody wants; everything given must hold at once. Ages in months, times of the day local. */
export const offerFilter = z.object({
  words: z.string().max(200).optional(),
  organisationId: uuid.optional(),
  topic: z.string().max(100).optional(),
  /** Leaves out what is first of all about this topic. */
  notMainlyTopic: z.string().max(100).optional(),
  kind: z.enum(offerKinds).optional(),
  access: z.enum(accessModes).optional(),
  /** A term or a taxonomy of the directory the offer came from. */
  foreignTerm: uuid.optional(),
  foreignTaxonomy: uuid.optional(),
  anyTopic: z.boolean().optional(),
  changedSince: z.string().optional(),
  ageFrom: z.number().optional(),
  ageTo: z.number().optional(),
  days: z.array(z.enum(weekdayCodes)).optional(),
  startTime: clock.optional(),
  endTime: clock.optional(),
  place: z.string().max(100).optional(),
});
export type OfferFilter = z.infer<typeof offerFilter>;

/** A page of a list, counted from 1. */
export const pageAsked = z.object({ page: z.int().min(1).max(1_000_000), size: z.int().min(1).max(500) });
export type PageAsked = z.infer<typeof pageAsked>;
