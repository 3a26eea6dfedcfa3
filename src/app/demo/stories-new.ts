/**
 * Wishes that nobody has accepted yet. First line: name | town | language | topic | age of the child | channel | wishes
 * about being reached | words. Then what happened: working days ago, time, who, what. "+3" is a day counted from today,
 * "~5" the fifth working day after that step. A partner answers by its link, a practice refers without an account. The sweep
 * runs for all families at once.
 */
export const storiesNew = `
Ayla | Oberlinden | tr | 12 | newborn | text | - | Oğlum 3 haftalık ve her akşam saatlerce ağlıyor. Artık ne yapacağımı bilmiyorum.
  0 05:12 family send

Jule | Lindenbrück | de | 4 | pregnant | call | may-say-who may-voicemail | Ich bin in der 31. Woche und finde keine Hebamme. Können Sie mir helfen?
  0 07:48 family send
  0 08:20 derya read
  0 08:40 derya askPartner : Hebammen-Praxis Eulenspiel (erfunden) | Eine Familie sucht eine Hebamme für die Zeit nach der Geburt. Haben Sie in acht Wochen einen Platz?

Катя | Weidenkamp | uk | 65 | baby | text | - | Ми нещодавно приїхали. Моїй доньці 5 місяців, і я не знаю, до якого лікаря йти.
  0 06:30 family send

Marek | Sonnerode | de | 45 | toddler | mail | - | Ich bin viel allein mit meinem Sohn, 14 Monate. Gibt es etwas für Väter in der Nähe?
  0 04:03 family send

Tamara | Wieselbach | ru | 36 | newborn | call | after-17 | После родов я всё время плачу. Пожалуйста, звоните только вечером.
  2 21:15 family send

Samira | Altmühlen | fa | 58 | pregnant | none | - | نمی‌دانم کدام کمک مالی به من می‌رسد. لطفاً همین‌جا جواب بدهید.
  3 20:02 family send
  # nobody reads it in one working day: the sweep says so and sets a new day
  1 00:10 sweep

Leonie | Hainfelde | de-simple | 60 | baby | none | no-asking | Ich verstehe den Brief vom Elterngeld nicht. Bitte schreiben Sie hier.
  0 08:55 family send
  0 09:30 hannes read
  0 09:41 hannes answer +5 : Liebe Leonie, danke für Ihre Nachricht. Ich helfe gern mit dem Brief. Darf ich dafür die Beratung im Haus am Markt fragen? Sie können es hier erlauben.

Nour | Amselgrund | ar | 53 | newborn | text | - | أنجبت قبل أسبوعين وأشعر بتعب شديد. هل يمكن أن تزورني قابلة في البيت؟
  1 19:40 family send
  0 08:05 derya read
  0 08:07 derya answer thanks-writeOn-writeAnytime +3
  0 08:11 derya offer familien-hebammen

Pia | Kirchlinden | de | 51 | baby | call | may-say-who may-voicemail | Wir haben hier keine Großeltern. Eine Patin wäre so schön. Mein Kind ist 7 Monate.
  1 13:25 family send
  0 09:02 hannes read
  0 09:10 hannes offer paten

Grace | Silberried | en | 8 | baby | mail | - | Twins, born at 31 weeks. They are home now, and their mother is unsure about feeding and weight.
  2 16:30 rike refer R-12
  1 08:40 derya read
  1 08:52 derya offer kinderkrankenpflege
  0 10:15 tobias read

Marlies | Fernhügel | de | 42 | toddler | call | after-17 | Wir streiten nur noch. Ich möchte, dass unser Kind das nicht immer hört.
  1 10:10 hannes take phone
  1 15:30 hannes read
  1 15:36 hannes offer beratung

Olena | Lindenbrück | uk | 5 | pregnant | text | - | Я вагітна, 28 тиждень. Чи є курс, де говорять українською або російською?
  4 18:20 family send
  3 09:00 derya read
  3 09:06 derya offer lotsen
  2 11:45 hanna decline otherTopic
  2 13:20 hannes read
  2 13:30 hannes offer familien-hebammen
  1 09:10 katrin read
  0 08:12 katrin decline noCapacity
  0 08:30 hannes read
`;
