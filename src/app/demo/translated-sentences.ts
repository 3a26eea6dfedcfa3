import { sentenceMark, sentencesOf } from "../../find/translations/sentences.ts";
import type { PlannedOffer } from "./planned.ts";
import { readTable } from "./word-table.ts";

const languages = ["tr", "ar", "uk", "en", "ru", "fa"] as const;

/** Titles and first sentences of the offers that families see first, as a machine translated them: nobody has read them yet. */
const sentences = readTable(
  ["de", ...languages],
  `
  Elterncafé | Ebeveyn kafesi | مقهى الأهل | Кафе для батьків | Parents' café | Кафе для родителей | کافهٔ والدین
  Kaffee trinken, Leute treffen, Fragen stellen. | Kahve içmek, insanlarla tanışmak, soru sormak. | شرب القهوة ولقاء الناس وطرح الأسئلة. | Випити кави, познайомитися, поставити запитання. | Drink coffee, meet people, ask questions. | Выпить кофе, познакомиться, задать вопросы. | قهوه نوشیدن، آشنا شدن با دیگران، پرسیدن سؤال.
  Offene Baby-Sprechstunde | Randevusuz bebek danışma saati | ساعة استشارة مفتوحة للرضّع | Відкрита консультація для немовлят | Open baby clinic | Открытая консультация для младенцев | مشاورهٔ آزاد برای نوزادان
  Ihr Baby schreit, schläft wenig oder trinkt schlecht? | Bebeğiniz ağlıyor, az uyuyor veya iyi içmiyor mu? | هل يبكي طفلك أو ينام قليلاً أو لا يشرب جيداً؟ | Ваше немовля плаче, мало спить чи погано п'є? | Does your baby cry, sleep little or drink poorly? | Ваш малыш кричит, мало спит или плохо пьёт? | نوزاد شما گریه می‌کند، کم می‌خوابد یا خوب شیر نمی‌خورد؟
  Eine Familien-Hebamme ist da. | Bir aile ebesi orada. | توجد قابلة للأسرة. | Там є сімейна акушерка. | A family midwife is there. | Там есть семейная акушерка. | یک مامای خانواده آنجاست.
  Krabbelgruppe | Emekleyen bebekler grubu | مجموعة للأطفال الذين يحبون | Група для малюків | Baby and toddler group | Группа для ползунков | گروه نوزادان نوپا
  Babys krabbeln, Eltern reden. | Bebekler emekler, anne babalar konuşur. | الأطفال يحبون والأهل يتحدثون. | Малюки повзають, батьки розмовляють. | Babies crawl, parents talk. | Малыши ползают, родители разговаривают. | نوزادان چهار دست و پا می‌روند، والدین گفتگو می‌کنند.
  Eine Familien-Hebamme kommt zu Ihnen | Aile ebesi evinize gelir | قابلة الأسرة تأتي إليك | Сімейна акушерка приходить до вас | A family midwife comes to you | Семейная акушерка приходит к вам | مامای خانواده نزد شما می‌آید
  Eine Familien-Hebamme besucht Sie zu Hause. | Bir aile ebesi sizi evinizde ziyaret eder. | تزورك قابلة للأسرة في البيت. | Сімейна акушерка відвідує вас удома. | A family midwife visits you at home. | Семейная акушерка навещает вас дома. | یک مامای خانواده در خانه به دیدن شما می‌آید.
  Offene Hebammen-Sprechstunde | Randevusuz ebe danışma saati | ساعة استشارة مفتوحة مع قابلة | Відкрита консультація акушерки | Open midwife clinic | Открытая консультация акушерки | مشاورهٔ آزاد با ماما
  Sie sind schwanger und haben Fragen? | Hamilesiniz ve sorularınız mı var? | هل أنتِ حامل ولديك أسئلة؟ | Ви вагітні й маєте запитання? | Are you pregnant and have questions? | Вы беременны и у вас есть вопросы? | باردار هستید و سؤال دارید؟
  Hebammen-Vermittlung Lindental | Lindental ebe bulma hizmeti | خدمة إيجاد قابلة في ليندنتال | Пошук акушерки в Ліндентале | Lindental midwife finder | Поиск акушерки в Линдентале | یافتن ماما در لیندنتال
  Sie finden keine Hebamme? | Ebe bulamıyor musunuz? | ألا تجدين قابلة؟ | Не можете знайти акушерку? | Can't find a midwife? | Не можете найти акушерку? | ماما پیدا نمی‌کنید؟
  Schrei-Telefon am Abend | Akşamları ağlayan bebek telefonu | هاتف مسائي عند بكاء الطفل | Вечірній телефон, коли малюк плаче | Evening phone line for crying babies | Вечерний телефон, когда малыш кричит | تلفن شبانه برای گریهٔ نوزاد
  Ihr Baby schreit und Sie können nicht mehr? | Bebeğiniz ağlıyor ve gücünüz mü kalmadı? | طفلك يبكي ولم تعد تحتمل؟ | Ваше немовля плаче, а ви вже не маєте сил? | Is your baby crying and you can't go on? | Ваш малыш кричит, а у вас больше нет сил? | نوزادتان گریه می‌کند و دیگر توان ندارید؟
  Still-Treff | Emzirme buluşması | لقاء الرضاعة | Зустріч для тих, хто годує грудьми | Breastfeeding meet-up | Встреча кормящих | دیدار شیردهی
  Stillen, Flasche, beides: Hier ist alles richtig. | Emzirme, biberon, ikisi de: Burada hepsi doğru. | رضاعة أو زجاجة أو كلاهما: هنا كل شيء صحيح. | Груди, пляшечка чи обидва: тут усе правильно. | Breast, bottle, both: everything is right here. | Грудь, бутылочка или и то и другое: здесь всё правильно. | شیر مادر، شیشه یا هر دو: اینجا همه درست است.
  Familien-Paten | Aile gönüllüleri | رفقاء الأسرة | Помічники для сім'ї | Family sponsors | Помощники для семьи | یاران خانواده
  Eine Patin hat jede Woche Zeit für Sie und Ihr Kind. | Bir gönüllü her hafta size ve çocuğunuza zaman ayırır. | متطوعة تخصص كل أسبوع وقتاً لك ولطفلك. | Помічниця щотижня має час для вас і вашої дитини. | Every week a volunteer has time for you and your child. | Помощница каждую неделю находит время для вас и ребёнка. | یک داوطلب هر هفته برای شما و کودکتان وقت دارد.
  Lebensmittel und Windeln | Gıda ve bebek bezi | مواد غذائية وحفاضات | Продукти й підгузки | Food and nappies | Продукты и подгузники | مواد غذایی و پوشک
  Brot, Gemüse, Milch und Windeln. | Ekmek, sebze, süt ve bebek bezi. | خبز وخضار وحليب وحفاضات. | Хліб, овочі, молоко й підгузки. | Bread, vegetables, milk and nappies. | Хлеб, овощи, молоко и подгузники. | نان، سبزی، شیر و پوشک.
  Jemand, der übersetzt | Tercüme eden biri | شخص يترجم لك | Людина, яка перекладає | Someone who interprets | Человек, который переводит | کسی که ترجمه می‌کند
  Wir schicken eine Sprachmittlerin zu Ihrem Termin. | Randevunuza bir tercüman göndeririz. | نرسل مترجمة إلى موعدك. | Ми надішлемо перекладачку на вашу зустріч. | We send an interpreter to your appointment. | Мы пришлём переводчицу на вашу встречу. | ما یک مترجم به قرار شما می‌فرستیم.
  Geburtsvorbereitung | Doğuma hazırlık | التحضير للولادة | Підготовка до пологів | Getting ready for birth | Подготовка к родам | آمادگی برای زایمان
  Atmen, Bewegen, Fragen stellen. | Nefes almak, hareket etmek, soru sormak. | التنفس والحركة وطرح الأسئلة. | Дихати, рухатися, ставити запитання. | Breathe, move, ask questions. | Дышать, двигаться, задавать вопросы. | نفس کشیدن، حرکت کردن، پرسیدن سؤال.
  `,
);

export type PlannedTranslation = {
  readonly offer: string;
  readonly field: "title" | "description";
  readonly lang: string;
  readonly mark: string;
  readonly source: string;
  readonly text: string;
};

const bySentence = new Map(sentences.map((row) => [row.de, row]));

const translationsOf = (offer: string, field: PlannedTranslation["field"], german: string) =>
  [...new Set(sentencesOf(german).map(({ text }) => text))].flatMap((source): PlannedTranslation[] => {
    const row = bySentence.get(source);
    return row === undefined
      ? []
      : languages.map((lang) => ({
          offer,
          field,
          lang,
          source,
          mark: sentenceMark(source),
          text: row[lang],
        }));
  });

/** Every sentence of the offers that the table knows, for each offer that says it. */
export const planTranslations = (offers: readonly PlannedOffer[]): readonly PlannedTranslation[] =>
  offers.flatMap(({ externalId, title, description }) => [
    ...translationsOf(externalId, "title", title),
    ...translationsOf(externalId, "description", description),
  ]);
