import { furtherLanguages } from "./further-languages.ts";
import { germanStem } from "./german-stem.ts";
import { inflectedForms } from "./inflected.ts";
import { otherMatters } from "./other-matters.ts";
import { wordKey } from "./tokens.ts";
import { remembering } from "./word-memory.ts";

/**
 * Everyday words of other matters. They are known, so they are never "corrected" into a word of ours, and they
 * speak against an answer: better to say "nothing fits" than to send somebody with a flat tyre to a midwife.
 */
const foreign = `
  auto autos autohaus autoreifen reifen reifenwechsel winterreifen werkstatt motorrad roller führerschein tüv benzin
  tanken tankstelle parkplatz parkhaus fahrrad fahrräder ebike bus bahn zug fahrplan ticket tickets flug flüge
  flughafen hotel hotels urlaub reise reisen reisebüro ferien ferienwohnung mallorca camping strand kreuzfahrt
  pizza burger döner sushi bestellen lieferservice lieferdienst restaurant restaurants kneipe bar cocktail
  kaffeemaschine rezept rezepte kuchen backen grillen kochen salat nudeln steak
  hund hunde hundeschule hundefutter welpe katze katzen kater pferd pferde reiten hamster aquarium tierarzt tierheim
  vogel fische kaninchen
  fußball bundesliga tennis golf fitnessstudio marathon skifahren wandern tor spielstand ergebnisse tabelle
  aktie aktien börse bitcoin krypto etf depot aktienkurs lotto lottozahlen gewinnspiel
  steuererklärung steuerberater steuer kfz immobilie immobilien makler baufinanzierung
  laptop computer drucker druckerpatronen windows software update download passwort router internet wlan netflix
  playstation xbox iphone samsung ladekabel akku handyvertrag tarif app programmieren python javascript
  kino film filme serie serien konzert festival theater museum party disco karten musik lied gitarre klavier
  wetter regen schnee temperatur vorhersage nachrichten zeitung wahl wahlen politik kanzler
  rasenmäher rasen bohrmaschine tapete streichen fliesen heizung klempner elektriker dachdecker
  handwerker schreiner tischler maler gärtner umzug umzugsunternehmen sofa kühlschrank waschmaschine
  kaufen verkaufen billig rabatt gutschein shop online-shop versand reparieren reparatur
  leasing   friseur nagelstudio tattoo piercing kosmetik massage sauna solarium brille optiker
  mathe physik chemie hausaufgaben abitur studium universität geschichte hauptstadt englisch latein
  schlüsseldienst paket briefmarken supermarkt baumarkt aldi lidl ikea
  bohrmaschine bohrhammer akkuschrauber gabelstapler schweißen fräsen zahnriemen ölwechsel heizöl stromanbieter
  stromtarif gasanbieter blitzer maut display excel word pdf webseite homepage logo gewerbe gmbh firmengründung
  goldankauf briefmarke flohmarkt weihnachtsmarkt karneval fasching feuerwerk zoo tierpark freizeitpark lego schach
  billard poker angelschein fischereischein jagdschein segelschein weltkrieg römer goethe photosynthese australien
  usa schnecken wespennest ameisen wellensittich goldfisch pferdestall metzger bäckerei brauerei weinprobe
  reisepass personalausweis führungszeugnis meldebescheinigung briefwahl wahlbenachrichtigung bundestagswahl grundsteuer
  gewerbesteuer bauantrag bauamt grundbuch nummernschild parkausweis müllabfuhr biotonne restmüll wertstoffhof sack
  fundbüro gewerbeschein fischereierlaubnis rundfunkbeitrag bußgeld strafzettel blutspende schornsteinfeger
  kreditkarte paypal hypothek zinsen haftpflicht hausratversicherung riester schufa dollar goldpreis
  amazon ebay retoure rücksendung kleinanzeigen bestellung garantie gutscheincode
  mietwagen wohnmobil wohnwagen anhänger busfahrplan straßenbahn fahrkarte deutschlandticket verspätung autobahn
  pkw lkw kreisverkehr baustelle luftpumpe wärmepumpe solaranlage photovoltaik abfluss wasserhahn rohrbruch wasserzähler
  teppich gardinen staubsauger geschirrspüler mikrowelle backofen einbauküche dachrinne gartenhaus kleingarten hecke
  tomaten orchideen blumen gießen dünger kompost rosen meerschweinchen aquarium wespen mücken ratten marder tierschutz
  grillkohle grill bier torte marmelade diät abo podcast radio streaming spotify champions league handball basketball formel
  skat skatclub kegeln angeln jagd turnier oper ausstellung zirkus sehenswürdigkeiten stadtführung ferienjob praktikum
  bewerbung lebenslauf stellenangebote lohnsteuer bafög bachelor klausur spanisch französisch rentenbescheid
  rollator vorsorgevollmacht patientenverfügung seniorenheim excel tinte toner sim roaming usb festplatte
  stadtrat bürgermeister notar erbrecht elektroauto ladesäule kaminholz monitor tastatur kopfhörer whatsapp instagram
  sparkasse bankleitzahl kontoauszug nudelauflauf silvester badesee
  sonnenfinsternis adventskranz musikschule posaune ostsee nordsee kreuzworträtsel
  hochzeit hochzeitskleid tanzkurs tanzen dating partnerbörse horoskop sternzeichen
  rente rentner altersheim pflegeheim testament   rakete mond quantenphysik vulkan dinosaurier
  matratze blitzer gespielt dübel display zahnkrone fahrlehrer fahrschule lagerist gebrauchtwagen kürzen hosen strömung
  schulferien weisheitszahn hochbeet stromvertrag grundgesetz telefonnummer euro dollarkurs wechselkurs rückruf lenkrad
  tatort hausarzt druckerei brautkleid umzugskartons goldpreise eierkocher papst witze kinderriegel steuererstattung
  steuerklasse standesamtlich heiraten hochzeitstag bücherei-ausweis fernseher-reparatur wettervorhersage leergut
  pizza car cars tyre tyres weather forecast football soccer flight flights cheap buy sell recipe recipes movie hotel
  dog cat pasta laptop bitcoin stocks gaming insurance-quote lottery score scores windows printer router holiday
  train trains gym rice cook cooking song songs lyrics shoes walker gold currency
  araba lastik hava durumu döviz kuru kuaför tamircisi maç maçı bilet bileti köpek kedi uçak ucuz futbol galatasaray fenerbahçe beşiktaş tarifi
  çorbası telefon tamiri altın dolar fiyatı fiyatları tatil otel bilgisayar ehliyet
  samochód samochodu auta opony pogoda mecz meczu wyniki piłka loty lot przepis pierogi kurs-walut laptop naprawa pies
  kot wakacje telewizor prawo-jazdy silnik
  mașină mașina masina anvelope vremea meci fotbal rețetă reteta zbor zboruri avion bilete ieftine câine pisică hotel
  vacanță laptop reparații sarmale permis-auto
  voiture pneus météo match recette crêpes billet avion vol chien chat vacances hôtel ordinateur bourse foot réparation
  coche coches neumáticos fútbol partido receta vuelo vuelos avión perro gato vacaciones ordenador barato
  macchina automobile pneumatici meteo partita calcio ricetta volo voli aereo cane gatto vacanze biglietto
  makina gomat moti ndeshja futboll recetë fluturim qen mace pushime
  erebe hewa maç firîn kûçik pisîk
  automobil gume vrijeme-prognoza utakmica nogomet fudbal recept let avion pas mačka ljetovanje
  xe-hơi bóng-đá thời-tiết vé công-thức
  машина машины шины погода футбол футбола матч билет билеты собака кошка купить купити продать рецепт рецепты рецепта
  пицца авто автомобиль автомобил автомобіль ноутбук ноутбука ремонт борщ борща борщу поезд поїздів автобус автобусов
  расписание розклад доллар доллара курс-валют биткоин прогноз прогноза времето мач кола гуми полет почивка самолет
  куче котка телефону-ремонт кредитна карта отпуск отель гаража лада
  سيارة سيارات السيارات طقس الطقس كرة مباراة فندق كلب بيتزا طيران تذكرة سعر دولار وصفة كبسة جوال لابتوب رحلة
  خودرو ماشین هوا آب‌وهوا فوتبال سگ پیتزا قیمت دلار بلیط هواپیما نتیجه پرسپولیس استقلال لپ‌تاپ مسابقه`;

/** Nouns of other matters that German puts before or behind other nouns; only those that no word of ours contains. */
const foreignBefore =
  /^(?:hunde|katzen|pferde|vogel|fussball|handball|tennis|fahrrad|motorrad|hotel|urlaubs|reise(?!kr)|steuer|aktien|computer|laptop|drucker|internet|garten|rasen|wetter|kino|konzert|theater|film|tier|fisch|wein|bier|pizza|grill|kuchen|mobel|heizungs?|renten|mull|abfall|bundesliga|wahl|kredit|fernseh(?!en)|radio|zeitungs?|flug(?!blatt))(?=.{3})/;
const foreignBehind =
  /^.{3,}(?:fahrrad|futter|steuer|ticket|urlaub|reise|mobel|rezept|kuchen|maschine|werkstatt|turnier|konzert|fahrplan|vorhersage|rasen|hund|hunde|katze|katzen|hundin|pferd|drucker|laptop|hotel|kino|wahl(?<!auswahl)|pumpe(?<!milchpumpe)|garten(?<!kindergarten|musikgarten|waldgarten))$/;

/** Family words take the sting out of a foreign one: "Baby schreit im Auto" is about the baby. */
const family = `baby babys babies säugling neugeborenes kind kinder kindern kleinkind sohn tochter tochter mama mutter
  mami papa vater schwanger schwangere schwangerschaft geburt familie familien eltern zwillinge oma opa mann frau
  partner freund ehemann exmann wochenbett hebamme stillen kita krippe child son daughter mother father pregnant bebek bebeğim çocuk çocuğum
  hamile anne ребенок ребенка дитина дитину малыш муж чоловік беременна вагітна طفل طفلي زوجي حامل کودک بچه شوهر باردار`;

/** A "Babykatze" is a cat. */
const animal = /^.{3,}(?:hund|hunde|hundin|katze|katzen|kater|pferd|pferde|hase|hasen|vogel|igel)$/;

const familyInside = /baby|kind|mutter|vater|eltern|schwanger|familie/;

const stems = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(/\s+/)
      .filter((word) => word !== "")
      .flatMap((word) => [wordKey(word), germanStem(wordKey(word))]),
  );
/** The words of other matters as they stand, for learning. */
export const wordsOfOtherMatters: readonly string[] = `${foreign} ${otherMatters}`
  .trim()
  .split(/\s+/)
  .map((word) => word.replaceAll("-", " "));
const keysOf = (text: string): readonly string[] => text.trim().split(/\s+/).map(wordKey);
const foreignForms: ReadonlySet<string> = new Set(
  keysOf(`${foreign} ${otherMatters}`).flatMap(inflectedForms),
);
const furtherFamily = Object.values(furtherLanguages).map((language) => language.family);
const familyStems = stems([family, ...furtherFamily].join(" "));

/** Is this word (meeting form) about something else than families? */
export const isForeignWord = (key: string): boolean => foreignForms.has(key);

/** Is a word that no lexicon knows put together with one of another matter ("Hundesteuer")? */
export const isForeignCompound = (key: string): boolean =>
  (foreignBefore.test(key) || foreignBehind.test(key)) && (animal.test(key) || !familyInside.test(key));

const familyBefore = /^(?:baby|kinder|kleinkind|saugling|mutter|vater|eltern|schwanger|geburts|familien)/;

/** Does this word (meeting form) name somebody of a family, or something that only families have? */
export const isFamilyWord = remembering(
  (key) =>
    !isForeignWord(key) &&
    (familyStems.has(key) || familyStems.has(germanStem(key)) || familyBefore.test(key)),
);
