/** Wishes that somebody has accepted and looks after. How to read it: stories-new.ts. */
export const storiesAccompanied = `
Zeynep | Oberlinden | tr | 12 | newborn | text | - | Kızım 5 haftalık. Bütün gün kucağımda ve hiç uyumuyor. Çok yorgunum.
  8 23:10 family send
  7 08:15 derya read
  7 08:25 derya offer familien-hebammen
  6 09:30 sevda read
  6 09:34 sevda accept
  6 09:50 sevda answer ~5 : Sevgili Zeynep, mesajınız için teşekkürler. Bu çok yorucu, biliyorum. Pazartesi sizi arayabilir miyim? Ben ebeyim ve Türkçe konuşuyorum.
  5 20:12 family writes : Evet, lütfen. Sabah 10'dan sonra iyi olur.
  3 10:20 sevda answer +2 : Konuştuğumuz gibi, eve geliyorum. Bir şey hazırlamanıza gerek yok.
  2 21:00 family look

Lena | Lindenbrück | de | 14 | newborn | call | - | Stillen tut so weh. Ich habe Angst vor jeder Mahlzeit.
  5 03:24 family send
  5 08:10 derya read
  5 08:14 derya offer familien-hebammen
  5 10:30 ines read
  5 10:32 ines accept
  4 09:00 ines answer +2 : Liebe Lena, gut, dass Sie geschrieben haben. Ich komme morgen um 10 Uhr. Bis dahin: Wechseln Sie die Seite, wann immer es zu weh tut.
  2 11:40 family writes : Es ist schon ein bisschen besser. Danke, dass Sie da waren.

Hamid | Weidenkamp | fa | 66 | baby | text | - | پسرم ۸ ماهه است و باید به دکتر برویم. من آلمانی خوب بلد نیستم.
  7 12:00 family send
  6 08:30 hannes read
  6 08:40 hannes offer lotsen
  5 09:15 hanna read
  5 09:20 hanna accept
  5 10:00 hanna askPartner : Kinderarzt-Praxis Siebenschläfer (erfunden) | Eine Familie möchte ihr Baby vorstellen und braucht eine Dolmetscherin für Dari. Wann können Sie?
  4 12:15 partner date +2
  3 14:00 hanna answer +3 : Guten Tag, Herr Hamid. Am Dienstag um 9 Uhr gehe ich mit Ihnen zur Kinderärztin. Eine Dolmetscherin für Dari ist bestellt.

Nina | Hainfelde | de | 35 | baby | call | - | Ich kann nicht mehr. Mein Mann ist auf Montage und die Kleine zahnt.
  6 01:47 family send
  6 08:05 derya read
  6 08:30 derya accept
  6 08:50 derya answer ~2 : Liebe Nina, ich habe Sie gerade angerufen und niemanden erreicht. Ich versuche es um 13 Uhr noch einmal. Sie müssen nichts vorbereiten.
  5 13:30 derya answer ~4 : Danke für das Gespräch. Frau Raab vom Verein kennt eine Patin in Hainfelde. Ich frage sie heute.
  2 10:00 derya answer +4 : Frau Raab hat am Freitag Zeit. Passt Ihnen 15 Uhr am Spielplatz?

Petra | Wieselbach | de | 13 | baby | text | - | Der Sohn wacht jede Stunde auf. Die Eltern sind seit 6 Wochen erschöpft und wünschen sich Rat zum Schlafen.
  9 16:15 rike refer R-09
  8 09:20 hannes read
  8 09:30 hannes offer familien-hebammen
  7 15:10 lea read
  7 15:20 lea accept
  4 10:00 lea answer +3 : Liebe Petra, danke für Ihr Schlaf-Heft. Wir ändern zuerst nur eine Sache: Das letzte Fläschchen kommt früher. Ich melde mich, dann schauen wir weiter.
  2 08:12 family writes : Letzte Nacht waren es drei Stunden am Stück.
  1 10:00 derya breakGlass : Vorführung: Petra ruft an und weint. Lea Arndt ist im Urlaub, ich lese die letzte Absprache.

Aisha | Altmühlen | ar | 36 | newborn | none | - | أنا حزينة طوال الوقت منذ الولادة. لا أريد أن يعرف أحد في العائلة.
  7 02:30 family send
  7 08:20 derya read
  7 08:35 derya offer familien-hebammen
  6 08:50 katrin read
  6 08:55 katrin accept
  6 09:30 katrin answer ~5 : Liebe Aisha, wir schreiben Ihnen nur hier. Viele Mütter fühlen so, und es wird wieder heller. Möchten Sie mit einer Hebamme sprechen? Eine Dolmetscherin am Telefon schweigt über alles.
  4 23:50 family writes : نعم، أريد. في الصباح أكون وحدي.
  3 09:10 katrin answer +2 : Gut. Am Mittwoch um 10 Uhr schreibt Ihnen Ines Baumgart hier. Danach entscheiden Sie, ob sie anrufen darf.

Svenja | Quellenrode | de | 23 | toddler | mail | - | Bei unserer Tochter wurde ein Hör-Schaden gefunden. Wir wissen nicht, wo wir anfangen.
  10 10:30 family send
  9 08:30 derya read
  9 08:45 derya offer kinderkrankenpflege
  8 11:00 tobias read
  8 11:10 tobias accept
  4 15:00 tobias answer +3 : Liebe Svenja, die Frühförderung hat am Donnerstag einen Platz für Sie. Ich komme zum ersten Termin gern mit.
  2 10:00 tobias referOn beratung
  1 09:30 paul read
  1 09:35 paul accept

Ole | Mohnfelden | de | 30 | toddler | call | after-17 | Mein Sohn ist zwei und tobt. Gestern habe ich ihn angeschrien. Das will ich nicht.
  6 21:30 family send
  5 09:40 hannes read
  5 09:50 hannes offer beratung
  4 16:20 paul read
  4 16:25 paul accept
  3 17:40 paul answer +4 : Hallo Ole, danke für das Gespräch am Telefon. Am Montag um 18 Uhr sehen wir uns im Haus am Markt. Sie haben den ersten Schritt getan.

Carina | Tannwieden | ru | 51 | baby | text | - | Я одна с дочкой, ей 9 месяцев. Хочу, чтобы кто-то иногда гулял с нами.
  8 14:00 family send
  7 10:10 derya read
  7 10:20 derya offer paten
  6 12:00 silke read
  6 12:10 silke accept
  3 09:30 silke answer +3 : Liebe Carina, Frau Lutz spricht Russisch und hat am Samstag Zeit. Möchten Sie sie im Park treffen?
  2 15:00 silke wait +10

Dana | Lerchenroda | de | 53 | pregnant | call | - | Ich bin zum dritten Mal schwanger und liege viel. Wer kann nach Hause kommen?
  8 08:40 family send
  8 15:00 hannes read
  8 15:10 hannes offer familien-hebammen
  # nobody answers in two working days: the sweep takes it back
  5 18:05 sweep
  4 08:10 hannes read
  4 08:20 hannes offer kinderkrankenpflege
  3 10:40 tobias read
  3 10:45 tobias accept
  2 11:00 tobias answer +3 : Liebe Dana, ich vertrete die Familien-Hebammen. Ich komme am Freitag um 9 Uhr zu Ihnen. Entschuldigen Sie, dass es gedauert hat.

Mirjam | Niederlinden | de | 27 | baby | call | - | Ich habe meine Tochter lieb, aber ich spüre so wenig. Ist das normal?
  13 22:05 family send
  # nobody reads it in one working day
  11 18:05 sweep
  10 08:15 derya read
  10 08:20 derya accept
  10 08:40 derya answer ~6 : Liebe Mirjam, es tut uns leid, dass Sie warten mussten. Ja, das geht vielen so. Ich rufe heute um 14 Uhr an, wenn Sie mögen.
  4 09:20 derya answer +3 : Schön, dass der Kurs Ihnen gut tut. Ich frage nächste Woche noch einmal nach.

Elif | Birkenhall | tr | 31 | baby | call | - | Dün gece öfkeden bebeğimi sarsmaktan korktum. Yardım edin lütfen.
  2 23:55 family send
  1 08:01 derya read
  1 08:06 derya accept
  1 08:15 derya answer +1 : Sevgili Elif, yazdığınız için teşekkürler. Az önce konuştuk. Bugün saat 16'da Sevda Aslan size geliyor. Bebeği güvenli yatağına koyup odadan çıkmak doğruydu.

Johanna | Rehwinkel | de | 61 | toddler | mail | - | Die Wohnung ist zu klein und schimmelt. Wir sind bald zu viert.
  12 11:00 family send
  11 09:00 hannes read
  11 09:10 hannes offer beratung
  10 10:00 paul read
  10 10:05 paul accept
  8 12:00 paul handBack otherTopic
  7 09:00 hannes read
  7 09:12 hannes accept
  3 13:00 hannes answer +4 : Liebe Johanna, die Wohnungshilfe in Altmühlen kennt jetzt Ihre Lage. Nehmen Sie die Fotos vom Schimmel mit.

Bea | Erlenmoosen | de | 57 | baby | text | - | Im Dorf kenne ich niemanden. Die Tage sind so lang.
  9 16:00 family send
  8 09:50 derya read
  8 09:56 derya offer paten
  7 13:00 silke read
  7 13:05 silke accept
  4 12:00 silke answer +1 : Liebe Bea, ich frage Frau Lutz für Sie und rufe am Montag an.
  # promised and not kept: the family says so
  0 18:40 family nobodyAnswered
`;
