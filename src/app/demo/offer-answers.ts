import type { AccessMode, OfferKind } from "../../find/offers/offer.ts";
import { readTable } from "./word-table.ts";

const columns = ["of", "whoComes", "whatNext", "whoLearns"] as const;

/** What families ask before they come, by the kind of an offer. */
const byKind = readTable(
  columns,
  `
  openHour    | Eine Fachfrau, die sich Zeit nimmt. | Sie gehen mit einem Rat nach Hause. Sie dürfen wiederkommen. | Niemand. Wir fragen nicht nach Ihrem Namen.
  cafe        | Andere Eltern und jemand vom Haus. | Nichts weiter. Kommen Sie wieder, wenn es Ihnen gefällt. | Niemand. Wir schreiben nichts auf.
  group       | Andere Eltern und eine Leiterin. | Sie kommen wieder, wenn es Ihnen gut tut. | Nur die Gruppe. Was dort gesagt wird, bleibt dort.
  course      | Eine Kursleiterin und höchstens zehn Familien. | Sie melden sich an. Wir bestätigen Ihren Platz in drei Tagen. | Nur die Kursleiterin kennt Ihren Namen.
  online      | Eine Fachfrau am Bildschirm und andere Eltern. | Sie melden sich an. Wir schicken Ihnen den Zugang. | Nur die Leiterin kennt Ihren Namen.
  counselling | Jemand, der sich gut auskennt. | Sie rufen an. Wir finden zusammen einen Termin. | Nur wer Sie berät. Weitersagen ist verboten.
  homeVisit   | Eine Fachfrau. Es kommt immer dieselbe. | Wir rufen in zwei Tagen zurück und machen einen Termin. | Nur die Frau, die zu Ihnen kommt, und ihre Vertretung.
  sponsor     | Ein Mensch aus Ihrer Nähe, der Zeit schenkt. | Wir lernen uns kennen. Dann sagen Sie Ja oder Nein. | Nur die Person, die zu Ihnen kommt, und unser Büro.
  navigator   | Eine Lotsin, die alle Wege kennt. | Sie gibt Ihnen Adressen oder geht ein Stück mit. | Nur die Lotsin. Weiter sagt sie nichts ohne Ihr Ja.
  hotline     | Am Telefon ist ein Mensch, keine Maschine. | Wir hören zu und überlegen mit Ihnen den nächsten Schritt. | Niemand. Sie müssen Ihren Namen nicht sagen.
  material    | - | Sie kommen, suchen aus und nehmen es gleich mit. | Niemand. Wir fragen nur, was Sie brauchen.
  `,
);

/** Who may also come without a call is not told to call first. */
const openCounselling = "Sie kommen in die offene Stunde oder rufen vorher an.";

/** Whose people have a name for what they do, or keep what they hear in another way. */
const byHost = readTable(
  ["of", "whoComes", "whoLearns"],
  `
  familienhebammen    | Eine Familien-Hebamme. Es kommt immer dieselbe. | -
  kinderkrankenpflege | Eine Kinder-Krankenpflegerin. Es kommt immer dieselbe. | -
  hebammen-muehlbach  | Eine Hebamme. | -
  hebammen-sonnenhang | Eine Hebamme. | -
  kinderarzt-brunnen  | Die Kinderärztin und ihre Helferinnen. | Nur die Praxis. Sie sagt nichts weiter.
  kinderarzt-wiese    | Der Kinderarzt und sein Team. | Nur die Praxis. Sie sagt nichts weiter.
  zahnarzt            | Die Zahnärztin und ihr Team. | Nur die Praxis. Sie sagt nichts weiter.
  spz                 | Ärztinnen und Therapeuten. | Nur das Team. Es sagt nichts weiter.
  lichtblick          | Eine Psychotherapeutin. | Nur die Therapeutin. Sie sagt nichts weiter.
  `,
);

/** Offers whose own words say more than their kind; "-" leaves it at that. */
const byTitle = readTable(
  columns,
  `
  Hebamme nach Fehlgeburt oder stiller Geburt | - | Wir rufen am selben Tag zurück. | -
  Hebammen-Vermittlung Lindental | - | Wir fragen nach und rufen Sie an. | Nur die Hebammen, bei denen wir für Sie fragen.
  Gedenkfeier und Grabfeld für Sternenkinder | Andere Familien und eine Pfarrerin. | Nichts weiter. Das Grabfeld steht Ihnen immer offen. | Niemand. Wir schreiben nichts auf.
  Erstausstattung: Geld für den Anfang | Jemand von der Stiftung. | Sie rufen an. Nach dem Gespräch kommt das Geld. | Nur die Stiftung.
  Not-Fonds für Familien | Jemand von der Stiftung. | Sie rufen an. Nach dem Gespräch kommt das Geld. | Nur die Stiftung.
  Sicher schlafen, sicher wohnen | Die Kinderärztin am Bildschirm und andere Eltern. | - | Nur die Praxis kennt Ihren Namen.
  Zahn-Putz-Besuch in der Krabbelgruppe | Eine Fachfrau für Kinder-Zähne. | Die Gruppe ruft an. Wir kommen zu Ihnen. | Niemand. Wir fragen nicht, wer in der Gruppe ist.
  Impf-Sprechstunde für Kinder | Eine Kinderärztin. | Sie gehen mit dem Impf-Ausweis nach Hause. | Nur der Kinder-Gesundheits-Dienst. Er sagt nichts weiter.
  Gespräch, wenn das Leben zu schwer wird | Eine Ärztin oder ein Pfleger. | Jemand bleibt bei Ihnen und überlegt mit Ihnen. | Nur die Klinik. Sie sagt nichts weiter.
  Geschwister-Nachmittag | Andere Kinder und zwei Betreuerinnen. | Sie melden Ihr Kind an. Wir sagen Ihnen den Platz zu. | Nur die Betreuerinnen.
  Kinder-Gruppe Sonnenschirm | Andere Kinder und zwei Betreuerinnen. | Sie rufen an. Wir lernen Ihr Kind in Ruhe kennen. | Nur die Betreuerinnen. Was dort gesagt wird, bleibt dort.
  Spiel-Stube: 2 Stunden frei | Andere Kinder und zwei Betreuerinnen. | Sie melden Ihr Kind an. Wir sagen Ihnen den Platz zu. | Nur die Betreuerinnen.
  Ich kann nicht mehr: Gespräch am gleichen Tag | - | Sie rufen an. Heute noch spricht jemand mit Ihnen. | -
  Väter-Telefon | Am Telefon ist ein Mann, keine Maschine. | - | -
  Willkommens-Besuch für Neugeborene | Jemand vom Familienteam. Sie kommt einmal. | - | Nur die Frau, die zu Ihnen kommt.
  Babysitter-Liste | - | Wir schicken Ihnen die Liste. Sie rufen selbst an. | Nur unser Büro.
  Brief-Hilfe: Ich verstehe den Brief nicht | Jemand, der gut lesen und schreiben kann. | - | Nur wer mit Ihnen liest.
  Jemand, der übersetzt | Eine Sprachmittlerin, die Ihre Sprache spricht. | Sie rufen an. Wir schicken jemanden zu Ihrem Termin. | Nur die Sprachmittlerin. Sie schweigt darüber.
  Telefon-Dolmetschen in 2 Minuten | Jemand, der Deutsch und Ihre Sprache spricht. | Sie sprechen, wir übersetzen. | -
  `,
);

type Answers = {
  readonly whoComes: string | null;
  readonly whatNext: string | null;
  readonly whoLearns: string | null;
};
type Offered = {
  readonly title: string;
  readonly host: string;
  readonly kind: OfferKind;
  readonly access: readonly AccessMode[];
};

/** Who is there, what comes afterwards and who learns of it; null where an invented organisation says nothing. */
export function answersOf({ title, host, kind, access }: Offered): Answers {
  const own = byTitle.find(({ of }) => of === title);
  const named = kind === "material" ? undefined : byHost.find(({ of }) => of === host);
  const said = byKind.find(({ of }) => of === kind);
  const isOpen = kind === "counselling" && access.includes("withoutRegistration");
  return {
    whoComes: own?.whoComes || named?.whoComes || said?.whoComes || null,
    whatNext: own?.whatNext || (isOpen ? openCounselling : said?.whatNext) || null,
    whoLearns: own?.whoLearns || named?.whoLearns || said?.whoLearns || null,
  };
}
