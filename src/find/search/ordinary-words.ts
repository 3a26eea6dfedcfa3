import { germanStem } from "./german-stem.ts";
import { wordKey } from "./tokens.ts";

/**
 * Frequent German words that are spelt right and belong to no topic. They are neither evidence nor a sign of
 * another matter; knowing them keeps "kochen" from being corrected to "Wochen".
 */
const ordinary = `
  laufen gehen fahren kommen sehen sagen sprechen lesen schreiben hören denken wissen glauben fragen antworten nehmen
  halten stehen sitzen liegen bleiben legen stellen setzen holen tragen ziehen werfen fallen springen schwimmen fliegen
  singen tanzen lachen malen bauen basteln kochen backen waschen putzen räumen arbeiten lernen lehren üben zeigen
  erklären verstehen kennen merken vergessen erinnern hoffen warten treffen feiern danken gratulieren schenken leihen
  zahlen rechnen zählen messen wiegen wechseln tauschen ändern verlängern abholen anmelden abmelden ummelden
  eröffnen schließen öffnen starten stoppen beenden anfangen beginnen weitermachen probieren versuchen schaffen
  gewinnen verlieren spielen kaputt defekt sauber schmutzig nass trocken heiß kalt warm kühl hell dunkel laut leise
  schnell langsam groß klein lang kurz breit schmal hoch tief schwer leicht hart weich rund eckig alt jung schön
  hässlich gut schlecht richtig falsch wichtig offen frei voll leer reich arm bunt rot blau grün gelb schwarz weiß
  braun grau tisch stuhl lampe fenster tür wand boden dach keller treppe zimmer raum gebäude straße weg platz brücke
  stadt dorf land berg wald wiese fluss meer insel baum blume blatt gras stein sand erde luft himmel sonne mond stern
  wasser feuer holz metall glas papier stoff farbe buch heft stift zettel brief bild foto spiegel uhr schlüssel
  tasche koffer hose hemd rock kleid jacke mantel schuh schuhe socken hut mütze ring kette brille teller tasse löffel
  gabel messer topf pfanne brot butter käse wurst fleisch fisch ei apfel birne banane traube kartoffel tomate gurke
  zwiebel reis suppe salz zucker pfeffer öl kaffee tee saft milchshake limo schokolade eis mensch leute herr dame chef
  schwager schwägerin schwanz schlange fläche träger gründer stände strömung spruch genese marter
  kollege nachbar lehrer schüler student arbeiter bauer könig künstler sänger spieler trainer verkäufer kunde firma
  büro geschäft laden markt kasse preis rechnung vertrag zahl nummer name wort satz text sprache zeichen punkt linie
  kreis seite anfang mitte ende teil stück paar reihe gruppe menge grund art weise form sache ding idee plan ziel
  problem lösung regel gesetz recht pflicht kraft macht ruhe lärm licht schatten farbe größe länge höhe breite jahr
  monat woche stunde minute sekunde frühling sommer herbst winter januar februar märz april mai juni juli august
  september oktober november dezember welt staat volk krieg frieden kunst wissenschaft technik maschine motor rad
  kabel strom gas batterie schraube hammer nagel säge bohrer leiter eimer besen getriebe zahnrad vokabeln nachhilfe
  ausweis zulassung sperrmüll müll mülltonne genehmigung garage brennholz solaranlage wärmepumpe förderung programm
  wettin aibling salzbrunn wildbad sperrmüll blitzer einkaufsliste
  sport verein spiel mannschaft sieg karte rätsel witz zauber theaterstück gedicht roman dichter bank schein münze
`;

const words = new Set(ordinary.trim().split(/\s+/).map(wordKey));
const stems = new Set([...words].map(germanStem));

/** Is this (meeting form) a frequent word that is surely not a misspelling? */
export const isOrdinaryWord = (key: string): boolean => words.has(key) || stems.has(germanStem(key));

/** Is this (meeting form) such a word as it stands, already typed to its end? */
export const isOrdinaryForm = (key: string): boolean => words.has(key);
