import { accessModes, offerKinds } from "../../offers/offer.ts";
import type { Topic } from "../../topics/topic.ts";
import type { HsdsRecord } from "./hsds-record.ts";
import { accessNames, kindNames, profileFields } from "./profile.texts.ts";
import { stableId } from "./stable-id.ts";

const taxonomy = (code: string, name: string, description: string) => ({
  id: stableId("taxonomy", code),
  name,
  description,
  version: "1",
});

/** The 66 needs by which families look for help. */
export const topicTaxonomy = taxonomy(
  "topics",
  "Themen Früher Hilfen",
  "66 Anliegen von Schwangeren und Familien mit Kindern bis drei Jahre. Der Code eines Themas bleibt gleich.",
);
/** Everything of an offer that HSDS has no field for. */
export const profileTaxonomy = taxonomy(
  "profile",
  "Frühe-Hilfen-Profil",
  "Angaben zu einem Angebot, für die HSDS kein Feld hat. Der Code eines Begriffs sagt, welche; der Wert steht im Attribut.",
);
export const taxonomies: readonly HsdsRecord[] = [topicTaxonomy, profileTaxonomy];

type TermOf = { readonly code: string; readonly name: string; readonly description: string };

const termIn = (owner: typeof topicTaxonomy, { code, name, description }: TermOf) => ({
  id: stableId("term", owner.id, code),
  code,
  name,
  description,
  taxonomy: owner.name,
  taxonomy_id: owner.id,
  language: "de",
  taxonomy_detail: owner,
});
export type Term = ReturnType<typeof termIn>;

export const topicTerm = ({ slug, de, plain }: Pick<Topic, "slug" | "de" | "plain">): Term =>
  termIn(topicTaxonomy, { code: slug, name: de, description: plain });

/** The term of a field of the profile, of a kind ("group") or of a way in ("access.atHome"). */
export const profileTerms: readonly Term[] = [
  ...Object.entries(profileFields).map(([code, [name, description]]) => ({ code, name, description })),
  ...offerKinds.map((kind) => ({
    code: kind,
    name: kindNames[kind],
    description: `Art des Angebots: ${kindNames[kind]}`,
  })),
  ...accessModes.map((mode) => ({
    code: `access.${mode}`,
    name: accessNames[mode],
    description: `Zugang zum Angebot: ${accessNames[mode]}`,
  })),
].map((term) => termIn(profileTaxonomy, term));

/** All terms this product gives out itself, topics first. */
export const ownTerms = (topics: readonly Topic[]): readonly Term[] => [
  ...topics.map(topicTerm),
  ...profileTerms,
];
