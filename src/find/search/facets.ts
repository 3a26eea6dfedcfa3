import { factRules, timeRules } from "./fitting.ts";
import type { Query, SearchDocument, Way } from "./search-types.ts";

/** What the caller knows of times and asks for besides the facts of the offers. */
export type FacetsAsked = {
  /** Ids of the offers open now; missing where nobody knows. */
  readonly open?: ReadonlySet<string> | undefined;
  /** Ids of the offers of each weekday, Monday first. */
  readonly weekdays?: readonly ReadonlySet<string>[] | undefined;
  readonly phases?: readonly Pick<Query, "pregnant" | "phaseMonths">[] | undefined;
};

/** An offer that is a hit but for the facets. */
export type Candidate = { readonly document: SearchDocument; readonly needs: readonly string[] };

/** Numbers by value of the facet; what no hit has is left out. */
export type Numbers = ReadonlyMap<string, number>;

/** One facet: whether a candidate fits the query in it, and the values it would fit. */
export type Facet = {
  readonly name: FacetName;
  readonly passes: (one: Candidate) => boolean;
  readonly values: (one: Candidate) => readonly string[];
};
export type FacetName =
  | "free"
  | "withoutRegistration"
  | "ways"
  | "accessible"
  | "language"
  | "phase"
  | "openNow"
  | "weekday"
  | "need";

const yes = ["yes"];
const no: readonly string[] = [];
const allWays: readonly Way[] = ["atHome", "there", "remote"];

const factFacets = (query: Query, { phases = [] }: FacetsAsked): readonly Facet[] => {
  // Made once, because a query made for each offer would cost more than the counting.
  const free = { ...query, free: true };
  const open = { ...query, access: ["withoutRegistration"] };
  const accessible = { ...query, accessible: true };
  const byWay = allWays.map((way) => ({ way, query: { ...query, ways: [way] } }));
  const byPhase = phases.map((phase, at) => ({
    value: String(at),
    query: { ...query, pregnant: undefined, phaseMonths: undefined, ...phase },
  }));
  const { access, ways, language, phase } = factRules;
  const yesIf = (fits: boolean): readonly string[] => (fits ? yes : no);
  return [
    {
      name: "free",
      passes: ({ document }) => factRules.free(document, query),
      values: ({ document }) => yesIf(factRules.free(document, free)),
    },
    {
      name: "withoutRegistration",
      passes: ({ document }) => access(document, query),
      values: ({ document }) => yesIf(access(document, open)),
    },
    {
      name: "accessible",
      passes: ({ document }) => factRules.accessible(document, query),
      values: ({ document }) => yesIf(factRules.accessible(document, accessible)),
    },
    {
      name: "ways",
      passes: ({ document }) => ways(document, query),
      values: ({ document }) => byWay.filter((one) => ways(document, one.query)).map(({ way }) => way),
    },
    {
      name: "phase",
      passes: ({ document }) => phase(document, query),
      values: ({ document }) => byPhase.filter((one) => phase(document, one.query)).map(({ value }) => value),
    },
    {
      name: "language",
      passes: ({ document }) => language(document, query),
      values: ({ document }) => (document.languages.length === 0 ? anyLanguage : document.languages),
    },
  ];
};

/** The value of an offer of which nobody said what is spoken there: it stays whatever language is asked for. */
const unknown = "";
const anyLanguage: readonly string[] = [unknown];

/** All facets of a query; times only where somebody knows them. */
export const facetsOf = (query: Query, asked: FacetsAsked): readonly Facet[] => [
  ...factFacets(query, asked),
  {
    name: "openNow",
    passes: ({ document }) => timeRules.openNow(document.id, query),
    values: ({ document }) => (asked.open?.has(document.id) === true ? yes : no),
  },
  {
    name: "weekday",
    passes: ({ document }) => timeRules.weekday(document.id, query),
    values: ({ document }) =>
      (asked.weekdays ?? []).flatMap((ids, at) => (ids.has(document.id) ? [String(at + 1)] : [])),
  },
  {
    name: "need",
    passes: ({ needs }) => query.need === undefined || needs.includes(query.need),
    values: ({ needs }) => needs,
  },
];

/** Offers of unknown language are hits for every language. */
export const withUnknown = (languages: Numbers): Numbers => {
  const rest = languages.get(unknown) ?? 0;
  return new Map(
    [...languages].filter(([code]) => code !== unknown).map(([code, count]) => [code, count + rest]),
  );
};
