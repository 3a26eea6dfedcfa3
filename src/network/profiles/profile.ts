import type { Typed } from "./statement-kinds.ts";

export const lineFields = ["possibilities", "limits", "expectations"] as const;
export type LineField = (typeof lineFields)[number];
export const bases = ["voluntary", "mandated", "both"] as const;
export type Basis = (typeof bases)[number];

/** Where a line came from, while the organisation has not confirmed it: a table of a workshop. */
export type Proposed = { readonly on: string };

/** One sentence of a profile, the quote; typed where somebody said what it means. */
export type ProfileLine = {
  readonly id: string;
  readonly field: LineField;
  readonly text: string;
  readonly typed: Typed | null;
  /** Of whom it is expected, or who does it instead: "profile:…", "organisation:…", "type:…", "sector:…". */
  readonly partner: string | null;
  readonly proposed: Proposed | null;
};

/** Whom one calls at the partner, with what the register says of her today. */
export type InterfaceContact = {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
};

/** Where two services touch: who passes on to whom, when, how, and what comes back. */
export type ProfileInterface = {
  readonly id: string;
  readonly partner: string | null;
  readonly direction: "gives" | "takes" | "both";
  readonly occasion: string | null;
  readonly handover: string | null;
  readonly handoverKind: string | null;
  readonly feedback: string | null;
  readonly feedbackKind: string | null;
  readonly consent: string | null;
  readonly contact: string | null;
  readonly contactPerson: InterfaceContact | null;
  readonly proposed: Proposed | null;
};

/** Free sentences of the frame, in the order in which they are asked and shown. */
export const frameFields = [
  "mission",
  "targetGroup",
  "accessPaths",
  "dataSharingRule",
  "dutiesUnder8a",
  "languages",
  "catchmentArea",
  "capacityNote",
  "cost",
  "legalBasis",
] as const;
export type FrameField = (typeof frameFields)[number];

/** A service as its partners know it (Leistungsprofil). */
export type Profile = {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly organisationType: string | null;
  readonly sector: string | null;
  readonly basis: Basis | null;
  readonly lines: readonly ProfileLine[];
  readonly interfaces: readonly ProfileInterface[];
} & { readonly [Field in FrameField]: string | null };
