import { foldText } from "../../core/text-folding.ts";
import { acuteNeeds } from "../wish-reader/meanings.ts";

/**
 * What calls for a number at once: medical danger, learned from examples, and a child that cannot be found, which phrases
 * tell. It is no meaning of the reader, because its words are those of the loss of a child.
 */
export const dangersNow = [...acuteNeeds, "missing-child"] as const;
export type DangerNow = (typeof dangersNow)[number];

/** Longer than anybody types a wish. */
const longestRead = 1000;
const plainly = (words: string): string =>
  foldText(words.slice(0, longestRead))
    .replaceAll(/[^\p{L}\d]+/gu, " ")
    .trim();

/** Patterns over folded words with single spaces; written as people write, folded here (hence no escapes with letters). */
const said = (...patterns: readonly string[]): RegExp =>
  new RegExp(`(?:^| )(?:${patterns.map(foldText).join("|")})(?= |$)`, "u");

const child =
  "(?:(?:klein)?kind|kinder|baby|sohn|tochter|junge|bub|mädchen|enkel|enkelin|zwillinge|(?:[^ ]+ jährige[rs]?)|kleiner|kleine)";
/** "Impfpass meines Kindes verschwunden": what belongs to the child is no child; who fled with it has it. */
const notOf =
  "(?<!(?:^| )(?:meines|meiner|meinem|unseres|unserer|unserem|des|dem|vom|von|fürs|für|mit|im|am|beim|zum|bei|seines|seiner|ihres|ihrer) (?:[^ ]+ )?)";
/** What may stand between, but no second thing that could be missed: "kind traurig, weil der Hund weggelaufen ist". */
const preposition = "(?:in|auf|an|aus|bei|vor|nach|hinter|von|seit|unter)";
const noSecond =
  "(?!(?:der|die|das|den|sein|seine|seinen|ihr|ihre|mein|meine|ein|eine|einen|weil|wenn|dass|ob|nachdem|und|aber|hat|haben|vermisst|traurig|weint|sucht|möchte|will|angst|papa|mama|vater|mutter|mann|frau|oma|opa|hund|katze|kater|hase|freund|freundin|bruder|schwester|schnuller|kuscheltier|teddy|fieber|ausschlag|appetit|husten|bauch|herzton) )";
const between = `(?:${preposition} (?:der|dem|den|die|das|einem|einer|meinen|meiner|unserer|unserem) [^ ]+ |${noSecond}[^ ]+ ){0,7}?`;
const gone =
  "(?:verloh?ren ?gegangen|verschwunden|verschwundn|weg ?gelaufen|weg ?gerannt|davon ?gelaufen|abgehauen|ausgebüxt|ausgerissen|entlaufen|entführt|verlaufen|unauffindbar|nicht (?:mehr )?auffindbar|nicht (?:nach hause|heim) ?gekommen|nicht (?:von|aus) (?:der|dem) (?:schule|kita|hort|kindergarten|spielplatz|training) (?:nach hause |zurück ?)?gekommen|nicht mehr da|aus den augen verloren|(?:ist |sind |wird |wurde |als )vermisst(?: gemeldet)?)";
const places =
  "(?:im|am|auf|in|beim) (?:[^ ]+ )?(?:park|supermarkt|kaufhaus|bahnhof|laden|spielplatz|zoo|wald|markt|weihnachtsmarkt|schwimmbad|freibad|stadt|zug|einkaufszentrum|jahrmarkt|strand|menge|gedränge)";
/** "Ich finde mein Kind nicht normal" is an opinion. */
const andNoMore =
  "(?= (?:mehr|wieder|hilfe|bitte|und|seit|im|in|am|auf|hier|es|er|sie|ich|wir|überall|was)(?: |$)|$)(?! mehr (?!hilfe|bitte|und|seit|im|in|am|auf|hier|es|er|sie|ich|wir|was))";
const own = "(?:mein|meine|meinen|unser|unsere|unseren|das|den|die)";

const inGerman = said(
  `${notOf}${child} ${between}${gone}`,
  `${notOf}(?:kind|sohn|tochter|junge|mädchen) (?:ist |einfach |plötzlich |jetzt )*weg(?= (?:und|ich|seit|aus|hilfe|bitte|was|wir|er|sie|es)(?: |$)|$)`,
  `${notOf}kind vermisst(?= (?:seit|hilfe|bitte|was|polizei)(?: |$)|$)`,
  `(?:mann|exmann|ex|vater|papa|partner|kindsvater|frau|mutter) (?:ist )?(?:[^ ]+ ){0,2}mit [^ ]+ ${child} (?:[^ ]+ ){0,2}(?:verschwunden|abgehauen|untergetaucht)`,
  `(?:finde|finden) (?:ich |wir )?(?:[^ ]+ )?${own} ${child} (?:[^ ]+ )?(?:nicht|nirgends|nirgendwo)${andNoMore}`,
  `(?:kann|können) (?:ich |wir )?${own} ${child} (?:[^ ]+ ){0,2}(?:nicht|nirgends|nirgendwo) (?:mehr |wieder )?finden`,
  `(?:suche|suchen) (?:wir |überall |verzweifelt )*(?:mein|meine|meinen|unser|unsere|unseren) ${child}(?= (?:überall|seit|verzweifelt|es ist weg|hilfe)(?: |$)|$)`,
  `(?:${own} )?${child} (?:hab |habe |haben )?(?:ich |wir )?${places} verloren`,
  `(?:hab|habe|haben) (?:ich |wir )?(?:${places} )?(?:mein|meine|meinen|unser|unsere|unseren) ${child} (?:${places} verloren|aus den augen verloren)`,
  `(?:hab|habe|haben) (?:ich |wir )?${places} (?:mein|meine|meinen|unser|unsere|unseren) ${child} verloren`,
);
/** Said the other way round, the child stands first of all: "weggelaufen: Kind, 3 Jahre". */
const turnedRound = new RegExp(
  foldText(
    `^(?:hilfe )?(?:verloren gegangen|verschwunden|weggelaufen|vermisst|entführt|(?:vermisstes|verschwundenes|entlaufenes)) (?:ist |wird )?(?:mein |meine |unser |unsere )?${child}(?= |$)`,
  ),
  "u",
);

const inEnglish = said(
  "(?:child|kid|son|daughter|toddler|little boy|little girl|baby|children|kids) (?:is |are |has |have |just |been )*(?:disappeared|vanished|gone missing|went missing|run away|ran away|ran off|wandered off|kidnapped|abducted)",
  "(?:child|kid|son|daughter|toddler|little boy|little girl|baby|children|kids) (?:is |are |got |has got )(?:missing|lost)(?= (?:since|for|help|please|in|at|and|now|he|she|we|i)(?: |$)|$)",
  "(?:cannot|can not|can t|cant|could not|couldn t) find my (?:child|kid|son|daughter|toddler|little boy|little girl|baby|children|kids)(?= (?:anywhere|any more|anymore|since|in|at|help|please|and|he|she)(?: |$)|$)",
  "lost my (?:child|kid|son|daughter|toddler) (?:in|at) (?:the |a )?(?:park|shop|store|supermarket|mall|station|zoo|crowd|city|playground|market|beach)",
);
const inTurkish = said(
  "(?:çocuğum|çocuk|oğlum|kızım|bebeğim|çocuklarım|torunum) (?:(?:hiçbir|bir|anda|[^ ]+(?:da|de|ta|te|dan|den|tan|ten)) ){0,3}(?:kayboldu|kayıp(?! yaş)|ortada yok|kaçtı|kaçırıldı|yok oldu)",
  "(?:çocuğumu|oğlumu|kızımı|bebeğimi|çocuklarımı) (?:(?:hiçbir|artık|[^ ]+(?:da|de|ta|te)) ){0,3}bulam[ıi]yor[^ ]*",
  "(?:çocuğumu|oğlumu|kızımı) (?:parkta|markette|pazarda|çarşıda|avm de|istasyonda|kalabalıkta) kaybettim",
);
const arabicChild = "(?:طفلي|طفلتي|الطفل|ابني|ابنتي|بنتي|ولدي|اولادي|أطفالي)";
const inArabic = said(
  `${arabicChild} (?:[^ ]+ ){0,2}?(?:ضاع|ضاعت|ضايع|ضايعة|ضائع|ضائعة|تاه|تاهت|اختفى|اختفت|مفقود|مفقودة|مختفي|مختفية|هرب|هربت|انخطف|انخطفت|خطف|اختطف)(?! (?:مستقبل|جواز|وقت))`,
  `(?:ضاع|ضاعت|تاه|تاهت|اختفى|اختفت|هرب|هربت) (?:مني |منا )?${arabicChild}`,
  `(?:لا أجد|لم أجد|لا نجد|ما لاقي|ما لاقية|مش لاقي|مش لاقية|مو لاقي|مو لاقية|لا أستطيع أن أجد|لا أعرف أين|ما بعرف وين|وين) ${arabicChild}(?= (?:في|منذ|من|ساعدوني|الآن)(?: |$)|$)`,
);
const inUkrainian = said(
  "(?:дитина|дитинка|син|синочок|донька|доня|дочка|малюк|хлопчик|дівчинка|діти) (?:[^ ]+ ){0,3}?(?:зник|зникла|зникли|пропав|пропала|загубився|загубилася|загубилась|заблукав|заблукала|втік|втекла|викрали)(?! (?:апетит|голос|сон|зір|слух|інтерес|зуб|молоко|вага))",
  "(?:зник|зникла|пропав|пропала|загубився|загубилася|втік|втекла) (?:моя |мій |наша |наш )?(?:дитина|син|донька|дочка|малюк)",
  "не (?:можу |можемо )?(?:знайти|знаходжу) (?:мою |свою |мого |свого |нашу )?(?:дитину|сина|доньку|дочку|малюка)(?= (?:в|у|на|ніде|вже|з|допоможіть)(?: |$)|$)",
  "загуби(?:ла|в|ли) (?:мою |свою |мого |свого )?(?:дитину|сина|доньку|дочку)",
);
const inRussian = said(
  "(?:реб[её]нок|сын|сыночек|дочь|дочка|доченька|малыш|мальчик|девочка|дети) (?:[^ ]+ ){0,3}?(?:пропал|пропала|пропали|потерялся|потерялась|потерялись|исчез|исчезла|убежал|убежала|сбежал|сбежала|заблудился|заблудилась|похитили)(?! (?:аппетит|голос|сон|интерес|зуб|молоко|вес|слух))",
  "(?:пропал|пропала|потерялся|потерялась|исчез|исчезла|сбежал|сбежала) (?:мой |моя |наш |наша )?(?:реб[её]нок|сын|дочь|дочка|малыш)",
  "не (?:могу |можем )?(?:найти|нахожу) (?:моего |своего |мою |свою |нашего )?(?:реб[её]нка|сына|дочь|дочку|малыша)(?= (?:в|на|нигде|уже|с|помогите)(?: |$)|$)",
  "потеря(?:ла|л|ли) (?:моего |своего |мою |свою )?(?:реб[её]нка|сына|дочь|дочку) (?:в|на) (?:[^ ]+ )?(?:магазине|парке|толпе|рынке|вокзале|площадке|супермаркете|торговом|городе|пляже)",
);
const persianChild = "(?:بچه ?ا?م|بچم|بچه من|پسرم|دخترم|فرزندم|کودکم|طفلم|نوزادم)";
const inPersian = said(
  `${persianChild} (?:[^ ]+ ){0,2}?(?:گم شد[^ ]*|گمشد[^ ]*|ناپدید شد[^ ]*|غیب شد[^ ]*|فرار کرد[^ ]*|دزدیده شد[^ ]*|ربوده شد[^ ]*)`,
  `${persianChild} ?(?:را|رو|و) (?:هیچ جا |هیچجا |دیگر )?پیدا نمی ?(?:کنم|کنیم)`,
  `${persianChild} پیدا نمی ?شود`,
);
const romanianChild =
  "(?:copilul|copilasul|fiul|fiica|baiatul|fetita|fata|bebelusul|copiii)(?: meu| mea| nostru| mei)?";
const inRomanian = said(
  `${romanianChild} (?:[^ ]+ ){0,2}?(?:a dispărut|au dispărut|s a pierdut|s a rătăcit|a fugit(?: de acasă)?|a fost răpit[ăa]?|este dispărut[ăa]?|e dispărut[ăa]?)`,
  `nu (?:îmi |ne |mi |il |îl |o |pot |găsi )*(?:găsesc|găsim|găsi) ${romanianChild}(?= (?:nicăieri|în|la|ajutor|de)(?: |$)|$)`,
  "a disparut copilul(?: meu)?",
);
const inNeighbours = said(
  "(?:moje )?(?:dziecko|syn|córka) (?:zagin[^ ]*|zgubi[^ ]* się|uciek[^ ]*)",
  "(?:mon enfant|mon fils|ma fille|mon bébé) a disparu",
);

const everywhere = [
  inGerman,
  turnedRound,
  inEnglish,
  inTurkish,
  inArabic,
  inUkrainian,
  inRussian,
  inPersian,
  inRomanian,
  inNeighbours,
];

/** It is over, or somebody else's death or a miscarriage is told in the same words. */
const isOver = said(
  "wieder (?:da|zuhause|zu hause|aufgetaucht|gefunden)",
  "found (?:him|her|them)",
  "fehlgeburt",
  "(?:ist|sind) gestorben",
  "нашёлся",
  "нашлась",
);

/** Do the words tell of a child that cannot be found now? Then the police come before everything else. */
export const tellsOfMissingChild = (words: string): boolean => {
  const plain = plainly(words);
  return everywhere.some((pattern) => pattern.test(plain)) && !isOver.test(plain);
};
