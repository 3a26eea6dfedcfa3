import { readTable } from "./word-table.ts";

/**
 * German sentences that were changed after somebody had them translated: what stood there, what stands there now, and
 * the translations of the old one. Those who keep translations see by them what has grown old.
 */
export const translatedBefore = readTable(
  ["title", "now", "de", "de-simple", "tr", "ar", "uk", "en", "ru", "fa"],
  `
  Brief-Hilfe: Ich verstehe den Brief nicht | Bringen Sie den Brief mit. | Bringen Sie den Brief und Ihren Ausweis mit. | = | Mektubu ve kimliğinizi getirin. | أحضروا الرسالة وهويتكم. | Принесіть лист і документ. | Bring the letter and your identity card. | Принесите письмо и документ. | نامه و کارت شناسایی‌تان را همراه بیاورید.
  Impf-Sprechstunde für Kinder | Wir schauen, was fehlt, und impfen gleich. | Wir schauen, was fehlt. | = | Neyin eksik olduğuna bakarız. | نرى ما ينقص. | Подивимося, чого бракує. | We look at what is missing. | Посмотрим, чего не хватает. | می‌بینیم چه چیزی کم است.
  Frühchen-Treff | Geschwister dürfen mitkommen. | Große Geschwister dürfen mitkommen. | = | Büyük kardeşler gelebilir. | يمكن للإخوة الكبار أن يأتوا. | Старші брати й сестри можуть прийти. | Older brothers and sisters may come. | Старшие братья и сёстры могут прийти. | خواهر و برادرهای بزرگ‌تر می‌توانند بیایند.
  Deutsch für Eltern am Vormittag | Ein Einstieg ist jeden Monat möglich. | Ein Einstieg ist zweimal im Jahr möglich. | = | Yılda iki kez başlanabilir. | يمكن البدء مرتين في السنة. | Почати можна двічі на рік. | You can start twice a year. | Начать можно два раза в год. | دو بار در سال می‌توان شروع کرد.
  `,
);
