import { Temporal } from "temporal-polyfill";
import { type AccessMode, accessModes, type OfferKind, offerKinds } from "../../find/offers/offer.ts";
import { slugGiver } from "../../find/offers/slug.ts";
import { answersOf } from "./offer-answers.ts";
import { offersBaby } from "./offers-baby.ts";
import { offersEveryday } from "./offers-everyday.ts";
import {
  daysAsWritten,
  furtherLanguages,
  hoursAsWritten,
  offersInManyPlaces,
  waysIn,
} from "./offers-in-many-places.ts";
import { offersParents } from "./offers-parents.ts";
import { offersPregnancy } from "./offers-pregnancy.ts";
import type { PlannedOffer, PlannedOrganisation, PlannedTown } from "./planned.ts";
import { type Dice, diceFor } from "./seeded-random.ts";
import { topicSlugs } from "./topic-slugs.ts";
import { readTable } from "./word-table.ts";

/**
 * Host is an organisation, with "@Town" where it works elsewhere. Access: o open, t by appointment, p phone, n online,
 * h at home. Ages: "s" pregnancy, "0-12" months. Cost "0" is free.
 */
const columns = [
  "title",
  "host",
  "kind",
  "access",
  "topics",
  "ages",
  "languages",
  "cost",
  "hours",
  "text",
] as const;
type Row = Readonly<Record<(typeof columns)[number], string>>;

type Places = {
  readonly organisations: readonly PlannedOrganisation[];
  readonly towns: readonly PlannedTown[];
};

/** All offers of the invented county. Slugs follow the rule of FIND, so that addresses look as they do elsewhere. */
export function planOffers(seed: number, today: Temporal.PlainDate, places: Places): readonly PlannedOffer[] {
  const written = [offersPregnancy, offersBaby, offersParents, offersEveryday].flatMap((text) =>
    readTable(columns, text),
  );
  const slugFor = slugGiver([]);
  return [...written, ...rowsOfManyPlaces(seed)].map((row, at) => {
    const number = String(at + 1).padStart(3, "0");
    return offerOf(row, `demo-${number}`, slugFor, diceFor(seed, `offer ${number}`), today, places);
  });
}

function rowsOfManyPlaces(seed: number): readonly Row[] {
  return offersInManyPlaces.flatMap(({ hosts, ...offer }) =>
    hosts.split(" ").map((host) => {
      const dice = diceFor(seed, `${offer.title} ${host}`);
      const hours = `${dice.pick(dice.pick(daysAsWritten))} ${dice.pick(hoursAsWritten)}`;
      const further = dice.chance(70) ? ` ${dice.pick(furtherLanguages)}` : "";
      return { ...offer, host, hours, languages: `de${further}` };
    }),
  );
}

type GiveSlug = ReturnType<typeof slugGiver>;

function offerOf(
  row: Row,
  id: string,
  slugFor: GiveSlug,
  dice: Dice,
  today: Temporal.PlainDate,
  places: Places,
): PlannedOffer {
  const [key, elsewhere] = row.host.split("@");
  const host = places.organisations.find((one) => one.key === key);
  const town = places.towns.find(({ name }) => name === (elsewhere ?? host?.town));
  if (host === undefined || town === undefined) throw new Error(`nobody hosts ${row.title}: ${row.host}`);
  const confirmed = confirmedOn(row.title, dice, today);
  const access = [...row.access.replaceAll(" ", "")].map(accessOf);
  const kind = kindOf(row.kind);
  return {
    externalId: id,
    slug: slugFor(row.title, town.name),
    title: row.title,
    description: row.text,
    organisation: host.key,
    kind,
    access,
    topics: row.topics.split(" ").map((no) => topicSlugs[Number(no) - 1] ?? missing(`topic ${no}`)),
    languages: row.languages.split(" "),
    ...agesOf(row.ages),
    free: /^0($|, mit )/.test(row.cost),
    costText: row.cost === "0" ? null : row.cost.replace(/^0,/, "kostenlos,"),
    openingHoursText: row.hours || null,
    ...answersOf({ title: row.title, host: host.key, kind, access }),
    ...placeOf(host, town, elsewhere !== undefined, dice),
    phones: [phoneOf(host.phone)],
    email: host.email,
    website: `${host.website}angebote/${id}`,
    status: hiddenOffers.has(row.title) ? "hidden" : "published",
    confirmedOn: confirmed.toString(),
    takesWishes: teamsOfHosts.get(host.key) ?? null,
  };
}

/** Nobody has answered for these two for more than seven months: they are out of the families' sight. */
const hiddenOffers: ReadonlySet<string> = new Set(["Spielkreis Wiesenkinder", "Stillgruppe am Freitag"]);

/** Most are fresh, a dozen is due, two are overdue: what the page on freshness is for. */
function confirmedOn(title: string, dice: Dice, today: Temporal.PlainDate): Temporal.PlainDate {
  const days = hiddenOffers.has(title)
    ? dice.between(215, 260)
    : dice.chance(9)
      ? dice.between(165, 200)
      : dice.between(3, 160);
  return today.subtract({ days });
}

const teamsOfHosts: ReadonlyMap<string, string> = new Map([
  ["familienteam", "familienteam"],
  ["familienhebammen", "familien-hebammen"],
  ["kinderkrankenpflege", "kinderkrankenpflege"],
  ["haus-am-markt", "beratung"],
  ["lindental-hilft", "paten"],
  ["klinik", "lotsen"],
]);

const kindOf = (word: string): OfferKind =>
  offerKinds.find((kind) => kind === word) ?? missing(`kind ${word}`);
const accessLetters: Readonly<Record<string, AccessMode>> = {
  o: "withoutRegistration",
  t: "byAppointment",
  p: "phone",
  n: "online",
  h: "atHome",
};
const accessOf = (letter: string): AccessMode =>
  accessModes.find((mode) => mode === accessLetters[letter]) ?? missing(`access ${letter}`);

const missing = (what: string): never => {
  throw new Error(`the words of the demo name an unknown ${what}`);
};

function agesOf(ages: string): Pick<PlannedOffer, "pregnancy" | "ageFromMonths" | "ageToMonths"> {
  const [from, to] = /(\d+)-(\d+)/.exec(ages)?.slice(1).map(Number) ?? [];
  return { pregnancy: ages.includes("s"), ageFromMonths: from ?? null, ageToMonths: to ?? null };
}

/** A refuge has no street and no way in, and neither has what somebody does at a family's home. */
function placeOf(host: PlannedOrganisation, town: PlannedTown, away: boolean, dice: Dice) {
  const known = host.street !== "";
  const near = () => dice.between(-60, 60) / 10_000;
  return {
    locationName: away
      ? `${dice.pick(["Dorfhaus", "Altes Schulhaus", "Gemeindesaal", "Bürgerhaus"])} ${town.name}`
      : host.name,
    street: away ? `Dorfplatz ${dice.between(1, 19)}` : host.street || null,
    accessibilityText: known ? dice.pick(waysIn) : null,
    postalCode: town.postalCodes[0] ?? missing(`code of ${town.name}`),
    place: town.name,
    lat: degrees(town.lat + (known ? near() : 0)),
    lon: degrees(town.lon + (known ? near() : 0)),
  };
}
const degrees = (value: number): number => Math.round(value * 100_000) / 100_000;

const phoneOf = (display: string) => ({ display, e164: `+49${display.replace(/\D/g, "").slice(1)}` });
