import { readTable } from "./word-table.ts";

const columns = ["key", "name", "type", "sector", "town", "street"] as const;

/** The partners of the invented network. Sectors as in people/organisations; a refuge for women shows no street. */
export const organisations = readTable(
  columns,
  `
  familienteam        | Familienteam Lindental                         | intakePoint                    | youthWelfare         | Lindenbrück  | Marktgasse 1
  landkreis           | Landkreis Lindental                            | Jugendamt                      | youthWelfare         | Lindenbrück  | Lindenallee 20
  sozialer-dienst     | Sozialer Dienst Lindental                      | Jugendamt (ASD)                | youthWelfare         | Lindenbrück  | Lindenallee 22
  familienhebammen    | Familien-Hebammen Lindental                    | Familienhebammen               | health               | Lindenbrück  | Marktgasse 3
  kinderkrankenpflege | Familien-Kinder-Krankenpflege Lindental        | Kinderkrankenpflege            | health               | Hainfelde    | Am Markt 9
  lindenhof           | Familienzentrum Lindenhof                      | Familienzentrum                | youthWelfare         | Lindenbrück  | Lindenhof 3
  haus-am-markt       | Haus am Markt, Beratung                        | Erziehungs- und Familienberatung | youthWelfare       | Hainfelde    | Am Markt 7
  klinik              | Klinik Lindental                               | Geburtsklinik                  | health               | Lindenbrück  | Klinikweg 10
  kinderklinik        | Kinderklinik Lindental                         | Kinderklinik                   | health               | Lindenbrück  | Klinikweg 12
  lindental-hilft     | Verein Lindental hilft                         | Verein                         | civic                | Oberlinden   | Bachgasse 5
  buecherei           | Stadtbücherei Oberlinden                       | Bibliothek                     | education            | Oberlinden   | Bücherplatz 2
  hebammen-muehlbach  | Hebammenpraxis Mühlbach                        | Hebammen                       | health               | Hainfelde    | Mühlbachweg 4
  hebammen-sonnenhang | Hebammen-Netz Sonnenhang                       | Hebammen                       | health               | Sonnerode    | Hangstraße 8
  vhs                 | Volkshochschule Lindental                      | Volkshochschule                | education            | Lindenbrück  | Schulhof 1
  kirche-sonnerode    | Kirchengemeinde Sonnerode                      | Kirchengemeinde                | civic                | Sonnerode    | Kirchberg 2
  kirche-lindenbrueck | Kirchengemeinde Lindenbrück                    | Kirchengemeinde                | civic                | Lindenbrück  | Glockengasse 6
  kinderarzt-brunnen  | Kinderarztpraxis am Brunnen                    | Kinderarztpraxis               | health               | Lindenbrück  | Marktbrunnen 4
  kinderarzt-wiese    | Kinderarztpraxis Wiesengrund                   | Kinderarztpraxis               | health               | Altmühlen    | Wiesengrund 11
  frauenarzt-aue      | Frauenarztpraxis an der Aue                    | Frauenarztpraxis               | health               | Oberlinden   | An der Aue 7
  zuversicht          | Beratung Zuversicht                            | Schwangerschaftsberatung       | pregnancyCounselling | Lindenbrück  | Gartenstraße 15
  zuversicht-ost      | Beratung Zuversicht, Haus Wieselbach           | Schwangerschaftsberatung       | pregnancyCounselling | Wieselbach   | Bachstraße 2
  elternberatung      | Eltern-Beratung Lindental                      | Erziehungsberatung             | youthWelfare         | Lindenbrück  | Parkweg 9
  kleine-schritte     | Frühförderung Kleine Schritte                  | Frühförderstelle               | earlyIntervention    | Wieselbach   | Schulweg 6
  spz                 | Sozialpädiatrisches Zentrum Lindental          | SPZ                            | health               | Lindenbrück  | Klinikweg 14
  seelische-hilfe     | Sozialpsychiatrischer Dienst Lindental         | Sozialpsychiatrischer Dienst   | health               | Lindenbrück  | Lindenallee 30
  kindergesundheit    | Kinder-Gesundheits-Dienst Lindental            | Gesundheitsamt (KJGD)          | health               | Lindenbrück  | Lindenallee 28
  ankerplatz          | Suchtberatung Ankerplatz                       | Suchtberatung                  | addiction            | Lindenbrück  | Hafengasse 3
  frauenhaus          | Frauenhaus Lindental                           | Frauenhaus                     | violenceProtection   | Lindenbrück  | -
  mutmacherei         | Frauenberatung Mutmacherei                     | Frauenberatung                 | violenceProtection   | Hainfelde    | Rosengasse 12
  wegweiser           | Schuldner-Beratung Wegweiser                   | Schuldnerberatung              | materialSecurity     | Lindenbrück  | Gartenstraße 21
  jobcenter           | Jobcenter Lindental                            | Jobcenter                      | materialSecurity     | Lindenbrück  | Bahnhofstraße 1
  wohnungshilfe       | Wohnungshilfe Lindental                        | Wohnberatung                   | materialSecurity     | Altmühlen    | Torgasse 4
  ankommen            | Migrationsberatung Ankommen                    | MBE                            | migration            | Lindenbrück  | Bahnhofstraße 6
  haus-der-ankunft    | Haus der Ankunft Weidenkamp                    | Gemeinschaftsunterkunft        | migration            | Weidenkamp   | Kampweg 30
  sprachbruecke       | Sprachbrücke Lindental                         | Integrationszentrum            | migration            | Lindenbrück  | Bahnhofstraße 8
  mittendrin          | Teilhabe-Beratung Mittendrin                   | EUTB                           | disabilityInclusion  | Oberlinden   | Bachgasse 11
  bunte-wege          | Verein Bunte Wege                              | Eingliederungshilfe            | disabilityInclusion  | Altmühlen    | Mühlgraben 3
  kita-beratung       | Kita-Beratung Lindental                        | Fachberatung Kita              | youthWelfare         | Lindenbrück  | Parkweg 2
  wirbelwind          | Tagespflege-Büro Wirbelwind                    | Kindertagespflege              | youthWelfare         | Oberlinden   | Schulgasse 9
  mehrgenerationen    | Mehrgenerationenhaus Altmühlen                 | Mehrgenerationenhaus           | youthWelfare         | Altmühlen    | Torgasse 10
  muetterzentrum      | Mütterzentrum Hainfelde                        | Mütterzentrum                  | youthWelfare         | Hainfelde    | Gärtnerweg 5
  familienbildung     | Familien-Bildungsstätte Lindental              | Familienbildungsstätte         | youthWelfare         | Lindenbrück  | Parkweg 12
  sonnenwiese         | Familienzentrum Sonnenwiese                    | Familienzentrum                | youthWelfare         | Oberlinden   | Wiesenweg 1
  muehlrad            | Familienzentrum Mühlrad                        | Familienzentrum                | youthWelfare         | Altmühlen    | Mühlgraben 14
  huegelhaus          | Familienzentrum Hügelhaus                      | Familienzentrum                | youthWelfare         | Sonnerode    | Kirchberg 9
  wieselnest          | Familienzentrum Wieselnest                     | Familienzentrum                | youthWelfare         | Wieselbach   | Schulweg 2
  kita-pusteblume     | Kita Pusteblume                                | Kita                           | youthWelfare         | Niederlinden | Am Anger 3
  kita-erlenwichtel   | Kita Erlenwichtel                              | Kita                           | youthWelfare         | Erlenmoosen  | Moorweg 1
  sternenlicht        | Trauerbegleitung Sternenlicht                  | Verein                         | civic                | Lindenbrück  | Glockengasse 8
  selbsthilfe         | Selbsthilfe-Büro Lindental                     | Selbsthilfe                    | civic                | Lindenbrück  | Gartenstraße 2
  fruehchen-fluegel   | Verein Frühchen-Flügel                         | Selbsthilfe                    | civic                | Lindenbrück  | Klinikweg 3
  allein-und-stark    | Verein Allein und Stark                        | Verein                         | civic                | Hainfelde    | Gärtnerweg 8
  regenbogenfamilien  | Regenbogen-Familien Lindental                  | Selbsthilfe                    | civic                | Lindenbrück  | Gartenstraße 2
  turnverein          | Turnverein Hainfelde                           | Verein                         | civic                | Hainfelde    | Am Sportplatz 1
  zweites-glueck      | Möbelhaus Zweites Glück                        | Verein                         | civic                | Altmühlen    | Torgasse 22
  familienpflege      | Familien-Pflege Lindental                      | Haushaltshilfe                 | health               | Lindenbrück  | Gartenstraße 30
  zahnarzt            | Zahnarztpraxis am Lindenplatz                  | Zahnarztpraxis                 | health               | Lindenbrück  | Lindenplatz 5
  lichtblick          | Psychotherapie-Praxis Lichtblick               | Psychotherapie                 | health               | Oberlinden   | An der Aue 12
  pflegekinder        | Pflegekinder-Dienst Lindental                  | Pflegekinderdienst             | youthWelfare         | Lindenbrück  | Lindenallee 24
  brueckenschlag      | Familienhilfe Brückenschlag                    | Hilfen zur Erziehung           | youthWelfare         | Hainfelde    | Rosengasse 4
  stiftung            | Stiftung Kinderlicht Lindental                 | Stiftung                       | materialSecurity     | Lindenbrück  | Marktgasse 12
  `,
);
