import type {
  LineField,
  Profile,
  ProfileInterface,
  ProfileLine,
} from "../../src/network/profiles/profile.ts";
import { readTyped } from "../../src/network/profiles/statement-kinds.ts";

let count = 0;
const nextId = (): string => `00000000-0000-4000-8000-${String(++count).padStart(12, "0")}`;

/** A sentence of a profile; `typed` as a form sends it ("visitsAtHome=no"). */
export const said = (
  field: LineField,
  text: string,
  typed?: string,
  partner: string | null = null,
): ProfileLine => ({
  id: nextId(),
  field,
  text,
  typed: readTyped(typed ?? "") ?? null,
  partner,
  proposed: null,
});

/** An interface that says nothing but with whom. */
export const touches = (partner: string, more: Partial<ProfileInterface> = {}): ProfileInterface => ({
  id: nextId(),
  partner,
  direction: "both",
  occasion: null,
  handover: null,
  handoverKind: null,
  feedback: null,
  feedbackKind: null,
  consent: null,
  contact: null,
  contactPerson: null,
  proposed: null,
  ...more,
});

/** A service of an organisation of the same name; its id is its name, so that partners can be written down. */
export const aService = (name: string, more: Partial<Profile> = {}): Profile => ({
  id: name,
  name,
  organisationId: `house-${name}`,
  organisation: `Haus ${name}`,
  organisationType: null,
  sector: null,
  basis: null,
  mission: null,
  targetGroup: null,
  accessPaths: null,
  dataSharingRule: null,
  dutiesUnder8a: null,
  languages: null,
  catchmentArea: null,
  capacityNote: null,
  cost: null,
  legalBasis: null,
  lines: [],
  interfaces: [],
  ...more,
});
