/** Offers for mothers, fathers and everybody around them. Columns: see plan-offers.ts. */
export const offersParents = `
Väter-Treff mit Kindern | haus-am-markt | group | o | 45 55 29 | 0-48 | de tr | 0 | Dienstag 17:30 bis 19 Uhr | Väter und Kinder toben, bauen, essen. Reden geht nebenher. Kommen Sie einfach dazu.
Väter-Telefon | elternberatung | hotline | p | 45 43 31 | s,0-72 | de en ar | 0 | Mo 18 bis 20 Uhr, Mi 12 bis 14 Uhr | Ein Mann hört Ihnen zu. Sie dürfen müde sein, wütend oder unsicher.
Eltern-Gruppe Wir schaffen das zusammen | familienbildung | course | t | 34 30 42 | 0-72 | de en | 0 | 8 Abende, Mi 18 bis 20 Uhr, mit Betreuung | Ein Kurs mit Essen und Betreuung für die Kinder. Sie lernen voneinander. Am Ende gibt es ein Fest.
Eltern-Kurs auf Türkisch | ankommen | course | t | 34 30 32 | 0-72 | tr de | 0 | 6 Samstage 10 bis 12 Uhr | Ein Kurs in Ihrer Sprache. Es geht um Grenzen, Schlaf und zwei Sprachen zu Hause.
Ich kann nicht mehr: Gespräch am gleichen Tag | familienteam | counselling | p t h | 35 50 12 44 57 | s,0-36 | de tr en ar | 0 | Mo-Fr 9 bis 16 Uhr | Sie sind am Ende Ihrer Kraft? Rufen Sie uns an. Heute noch spricht jemand mit Ihnen.
Atem holen: Gruppe für müde Eltern | muetterzentrum | group | o | 35 52 57 | 0-36 | de | 0 | Mo 9:30 bis 11 Uhr, mit Kinder-Betreuung | Anderthalb Stunden Ruhe, Ihr Kind wird nebenan betreut. Sie müssen nichts leisten.
Traurig nach der Geburt | lichtblick | counselling | t | 36 6 37 | 0-24 | de en | 0, mit Karte der Krankenkasse | Erstgespräch meist in 3 Wochen | Viele Mütter und Väter fühlen sich nach der Geburt leer. Das ist behandelbar. Der erste Schritt ist ein Gespräch.
Gruppe Licht nach der Geburt | klinik | group | t | 36 27 37 | 0-18 | de ru | 0 | Do 14 bis 15:30 Uhr, Babys dürfen mit | Mütter, denen es nach der Geburt schlecht geht, treffen sich. Eine Ärztin ist dabei.
Wenn die Angst nicht aufhört | lichtblick | counselling | t n | 37 38 | s,0-36 | de en fa | 0, mit Karte der Krankenkasse | auch online, Mo-Fr | Sie kontrollieren alles immer wieder? Sie schlafen vor Sorge nicht? Das können wir ändern.
Seelisch krank und Eltern sein | seelische-hilfe | counselling | t h p | 38 35 36 | s,0-216 | de tr ru | 0 | Mo-Fr 8 bis 16 Uhr | Sie sind seelisch krank und haben Kinder? Wir kommen auch zu Ihnen. Wir planen mit Ihnen für schwere Tage.
Krisen-Telefon Lindental | seelische-hilfe | hotline | p | 41 38 37 31 | - | de en | 0 | täglich 8 bis 24 Uhr | Sie wollen nicht mehr leben? Bitte rufen Sie an. Wir hören zu und kommen, wenn Sie möchten.
Gespräch, wenn das Leben zu schwer wird | klinik | openHour | o p | 41 36 38 | - | de en tr | 0 | Tag und Nacht, Notaufnahme, Eingang B | Sie können jederzeit kommen. Sagen Sie: Mir geht es sehr schlecht. Jemand bleibt bei Ihnen.
Begleitung nach einer Krise | lichtblick | counselling | t | 41 37 11 | - | de | 0, mit Karte der Krankenkasse | Termin in 7 Tagen | Nach einer schweren Nacht soll niemand allein sein. Wir geben Ihnen rasch einen Termin.
Suchtberatung für Schwangere und Eltern | ankerplatz | counselling | o t p | 39 1 38 | s,0-216 | de ru en | 0 | offen Mo 15 bis 18 Uhr, sonst mit Termin | Alkohol, Tabletten, Drogen, Spielen: Hier wird niemand verurteilt. Wir behalten für uns, was Sie sagen.
Kinder-Gruppe Sonnenschirm | ankerplatz | group | t | 39 38 33 | 36-144 | de | 0 | Mi 15 bis 17 Uhr | Für Kinder, deren Eltern trinken oder krank sind. Hier dürfen sie einfach Kinder sein.
Eltern mit Krankheit oder Behinderung | mittendrin | counselling | t h | 40 50 23 | s,0-216 | de | 0 | Mo-Do 9-15 | Sie haben selbst eine Behinderung und ein Kind? Wir finden Hilfen, die zu Ihnen passen. Gebärden-Sprache geht auch.
Paar-Gespräche | haus-am-markt | counselling | t | 42 43 | - | de tr | 0 | auch abends, Di + Do bis 20 Uhr | Seit das Kind da ist, streiten Sie viel? Kommen Sie zu zweit oder allein.
Trennung mit Kindern | elternberatung | counselling | t p | 43 44 42 | - | de en | 0 | Mo-Fr 9 bis 16 Uhr | Wir helfen, dass Ihr Kind beide Eltern behält. Wir erklären Sorge, Umgang und Geld.
Allein mit Kind: Sonntags-Café | allein-und-stark | cafe | o | 44 57 55 | 0-144 | de uk | 0 | 1. + 3. Sonntag 15 bis 17:30 Uhr | Der Sonntag kann lang sein. Hier gibt es Kuchen, Spiele und andere Eltern.
Kurs für Alleinerziehende | allein-und-stark | course | t | 44 34 35 | 36-120 | de | 0 | 20 Abende, Do 17 bis 18:30 Uhr, Betreuung dabei | Zwanzig Abende, die Kraft geben. Die Gruppe bleibt zusammen. Für Ihre Kinder ist gesorgt.
Regenbogen-Familien-Frühstück | regenbogenfamilien | group | o | 46 55 | s,0-72 | de en | 0 | letzter Sonntag im Monat 10 bis 12:30 Uhr | Zwei Mütter, zwei Väter, eine Mutter, viele Wege. Alle Familien sitzen an einem Tisch.
Kinderwunsch und Recht für Regenbogen-Paare | zuversicht | counselling | t n | 46 1 | s | de en | 0 | nach Absprache | Wer steht in der Urkunde? Wie geht Adoption? Wir erklären die Schritte.
Pflege-Eltern-Treff | pflegekinder | group | t | 47 55 | 0-216 | de | 0 | jeden 1. Dienstag 9:30 Uhr | Pflege-Eltern tauschen sich aus. Neue rufen vorher kurz an.
Neue Familie: Patchwork-Abend | haus-am-markt | group | o | 47 42 33 | - | de | 0 | einmal im Quartal, Fr 19 Uhr | Deine, meine, unsere Kinder: Wie kann das gut gehen? Ein offener Abend.
Großeltern-Café | mehrgenerationen | cafe | o | 48 55 | - | de ru | 0 | mittwochs 14 bis 16 Uhr | Oma und Opa werden ist schön und manchmal schwer. Hier sind Sie unter sich.
Erste Hilfe für Omas und Opas | familienbildung | course | t | 48 18 | - | de | 15 Euro | zweimal im Jahr, Sa 14 bis 17 Uhr | Verschluckt, gestürzt, Fieber: Was tun? Sie üben in Ruhe an Puppen.
Frauenhaus: sicher sein, Tag und Nacht | frauenhaus | hotline | p | 49 | - | de en tr ar | 0 | Tag und Nacht | Jemand tut Ihnen weh? Rufen Sie an. Sie und Ihre Kinder können kommen. Die Adresse bleibt geheim.
Beratung bei Gewalt in der Familie | mutmacherei | counselling | o t p | 49 42 43 | - | de en tr uk | 0 | offen Mi 10 bis 13 Uhr, Telefon Mo-Fr 9-17 | Wir hören zu und glauben Ihnen. Wir planen mit Ihnen sichere Schritte. Sie bestimmen das Tempo.
Beratung für Väter mit großer Wut | elternberatung | counselling | t p | 31 45 | - | de en | 0 | Mo-Do 9 bis 16 Uhr | Sie werden sehr wütend oder haben zugeschlagen? Wir sprechen offen mit Ihnen.
Ich bin viel allein: Besuchs-Freundin | lindental-hilft | sponsor | h p | 57 51 | 0-36 | de en | 0 | Mo-Do 9 bis 12 Uhr (Telefon) | Jede Woche kommt dieselbe Frau für zwei Stunden. Sie reden, gehen spazieren, trinken Tee.
`;
