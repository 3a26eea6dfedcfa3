import { offerKinds } from "../../offers/offer.ts";
import { carriesOurProfile, codeOfAttribute } from "../../open-data/hsds/profile-code.ts";
import { accessOfWord } from "../kind-words.ts";
import type { JsonObject } from "../parsed-file.ts";
import { topicOfWord } from "../topic-words.ts";
import { isObject, objectsAt, scalarText, textAt } from "./json-object.ts";
import { withoutMarkdown } from "./markdown-text.ts";
import { type Cells, isVirtual, type Place } from "./place-cells.ts";
import { isStandardKey } from "./standard-keys.ts";

/** A service with what belongs to it, whichever way the file has put it together. */
export type ServiceParts = {
  readonly service: JsonObject;
  readonly organization: JsonObject | undefined;
  readonly places: readonly Place[];
};

const filled = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ""))];

/** Codes and names of the taxonomy terms of a service. */
const termsOf = (service: JsonObject): string[] =>
  filled([
    ...objectsAt(service, "attributes").flatMap((attribute) => {
      if (isOurFact(attribute)) return [];
      const terms = objectsAt(attribute, "taxonomy_term");
      return terms.length > 0
        ? terms.map((term) => knownOf(term) ?? textAt(term, "name", "term"))
        : [textAt(attribute, "value", "label")];
    }),
    ...objectsAt(
      service,
      "service_taxonomys",
      "service_taxonomies",
      "services_taxonomy",
      "taxonomy_terms",
    ).map((link) =>
      textAt(objectsAt(link, "taxonomy", "taxonomy_term")[0] ?? link, "name", "taxonomy_detail"),
    ),
  ]);

/** Facts that another installation of ours wrote down are read by themselves; only topics and kinds are categories. */
const isOurFact = (attribute: JsonObject): boolean =>
  !["topics", "kind", undefined].includes(codeOfAttribute(attribute));

const knownOf = (term: JsonObject): string | undefined =>
  [textAt(term, "code"), textAt(term, "name")].find(
    (word) => topicOfWord(word) !== undefined || isKind(word),
  );

const isKind = (word: string): boolean => offerKinds.some((kind) => kind === word);

const subjectCells = (service: JsonObject): Cells => {
  const terms = termsOf(service);
  return {
    topics: terms.filter((term) => topicOfWord(term) !== undefined).join(" | "),
    kind: terms.find(isKind) ?? "",
    category: terms.filter((term) => topicOfWord(term) === undefined && !isKind(term)).join(" | "),
  };
};

/** HSDS counts ages in years: a third of a year stands for four months. */
const ageText = (years: string): string => {
  const months = Number(years) * 12;
  const isFraction = /^\d+\.\d+$/.test(years) && !Number.isInteger(Number(years));
  return isFraction && Math.abs(months - Math.round(months)) < 0.02 ? `${Math.round(months)} Monate` : years;
};

const eligibility = (service: JsonObject): readonly JsonObject[] =>
  objectsAt(service, "eligibilitys", "eligibility");

// Several rows of eligibility speak of several groups; their ages are not one age.
const ageCells = (service: JsonObject): Cells => {
  const rows = eligibility(service);
  const only = rows.length === 1 ? rows[0] : undefined;
  return {
    "minimum age": ageText(textAt(service, "minimum_age") || textAt(only, "minimum_age")),
    "maximum age": ageText(textAt(service, "maximum_age") || textAt(only, "maximum_age")),
    "target group": filled([
      textAt(service, "eligibility_description", "eligibility", "audience"),
      ...eligibility(service).map((row) => textAt(row, "eligibility", "description")),
    ]).join("\n"),
  };
};

const isNothing = (amount: string): boolean => amount !== "" && Number(amount) === 0;

const price = (option: JsonObject): string => {
  const [amount, currency] = [textAt(option, "amount"), textAt(option, "currency").toUpperCase()];
  if (amount === "") return "";
  return `${amount} ${currency === "" || currency === "EUR" ? "€" : currency}`;
};

const costCells = (service: JsonObject): Cells => {
  const options = objectsAt(service, "cost_options");
  const amounts = options.map((option) => textAt(option, "amount"));
  const isFree = amounts.length > 0 && amounts.every(isNothing);
  // What is free for all is said in a word elsewhere; "0 €" beside it would only be read as a price.
  const lines = options.map((option) =>
    filled([
      textAt(option, "option"),
      isFree ? "" : price(option),
      textAt(option, "amount_description"),
    ]).join(", "),
  );
  return {
    free: isFree ? "ja" : "",
    cost: filled([textAt(service, "fees_description"), textAt(service, "fees"), ...lines]).join("\n"),
  };
};

const numberOf = (phone: JsonObject): string => {
  const [number, extension] = [textAt(phone, "number").replace(/^"+|"+$/g, ""), textAt(phone, "extension")];
  return extension === "" || number === "" ? number : `${number} ext. ${extension}`;
};

const phonesOf = (record: JsonObject | undefined): string[] =>
  [record, ...objectsAt(record, "contacts", "contact")].flatMap((holder) =>
    objectsAt(holder, "phones", "phone")
      .filter((phone) => !/fax/i.test(textAt(phone, "type", "number_type")))
      .map(numberOf),
  );

const mailsOf = (record: JsonObject | undefined): string[] =>
  [record, ...objectsAt(record, "contacts", "contact")].map((holder) => textAt(holder, "email"));

/** One more than an offer shows, so that the reader of numbers says that there are too many. */
const mostNumbers = 21;

/**
 * What stands nearest to the service counts: its own, then that of its places, then that of its organisation. A record of
 * ours says all it has itself.
 */
const contactCells = ({ service, organization, places }: ServiceParts): Cells => {
  const isOurs = carriesOurProfile(service);
  const around = [places.map(({ link }) => link), places.map(({ location }) => location), [organization]];
  const nearest = [[service], ...(isOurs ? [] : around)];
  const first = (read: (record: JsonObject | undefined) => string[]) =>
    nearest.map((records) => filled(records.flatMap(read))).find((found) => found.length > 0) ?? [];
  return {
    phone: first(phonesOf).slice(0, mostNumbers).join("\n"),
    email: first(mailsOf)[0] ?? "",
    website: textAt(service, "url", "website") || (isOurs ? "" : textAt(organization, "website", "url")),
  };
};

const languagesOf = (service: JsonObject): string =>
  filled([
    textAt(service, "languages"),
    ...objectsAt(service, "languages").map((each) => textAt(each, "code", "language", "name")),
  ]).join(" | ");

// Open Referral UK 1: "phone", "online", "venue", "home visit".
const accessOf = ({ service, places }: ServiceParts): string =>
  filled([
    ...[textAt(service, "attending_type"), textAt(service, "application_process")].filter(
      (word) => word.length < 60 && accessOfWord(word) !== undefined,
    ),
    places.length > 0 && places.every(isVirtual) ? "online" : "",
  ]).join(" | ");

const ownCells = (service: JsonObject): Cells =>
  Object.fromEntries(
    Object.entries(service)
      .filter(([key, value]) => !isStandardKey(key) && !isObject(value) && scalarText(value) !== "")
      .map(([key, value]) => [key, scalarText(value)]),
  );

const hoursText = (rows: readonly JsonObject[]): string =>
  filled(rows.map((row) => textAt(row, "description"))).join("\n");

/** A service under the column names that the readers of tables know; the publisher's own columns under their own. */
export const serviceCells = (parts: ServiceParts, schedules: readonly JsonObject[]): Cells => {
  const understood: Cells = {
    "external id": textAt(parts.service, "id"),
    title: textAt(parts.service, "name"),
    organisation: textAt(parts.organization, "name"),
    description: withoutMarkdown(textAt(parts.service, "description")),
    languages: languagesOf(parts.service),
    access: accessOf(parts),
    "opening hours text": hoursText(schedules),
    ...subjectCells(parts.service),
    ...ageCells(parts.service),
    ...costCells(parts.service),
    ...contactCells(parts),
  };
  // Ours first: where both name a field, the first column of that name is taken.
  return { ...understood, ...ownCells(parts.service), ...understood };
};
