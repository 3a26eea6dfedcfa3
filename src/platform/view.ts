import type { Temporal } from "temporal-polyfill";
import type { NetworkId } from "../core/ids.ts";
import type { Language } from "../core/languages.ts";
import type { Actor } from "./actor.ts";

/** What every page may know of its network, kept in memory so that a page can be shown while the database is down. */
export type NetworkFace = {
  readonly id: NetworkId;
  readonly slug: string;
  readonly name: string;
  readonly land: string | null;
  readonly first: boolean;
  readonly brand: string;
  readonly lamp: string;
  readonly logoSvg: string | null;
  readonly exitUrl: string;
  readonly phone: string | null;
  readonly phoneHours: string | null;
  readonly intakeName: string | null;
  readonly hasIntake: boolean;
  /** The licence of its open data, an address of the list of DCAT-AP.de; null or missing: nobody has chosen one. */
  readonly dataLicence?: string | null;
  /** The invented network: its pages say so, the pages of its neighbours in the same installation do not. */
  readonly demo: boolean;
  readonly dataVersion: number;
};

/** The circumstances of one page: where it stands, in which language, for whom. */
export type View = {
  readonly network: NetworkFace;
  readonly lang: Language;
  /** The path below network and language, with its query: the same page in another language. */
  readonly path: string;
  /** The loss of a child travels with every link of the visit (decisions.md 11). */
  readonly loss: boolean;
  /** Codes of remembered offers that this visit carries, joined by dots; empty or missing where there is none. */
  readonly remembered?: string;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  /** An address inside this network, in the language of the page (or another one). */
  readonly href: (path: string, lang?: Language) => string;
  /** Hidden fields of a form: operation key and the form's own token. */
  readonly formFields: () => Readonly<Record<string, string>>;
  /** The address of a style sheet or script of ours, with its content's hash in the name. */
  readonly asset: (name: string) => string;
  readonly publicUrl: string;
  /** True where pages say that all is invented and show demo sign-ins: in the demo network, on loopback. */
  readonly demo: boolean;
};
