/** Offers about help in the house, money, letters, housing, work, childcare and arriving. Columns: see plan-offers.ts. */
export const offersEveryday = `
Elterncafé | buecherei | cafe | o | 55 57 29 | s,0-36 | de en | 0 | Dienstag 15 bis 17 Uhr | Kaffee trinken, Leute treffen, Fragen stellen. Oft ist eine Hebamme da. Ihr Kind spielt auf dem Teppich.
Haushaltshilfe, wenn Sie krank sind | familienpflege | homeVisit | h p | 50 1 40 9 | s,0-144 | de pl ro | 0, wenn die Kasse zahlt | Telefon Mo-Fr 7:30 bis 15 Uhr | Sie müssen liegen oder ins Krankenhaus? Wir kochen, putzen und holen Kinder ab. Wir sprechen mit Ihrer Kasse.
Praktische Hilfe nach der Geburt | lindental-hilft | sponsor | h p | 50 51 9 | 0-12 | de tr | 5 Euro je Stunde, wir finden auch eine Lösung ohne Geld | nach Absprache | Eine Ehrenamtliche kommt zweimal die Woche. Sie trägt das Baby, während Sie duschen oder schlafen.
Familien-Paten | lindental-hilft | sponsor | h p | 51 52 57 | 0-36 | de en uk | 0 | Mo-Do 9 bis 12 Uhr (Telefon) | Eine Patin hat jede Woche Zeit für Sie und Ihr Kind. Wir stellen Sie einander vor.
Leih-Oma und Leih-Opa | mehrgenerationen | sponsor | h p | 51 52 48 | 6-96 | de | 0 | Do 10 bis 12 Uhr (Telefon) | Ältere Menschen schenken Zeit. Sie lesen vor und gehen auf den Spielplatz.
Babysitter-Liste | wirbelwind | material | p n | 52 63 | 6-96 | de en | 8-12 Euro je Stunde | Mo-Fr 9 bis 13 Uhr | Alle auf der Liste haben einen Kurs gemacht. Sie treffen sich vorher zum Kennenlernen.
Spiel-Stube: 2 Stunden frei | muetterzentrum | group | t | 52 35 | 12-48 | de | 3 Euro | Mi + Fr 9 bis 11 Uhr | Ihr Kind spielt bei uns. Sie gehen zum Arzt, zur Bank oder einfach spazieren.
Kur für Mutter oder Vater mit Kind | elternberatung | counselling | t p | 54 35 | 6-144 | de | 0 | Di 9 bis 12 Uhr | Drei Wochen Luft holen, zusammen mit Ihrem Kind. Wir füllen alles mit Ihnen aus.
Kur-Beratung am Telefon | familienbildung | hotline | p | 54 | 6-144 | de ru | 0 | Do 14 bis 16 Uhr | Welche Klinik passt? Was zahlt die Kasse? Wir wissen es.
Elterngeld-Werkstatt | zuversicht | course | t n | 58 62 60 | s,0-14 | de en | 0 | jeden letzten Donnerstag 17 bis 19 Uhr, auch online | Bringen Sie Ihre Unterlagen mit. Wir rechnen gemeinsam und füllen alles aus.
Kindergeld, Wohngeld, Zuschlag: Was steht uns zu? | ankommen | counselling | t p | 58 59 60 | - | de ar uk fa | 0 | Mo Di Do 9 bis 15 Uhr | Wir schauen, welches Geld Sie bekommen können. Wir sprechen viele Sprachen.
Schulden loswerden | wegweiser | counselling | o t p | 59 60 | - | de tr | 0 | offene Stunde Di 14 bis 16 Uhr, sonst mit Termin | Briefe ungeöffnet? Bringen Sie alle mit. Wir sortieren ohne Vorwürfe.
Not-Fonds für Familien | stiftung | material | t | 59 19 | s,0-72 | de en | 0 | Mo-Do 9 bis 12 Uhr | Die Waschmaschine ist kaputt, der Strom ist weg? Wir helfen schnell mit kleinen Summen.
Lebensmittel und Windeln | kirche-lindenbrueck | material | o | 59 19 | - | de uk ar | 2 Euro | Fr 13 bis 15 Uhr | Brot, Gemüse, Milch und Windeln. Kommen Sie mit einer Tasche vorbei.
Brief-Hilfe: Ich verstehe den Brief nicht | mehrgenerationen | openHour | o | 60 59 58 | - | de ar tr ru | 0 | Mo 14 bis 17, Do 9-12 | Bringen Sie den Brief mit. Wir lesen ihn zusammen und schreiben die Antwort.
Brief-Paten zu Hause | lindental-hilft | sponsor | h p | 60 50 | - | de pl | 0 | nach Absprache | Ein Pate kommt zu Ihnen und hilft bei Papieren. Alle haben versprochen zu schweigen.
Wohnung gesucht mit Baby | wohnungshilfe | counselling | o t | 61 59 | s,0-216 | de ar en | 0 | offen Mi 9 bis 12 Uhr, sonst mit Termin | Zu klein, zu teuer, gekündigt: Wir suchen mit. Bei drohendem Verlust helfen wir sofort.
Möbel und Kinder-Betten günstig | zweites-glueck | material | o | 61 19 59 | - | de | ab 5 Euro | Di-Sa 10 bis 17 Uhr | Gute Möbel aus zweiter Hand. Wir liefern auch in die Dörfer.
Arbeit und Kind: Ihre Rechte | zuversicht-ost | counselling | t p | 62 1 58 | s,0-36 | de en | 0 | Di + Do 10 bis 14 Uhr | Darf meine Chefin das? Wie melde ich Elternzeit an? Wir erklären es einfach.
Zurück in den Beruf | jobcenter | counselling | t | 62 63 | 6-72 | de en uk | 0 | Mo-Fr 8 bis 12 Uhr | Wie kann es mit Kind im Beruf weitergehen? Wir planen mit Ihnen in kleinen Schritten.
Einen Kita-Platz finden | kita-beratung | counselling | p t o | 63 | 0-72 | de tr en ar | 0 | Mo-Do 8-15, offen Di 8 bis 12 Uhr | Wir kennen die freien Plätze im ganzen Landkreis. Wir melden Ihr Kind mit Ihnen an.
Tagesmutter oder Tagesvater finden | wirbelwind | counselling | p t | 63 52 | 0-36 | de en | 0 | Mo-Fr 9 bis 13 Uhr | Kleine Gruppe, feste Person: Wir stellen Ihnen Menschen in Ihrer Nähe vor.
Deutsch für Eltern am Vormittag | vhs | course | t | 64 65 | - | de uk ar fa | 0 | Mo-Do 9 bis 12 Uhr, Betreuung im Haus | Sie lernen Deutsch, Ihr Kind spielt nebenan. Ein Einstieg ist jeden Monat möglich.
Neu in Deutschland: Wir gehen mit Ihnen | ankommen | counselling | o t | 65 60 66 | - | de en ar uk fa | 0 | offen Mo + Mi 9 bis 12 Uhr, sonst mit Termin | Papiere, Ärztin, Kita, Bus: Wir zeigen, wie es hier geht. Bei schweren Wegen gehen wir mit.
Hebamme im Haus der Ankunft | haus-der-ankunft | openHour | o | 65 1 4 14 17 | s,0-12 | de en ar uk | 0 | Donnerstag 10 bis 12 Uhr, mit Dolmetscherin | Eine Hebamme ist jede Woche im Haus. Eine Dolmetscherin hilft beim Verstehen.
Jemand, der übersetzt | sprachbruecke | navigator | p t | 66 65 | - | de tr ar uk ru fa en ro | 0 | Mo-Fr 9 bis 15 Uhr, bitte 2 Tage vorher | Wir schicken eine Sprachmittlerin zu Ihrem Termin. Sie schweigt über alles, was sie hört.
Telefon-Dolmetschen in 2 Minuten | sprachbruecke | hotline | p | 66 | - | de ar fa uk ru tr en | 0 | Mo-Fr 8 bis 18 Uhr | Rufen Sie an, sagen Sie Ihre Sprache. In zwei Minuten ist jemand in der Leitung, der sie spricht.
Willkommens-Besuch für Neugeborene | familienteam | homeVisit | h t | 53 58 20 63 | 0-4 | de tr en | 0 | nach Absprache | Wir gratulieren Ihnen zu Hause oder im Park. Wir bringen ein Geschenk und gute Adressen mit.
Schwimmen mit Baby | turnverein | course | t | 56 55 | 3-12 | de | 45 Euro für 8 Termine | Sa 9:00, 9:45 und 10:30 Uhr | Warmes Wasser, ruhige Musik, kleine Gruppe. Ihr Baby zeigt, was es mag.
Baby-Kurs für das erste Jahr | familienbildung | course | t | 56 28 29 | 1-12 | de en | 60 Euro für 10 Termine, ermäßigt 10 Euro | Mo 10 bis 11:30 Uhr | Nackt strampeln, tasten, rollen. Dazu Lieder und Zeit zum Reden.
Spielkreis Wiesenkinder | kirche-sonnerode | group | o | 29 55 | 12-36 | de | 0 | Do 9:30-11 | Singen, basteln, Matsch. Wer kommt, ist da.
Stillgruppe am Freitag | hebammen-muehlbach | group | o | 14 55 | 0-12 | de | 0 | freitags 10 Uhr | Stillende treffen sich bei Tee und Keksen. Eine Hebamme ist dabei.
`;
