/**
 * How institutions name what they do, and the topics behind it: imported lists carry these words instead of
 * topics, and parents copy them from letters and brochures. German; one entry is "topics, the closest first =
 * terms", and goes on in indented lines.
 */
const entries = `
pregnancy-general, benefits = Schwangerschaftsberatung; Schwangerenberatung
pregnancy-conflict = Beratungsschein §219; Schwangerschaftskonfliktberatung; Schwangerschaftsabbruch;
  Konfliktberatung nach §219
pregnancy-general = Familienplanung; Pränataldiagnostik; Frauenarzt; Gynäkologie
find-midwife = Hebammensprechstunde; Hebammenzentrale
find-midwife, birth-prep, postpartum-body = Hebammenpraxis
find-midwife, birth-prep = Geburtshaus
birth-prep = Geburtsvorbereitungskurs; Kreißsaal; Geburtsklinik
postpartum-body = Rückbildungskurs; Rückbildungsgymnastik; Beckenboden
preterm = Neonatologie; Frühchen
multiples = Mehrlinge
teen-parents, housing = Mutter-Kind-Einrichtung
pregnancy-loss = Trauerbegleitung; Sternenkinder
crying, sleep = Schreiambulanz; Schreibabyambulanz; Regulationsstörung
crying, sleep, understand-baby = Babysprechstunde; Säuglingssprechstunde
crying, bonding = Emotionelle Erste Hilfe
sleep = Schlafberatung
breastfeeding = Stillberatung; Stillgruppe; Stillcafé; Stilltreff; Laktationsberatung
bottle-feeding = Beikostkurs; Ernährungsberatung
care-basics = Säuglingspflege; Tragetuch; Trageberatung
safety = Erste Hilfe am Kind
baby-equipment = Kleiderkammer; Kinderkleidung; Secondhand; Babybasar
benefits, baby-equipment = Stiftung Mutter und Kind
checkups = Vorsorgeuntersuchung
checkups, care-basics = Mütterberatung
checkups, development = Kinder- und Jugendgesundheitsdienst; Kinder- und Jugendärztlicher Dienst
development, disability-child = Frühförderung; Frühförderstelle; Sozialpädiatrisches Zentrum
development = Ergotherapie; Kinderphysiotherapie
development, understand-baby = Entwicklungsberatung
speech = Logopädie; Sprachförderung; Sprachheilkunde
disability-child = Lebenshilfe; Inklusion; Eingliederungshilfe
disability-child, parent-illness = Teilhabeberatung; EUTB
chronic-illness-child, preterm = Bunter Kreis
chronic-illness-child = Kinderhospiz; Kinderkrankenpflege
teeth = Zahnarzt; Zahnprophylaxe
paediatrician = Kinderarzt; Kinderärztin; Kinder- und Jugendarzt; Pädiater
bonding = Eltern-Kind-Bindung
understand-baby, bonding = Entwicklungspsychologische Beratung
bonding, parenting-course = SAFE Kurs
bonding, visit-at-home = STEEP
understand-baby = Marte Meo
play, meet-parents = Spielgruppe; Eltern-Kind-Gruppe; Spielkreis
play = Spielplatz; Familienbibliothek
tantrums, parenting-course = Erziehungsberatung
tantrums, couple, separation = Erziehungs- und Familienberatung; Erziehungs- und Familienberatungsstelle
couple, tantrums = Familienberatung
tantrums = Erziehungsfragen
anger, violence = Kinderschutzzentrum
violence, anger = Kinderschutz
media = Medienberatung
siblings = Geschwisterkurs
parenting-course = Elternkurs; Elternschule; Elternbildung; Familienbildung; Elterntraining; Starke
  Eltern; Triple P
mother-child-cure, exhaustion = Müttergenesung
mother-child-cure = Mutter-Kind-Kur; Kurberatung; Vater-Kind-Kur
baby-blues-depression = Schatten und Licht
mental-illness, anxiety = Psychotherapie
mental-illness = Psychiatrie; Sozialpsychiatrischer Dienst; Psychosoziale Beratung
suicidal, mental-illness = Krisendienst
suicidal, loneliness = Telefonseelsorge
couple, mental-illness = Lebensberatung
addiction = Suchtberatung; Drogenberatung; Suchthilfe
parent-illness = Selbsthilfegruppe; Selbsthilfekontaktstelle
couple = Paarberatung; Eheberatung; Partnerschaftsberatung; Sexualberatung
separation = Mediation; Umgangsrecht; Begleiteter Umgang; Sorgerecht; Trennungsberatung;
  Scheidungsberatung
separation, benefits = Beistandschaft
benefits, single-parent = Unterhaltsvorschuss
single-parent = Alleinerziehende
single-parent, meet-parents = Alleinerziehendentreff
fathers = Väterberatung; Vätergruppe; Vater-Kind-Gruppe; Männerberatung
rainbow = Regenbogenfamilien
patchwork-foster = Pflegekinderdienst; Adoptionsvermittlung; Pflegeeltern
grandparents, break = Großelterndienst
violence = Frauenhaus; Frauenberatung; Frauennotruf; Interventionsstelle; Opferhilfe; Gewaltschutz
practical-help = Haushaltshilfe; Familienpflege; Dorfhelferin; Nachbarschaftshilfe; wellcome
family-sponsor = Familienpaten; Familienpatenschaft
family-sponsor, grandparents = Patengroßeltern
family-sponsor, break = Leihoma
break = Babysitterdienst
break, disability-child = Familienentlastender Dienst
visit-at-home = Familienhebamme; Familienkinderkrankenschwester; Familienkinderkrankenpflegerin; FGKiKP;
  Gesundheitsorientierte Familienbegleitung; Willkommensbesuch; Babybegrüßung; Begrüßungsbesuch;
  Aufsuchende Elternhilfe; Babylotse; Frühe Hilfen
meet-parents = Elterncafé; Familiencafé; Krabbelgruppe; Babytreff; Mütterzentrum; Müttercafé;
  Elterntreff
meet-parents, play = Familienzentrum; Familientreff
meet-parents, loneliness = Mehrgenerationenhaus
baby-courses = Babymassage; PEKiP; Babyschwimmen; DELFI
loneliness = Begegnungsstätte; Stadtteilzentrum
loneliness, meet-parents = Nachbarschaftstreff
benefits = Elterngeldstelle; Familienkasse; Bürgergeld; Kinderzuschlag
benefits, money-trouble = Jobcenter
benefits, housing = Wohngeld
money-trouble = Schuldnerberatung; Schuldenberatung; Insolvenzberatung; Tafel; Lebensmittelausgabe
paperwork, money-trouble = Sozialberatung; Allgemeine Sozialberatung
paperwork = Behördenbegleitung; Formularhilfe
housing = Wohnungslosenhilfe; Wohnungsnotfallhilfe; Wohnungsamt; Mieterberatung
work-maternity = Mutterschutz; Wiedereinstieg; Agentur für Arbeit
childcare = Kindertagesstätte; Kindergarten; Kinderkrippe; Krippenplatz; Tagesmutter; Tagesvater;
  Kindertagespflege; Kitagutschein; Kindertageseinrichtung
german-course = Integrationskurs; Sprachkurs; Mama lernt Deutsch
german-course, loneliness = Sprachcafé
residence-refugee = Migrationsberatung; Jugendmigrationsdienst; Flüchtlingsberatung; Asylberatung;
  Flüchtlingshilfe; Migrationsdienst; Integrationszentrum
interpreter = Sprachmittlung; Dolmetscherdienst
interpreter, visit-at-home = Stadtteilmütter
interpreter, paperwork = Integrationslotsen
`;

export type ProviderWord = { readonly term: string; readonly topics: readonly string[] };

const wordsOf = (entry: string): readonly ProviderWord[] => {
  const [topics = "", terms = ""] = entry.split(" = ");
  return terms.split("; ").map((term) => ({ term, topics: topics.split(", ") }));
};

/** The terms of institutions with the slugs they stand for. */
export const providerWords: readonly ProviderWord[] = entries
  .trim()
  .replaceAll("\n  ", " ")
  .split("\n")
  .flatMap(wordsOf);
