import type { OfferKind } from "../../find/offers/offer.ts";
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
  counselling | Eine Beraterin, die sich gut auskennt. | Sie rufen an. Wir finden zusammen einen Termin. | Nur Ihre Beraterin. Sie darf nichts weitersagen.
  homeVisit   | Eine Fachfrau. Es kommt immer dieselbe. | Wir rufen in zwei Tagen zurück und machen einen Termin. | Nur die Frau, die zu Ihnen kommt, und ihre Vertretung.
  sponsor     | Ein Mensch aus Ihrer Nähe, der Zeit schenkt. | Wir lernen uns kennen. Dann sagen Sie Ja oder Nein. | Nur die Person, die zu Ihnen kommt, und unser Büro.
  navigator   | Eine Lotsin, die alle Wege kennt. | Sie gibt Ihnen Adressen oder geht ein Stück mit. | Nur die Lotsin. Weiter sagt sie nichts ohne Ihr Ja.
  hotline     | Am Telefon ist ein Mensch, keine Maschine. | Wir hören zu und überlegen mit Ihnen den nächsten Schritt. | Niemand. Sie müssen Ihren Namen nicht sagen.
  material    | - | Sie kommen, suchen aus und nehmen es gleich mit. | Niemand. Wir fragen nur, was Sie brauchen.
  `,
);

/** Whose people have a name for what they do. */
const byHost = readTable(
  ["of", "whoComes"],
  `
  familienhebammen    | Eine Familien-Hebamme. Es kommt immer dieselbe.
  kinderkrankenpflege | Eine Kinder-Krankenpflegerin. Es kommt immer dieselbe.
  hebammen-muehlbach  | Eine Hebamme.
  hebammen-sonnenhang | Eine Hebamme.
  kinderarzt-brunnen  | Die Kinderärztin und ihre Helferinnen.
  kinderarzt-wiese    | Der Kinderarzt und sein Team.
  `,
);

type Answers = {
  readonly whoComes: string | null;
  readonly whatNext: string | null;
  readonly whoLearns: string | null;
};

/** Who is there, what comes afterwards and who learns of it; null where an invented organisation says nothing. */
export const answersOf = (host: string, kind: OfferKind): Answers => {
  const said = byKind.find(({ of }) => of === kind);
  const named = byHost.find(({ of }) => of === host);
  return {
    whoComes: (kind === "material" ? null : named?.whoComes) || said?.whoComes || null,
    whatNext: said?.whatNext || null,
    whoLearns: said?.whoLearns || null,
  };
};
