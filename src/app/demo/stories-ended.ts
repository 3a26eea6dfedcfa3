/** Wishes that have come to an end, one way or the other. How to read it: stories-new.ts. */
export const storiesEnded = `
Ronja | Lindenbrück | de | 53 | pregnant | call | - | Das erste Kind kommt bald. Ronja hätte gern jemanden, der zu ihr kommt.
  22 16:00 rike refer R-04
  21 08:20 derya read
  21 08:30 derya offer familien-hebammen
  20 09:15 ines read
  20 09:18 ines accept
  20 09:30 ines answer ~5 : Liebe Ronja, am Montag um 11 Uhr komme ich zum Kennenlernen.
  15 12:30 ines close takenUp

Sibel | Hainfelde | tr | 16 | newborn | text | - | Oğlum kilo almıyor, çok endişeliyim.
  18 06:45 family send
  18 08:05 hannes read
  18 08:10 hannes offer familien-hebammen
  18 10:00 sevda read
  18 10:04 sevda accept
  18 10:15 sevda answer ~5 : Sevgili Sibel, yarın tartıyla geliyorum. Bu gece sizi arayabilirim.
  17 20:30 family writes : Çok teşekkür ederim.
  14 11:00 sevda close takenUp

Familie K. | Amselgrund | de | 9 | newborn | call | - | Zwillinge, 2 Wochen alt. Wir sind zu zweit und schaffen es kaum.
  17 13:00 family send
  16 09:00 derya read
  16 09:10 derya offer kinderkrankenpflege
  15 10:00 tobias read
  15 10:05 tobias accept
  15 10:30 tobias answer ~5 : Hallo zusammen, ich komme am Donnerstag. Bitte schlafen Sie, wenn die Babys schlafen.
  11 15:00 tobias close takenUp

Ulrike | Holderbeck | de | 58 | baby | mail | - | Bis wann muss ich Elterngeld melden?
  15 09:30 family send
  15 14:00 hannes read
  15 14:15 hannes answer ~5 : Liebe Ulrike, Elterngeld gibt es drei Monate rückwirkend. Donnerstag ist Elterngeld-Werkstatt in Lindenbrück, da füllen wir alles gemeinsam aus.
  14 18:20 family look
  13 09:00 hannes close informationOnly

Iryna | Sonnerode | uk | 63 | toddler | text | - | Як записати дитину до садочка?
  14 17:10 family send
  13 10:00 derya read
  13 10:20 derya answer ~5 : Liebe Iryna, die Kita-Beratung hilft am Dienstag ohne Anmeldung. Eine Sprachmittlerin für Ukrainisch ist dort.
  12 12:00 derya close informationOnly
  # the place did not come about: the family calls again
  0 08:30 derya reopen
  0 08:35 derya read

Anke | Silberried | de | 34 | baby | call | may-voicemail | Gibt es einen Kurs für Eltern am Abend?
  16 19:00 family send
  15 11:00 hannes read
  15 11:10 hannes offer beratung
  14 09:00 paul read
  14 09:05 paul accept
  12 17:30 paul answer ~5 : Liebe Anke, im Februar beginnt ein Kurs. Möchten Sie auf die Liste?
  10 19:40 family writes : Danke, ich mache lieber den Kurs bei meiner Schwester in der Stadt.
  9 09:00 paul close declinedByFamily

Swetlana | Fernhügel | ru | 64 | toddler | text | - | Ищу курс немецкого вечером, с присмотром за ребёнком.
  19 21:00 family send
  18 13:00 derya read
  18 13:10 derya offer beratung
  17 10:00 paul read
  17 10:10 paul decline otherTopic
  16 09:00 derya read
  16 09:20 derya accept
  16 09:30 derya answer ~5 : Liebe Swetlana, am Abend gibt es noch keinen Kurs mit Betreuung. Ich habe der Volkshochschule gesagt, dass er fehlt.
  12 10:00 derya close noOffer-otherTimes

Kim | Weidenkamp | en | 53 | pregnant | mail | - | I am 6 months pregnant and will soon move in with my partner. Can a midwife visit me?
  13 15:20 family send
  12 09:30 hannes read
  12 09:40 hannes offer familien-hebammen
  11 10:00 lea read
  11 10:05 lea accept
  11 10:20 lea answer ~5 : Dear Kim, gladly. Please tell me when you move and where to.
  8 20:15 family writes : We move next week, to another county.
  7 09:00 lea close moved

Tanja | Kirchlinden | de | 52 | baby | call | - | Wer kann einmal die Woche auf mein Kind aufpassen?
  11 10:00 family send
  10 09:30 derya read
  10 09:40 derya offer paten
  9 11:00 silke read
  9 11:05 silke accept
  8 12:00 silke answer ~5 : Liebe Tanja, Herr Demir ist Leih-Opa und wohnt im Nachbar-Dorf. Wollen Sie ihn kennenlernen?
  7 18:00 family writes : Ja, sehr gern.
  4 16:00 silke close takenUp

Vera | Lindenbrück | de | 11 | unknown | call | - | Unsere Tochter ist in der 34. Woche gestorben. Ich weiß nicht, wie es weitergeht.
  10 04:10 family send
  10 08:01 hannes read
  10 08:10 hannes offer familien-hebammen
  10 09:00 ines read
  10 09:02 ines accept
  10 09:20 ines answer ~3 : Liebe Vera, es tut mir sehr leid. Ich bin Hebamme. Ich komme heute oder morgen zu Ihnen, wie es für Sie geht. Sie müssen nichts sagen.
  9 21:30 family writes : Morgen. Danke.
  8 16:00 ines answer ~5 : Danke, dass ich da sein durfte. Frau Winter von Sternenlicht ruft Sie an, wie Sie es wünschen.
  5 12:00 ines close takenUp

Mona | Altmühlen | de | 49 | baby | text | - | Er liest mein Handy. Schreiben Sie bitte nicht zurück, ich melde mich.
  6 14:00 family send
  6 14:20 derya read
  6 15:00 derya answer ~5 : Wir warten auf Sie. Hier kann niemand lesen, der Ihren Code nicht hat. In Gefahr: 110.
  5 11:10 family withdraw

Ella | Mohnfelden | de | 12 | newborn | mail | - | Mein Baby schreit abends zwei Stunden. Geht das vorbei?
  9 20:00 family send
  8 08:30 hannes read
  8 08:40 hannes offer familien-hebammen
  7 09:00 lea read
  7 09:05 lea accept
  7 09:30 lea answer ~5 : Liebe Ella, ja, es geht vorbei, und bis dahin helfe ich Ihnen. Darf ich am Donnerstag kommen?
  5 19:00 family withdraw

Rosa | Tannwieden | de | 44 | toddler | mail | no-asking | Ich suche Kontakt zu anderen, die allein mit Kind sind.
  13 22:10 family send
  12 08:40 hannes read
  12 08:50 hannes answer ~5 : Liebe Rosa, der Verein Allein und Stark trifft sich sonntags. Soll ich dort für Sie fragen?
  12 20:00 family allowAsking
  11 09:00 hannes read
  11 09:10 hannes offer paten
  10 10:00 silke read
  10 10:05 silke accept
  10 10:15 silke answer ~5 : Liebe Rosa, Eva Lutz geht am Sonntag mit Ihnen hin.
  6 14:00 silke close takenUp
`;
