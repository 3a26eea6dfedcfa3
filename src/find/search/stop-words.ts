import { furtherLanguages } from "./further-languages.ts";
import { wordKey } from "./tokens.ts";

/**
 * Words that carry no wish by themselves. Whole phrases of them still count when a thesaurus has them
 * ("ich kann nicht mehr"). Own lists, kept short: a word that could matter to a family stays out.
 */
const lists: Readonly<Record<string, string>> = {
  de: `bad aber alle allem allen aller alles als also am an andere anderen ans auch auf aus bei beim bin bis bisschen
    bitte da dabei dafür damit dann daran darf das dass dazu dein deine dem den denn der des dich die dies diese
    diesem diesen dieser dir doch dort du durch echt ein eine einem einen einer eines einfach er es etwas euch
    euer für ganz gar geben gibt gut habe haben hab hallo hast hat hatte hätte hier hin ich ihm ihn ihnen ihr ihre
    ihrem ihren ihrer im immer in ins irgendwie ist ja jede jeder jedes jemand jetzt kann kannst kein keine keinen
    keiner können könnte könnten liebe machen mache macht mal man manchmal mehr mein meine meinem meinen meiner
    mich mir mit möchte muss müssen nach nah nein nicht nichts noch nun nur ob oder oft ohne schon sehr sein seine
    seinem seinen seiner seit sich sie sind so soll sollen sollte sonst tun über überhaupt um und uns unser unsere
    unserem unseren unserer unter viel viele vom von vor wann war waren warum was wegen weil welche welchen welcher
    welches wem wen wenn wer werde werden wie wieder will willst wir wird wirklich wo woher wohin wurde würde wäre
    zu zum zur zwischen suche suchen sucht gesucht finde finden findet brauche brauchen braucht bekomme bekommen
    bekommt bräuchte wollen wünsche dringend heute neu neue neuen nächste nächsten nähe umgebung danke tag tage
    hallöchen halt eben total voll nie nur zuviel gerade eigentlich daheim hause nen ne n ned net nit isch i öffnungszeiten angebot angebote morgen
    gestern abend abends mittag mittags vormittag vormittags nachmittag nachmittags montag dienstag mittwoch donnerstag
    freitag samstag sonntag fast wollte wollten gern gerne ähm äh hm also sag gesagt gestern rat tipp tipps info infos information informationen adresse adressen frage fragen`,
  en: `a about all am an and any are as at be been but by can cannot could did do does for from get got had has have
    he her here him his how i if in into is it its just like ma me more much my need no not of on one or our out
    please she so some that the their them there they this to too up us very want was we were what when where
    which who why will with would you your im ive dont cant find looking look search near help`,
  tr: `acaba ama ben bana beni benim bir biz bize bizim bu çok da daha de değil diye en gibi hem her için ile ise
    istiyorum kadar ki lazım mı mi mu mü ne nasıl nerede neden o olan olarak sen siz şu ve veya var ya yok arıyorum
    ihtiyacım gerek bulmak`,
  ru: `а без бы был была были в вам вас во вот все вы где да для до его ее если есть еще же за и из или им их к как
    ко когда кто ли мне мной мое мой моя мои мы на надо не нет ни но нужна нужен нужно о об он она они от очень по
    при с со так такой там то только ты у уже хочу что это этот эта я ищу найти можно помогите помощь`,
  uk: `а без би був була були в вам вас все ви де для до його її є ж за з зі із і й та або як коли хто мені мною моє
    мій моя мої ми на треба не ні але потрібна потрібен потрібно о об він вона вони від дуже по при про так там те
    тільки ти у вже хочу що це цей ця я шукаю знайти можна допоможіть допомога`,
  ar: `في من على الى عن مع هذا هذه ذلك التي الذي هل ما ماذا كيف اين متى لماذا انا انت هو هي نحن هم لي لك كان كانت يكون
    لا ليس لم لن قد كل بعض او و ثم اريد احتاج ابحث يوجد عندي جدا كثيرا مساعدة بي به لان اذا اني`,
  fa: `از به با در بر برای که این آن را و یا من تو او ما شما آنها است هست هستم دارم دارد می نمی چه چی چطور کجا کی چرا
    اگر هم هر خیلی یک باید می‌خواهم میخواهم نیاز کمک تا نه بود شد کنم کنید لطفا مرا ام`,
};

const asSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(wordKey));
const sets = new Map([
  ...Object.entries(lists).map(([lang, words]) => [lang, asSet(words)] as const),
  ...Object.entries(furtherLanguages).map(([lang, { stops }]) => [lang, asSet(stops)] as const),
]);
const none: ReadonlySet<string> = new Set();

/** The stop words of a language in meeting form; transliterations have none of their own. */
export const stopWordsOf = (lang: string): ReadonlySet<string> => sets.get(lang) ?? none;
