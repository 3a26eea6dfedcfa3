/**
 * Families whom somebody else brought, who could not be reached, who wait, or who came twice. How to read it:
 * stories-new.ts. "attempt call-noAnswer" names a way and what came of it, "close duplicate" the other family.
 */
export const storiesCarriedOn = `
Familie Specht | Hainfelde | de | 14 | newborn | call | - | Drittes Kind, 10 Tage alt, trinkt schlecht. Die Eltern wünschen sich jemanden, der nach Hause kommt.
  4 11:20 practice refer K-12 : Kinderarzt-Praxis Zaunkönig (erfunden)
  4 14:00 derya read
  4 14:10 derya offer familien-hebammen
  3 09:40 ines read
  3 09:45 ines accept
  2 09:30 ines answer +3 : Liebe Familie Specht, ich komme am Vormittag zu Ihnen und bringe die Waage mit.

Wanda | Kirchlinden | de | 51 | pregnant | call | may-say-who | Ich bekomme Zwillinge und habe schon zwei Kinder. Eine Patin wäre eine große Hilfe.
  9 09:00 family send
  8 09:05 derya read
  8 09:10 derya offer paten
  7 13:20 silke read
  7 13:25 silke accept
  6 10:00 silke wait +12

Yusuf | Hainfelde | tr | 51 | toddler | call | - | Oğlum iki yaşında. Haftada bir gün onunla oynayacak birini arıyoruz.
  8 15:00 family send
  7 11:00 hannes read
  7 11:10 hannes offer paten
  6 12:30 silke read
  6 12:35 silke accept
  4 11:00 silke wait +9

Gesa | Holderbeck | de | 35 | baby | call | - | Ich bin sehr erschöpft. Können Sie mich anrufen?
  6 16:00 family send
  5 08:40 hannes read
  5 08:45 hannes offer familien-hebammen
  4 09:00 sevda read
  4 09:05 sevda accept
  3 09:40 sevda attempt call-noAnswer
  2 10:00 sevda answer +3 : Liebe Gesa, ich habe gestern angerufen. Wann passt es Ihnen besser?

Malte | Rehwinkel | de | 45 | toddler | call | after-17 | Ich suche andere Väter. Rufen Sie mich gern an.
  9 18:30 family send
  8 09:15 hannes read
  8 09:20 hannes offer familien-hebammen
  7 10:00 katrin read
  7 10:05 katrin accept
  6 17:15 katrin attempt call-noAnswer
  4 18:10 katrin attempt call-messageLeft
  3 10:00 katrin answer +2 : Lieber Malte, ich habe zweimal angerufen. Schreiben Sie mir hier, wann es passt.
  1 09:30 katrin askLook

Ilka | Erlenmoosen | de | 57 | baby | call | may-say-who may-voicemail | Ich möchte andere Mütter kennenlernen.
  16 14:00 family send
  15 08:50 derya read
  15 08:55 derya offer familien-hebammen
  14 10:00 lea read
  14 10:05 lea accept
  13 09:30 lea attempt call-noAnswer
  11 16:40 lea attempt call-messageLeft
  10 10:15 lea answer ~5 : Liebe Ilka, ich habe zweimal angerufen. Schreiben Sie mir gern hier.
  9 09:00 lea askLook
  8 11:00 katrin lookAgain confirmed
  7 09:20 lea close notReached

Nina K. | Hainfelde | de | 35 | baby | call | - | Ich habe gestern Nacht schon geschrieben. Ist es bei Ihnen angekommen?
  5 12:10 family send
  5 15:00 derya read
  5 15:05 derya close duplicate : Nina

Nico | Lindenbrück | de | 61 | unknown | none | - | Hallo hallo, ist hier jemand? Ich schaue nur.
  0 02:13 family sendUnchecked
`;
