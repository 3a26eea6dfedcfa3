/**
 * What reading needs of the languages beyond the eight of the pages, in few words: endings that carry no meaning,
 * small words, whom parents mean by which word, and the words of a family. The endings are the commonest ones of each
 * grammar; a light stemmer of this kind does about as well as a full one (Savoy, JASIS 1999). Machine drafts like
 * their thesauri: no native speaker has read them.
 */
type FurtherLanguage = {
  /** In meeting form, longest first is not needed; at least four letters of a word stay. */
  readonly endings: string;
  readonly stops: string;
  /** As in `same-meaning.ts`: "what phrases say : what people type". */
  readonly twins: string;
  readonly family: string;
};

const bosnian: FurtherLanguage = {
  endings:
    "ama ima ome emu oga ega ovi evi anje enje anja enja om em og oj ih im am ao la lo li ti a e i o u",
  stops: `a ali bih bi bila bilo bio biti bez da do dok ga gdje gde hoću hocu i ili ima imam iz ja je jer još joj jako
    kad kada kako koja koje koji ko kod li me mene mi mi moj moja moje mojoj mog mom mu na nam nas ne nego nije nisam
    ništa no o od on ona oni pa po pod poslije posle pri prije sa sam samo se si smo su sve šta što sto ta tako taj te
    to treba trebam tu u uz vas vec već vrlo za zašto žele želim tražim trazim ima molim pomoć pomoc`,
  twins: `dijete beba : dijete dete djeteta deteta beba bebe bebu bebi sin sina kćerka ćerka kćer kći mališan novorođenče dojenče
    muž partner : muž suprug partner dečko momak mužem`,
  family: `dijete dete djeca deca beba bebu bebe sin kćerka ćerka mama majka otac tata trudna porodica roditelji muž`,
};

/** Language → what is known of it. */
export const furtherLanguages: Readonly<Record<string, FurtherLanguage>> = {
  pl: {
    endings: `ami ach owie owi emu ego ymi imi ych ich iem iej ania anie aniu enia enie eniu ala al ac em om ow ie ia iu
      ej ym im a e i o u y`,
    stops: `a aby ale albo az bez bo bardzo by być byc było byla była był chce chcę ci co czy dla do dlaczego gdzie go i
      ich ile im ja jak jaka jaki jakie jako je jego jej jest jestem jeszcze już juz kiedy kto która które ktory który
      którzy ma mam mi mnie moge mogę moja moje mojego mojej moją może mój moj mu muszę my na nam nas nasz nasza nasze
      nic nie niego o od on ona oni oraz po pod potrzebuję przez przy są sa się sie szukam ta tak tam te tego tej ten
      to trzeba tu tylko ty u w we wszystko z za ze że żeby zeby prosze proszę pomoc pomocy znaleźć`,
    twins: `dziecko niemowlę : dziecko dziecka dzieckiem dziecku niemowlę niemowlak noworodek noworodka syn synek syna synka córka córeczka córki córkę córcia maluch maluszek bobas dzidzia dwulatek roczniak mały mała
      mąż partner : mąż męża mężem partner chłopak facet narzeczony konkubent`,
    family: `dziecko dziecka dzieckiem dzieci niemowlę noworodek syn synek córka mama matka ojciec tata ciąża ciąży poród rodzina rodzice mąż`,
  },
  ro: {
    endings: `ului ilor elor atul atii are ere ire eaza esc este ul lui lor lor ii iei ea le a e i u at it ut and ind`,
    stops: `a ai al am are as aș asta au avea avem ca că care ce cea cei cel cine cu cum când cand da dar de deja despre
      din dintre după dupa e ea ei el ele era este eu fac face fi fost fără fara foarte în in îi ii îl il îmi imi îmi la
      le lui lor ma mă mai mea mei meu mi mi-e mie mult mea mele m-a ne nici nimic noi nu o or ori pe pentru până pana
      prin sa să se si și sînt sunt sau spre sub te toate tot trebuie tu un una unde unei unui unor va vă vreau vrea caut
      cautam căutăm nevoie ajutor rog cineva`,
    twins: `copil bebeluș : copil copilul copilului bebeluș bebelușul bebe bebelusul fiu fiul fiică fiica băiat băiatul băiețel fetiță fetița fata nou-născut nounăscut pui puiul mic cel mic
      soț bărbat : soț soțul bărbat bărbatul iubit iubitul partener partenerul prieten`,
    family: `copil copilul copii copiii bebe bebeluș bebelușul fiu fiica mamă mama tată tatăl însărcinată gravidă sarcină naștere familie părinți soț soțul`,
  },
  bg: {
    endings: "",
    stops: `а ако аз без беше би бил била били бъде в вас ви все вече всичко ги го да дали до докато доста е един една едно за защо
      и из или им има имам й как каква какво който коя кога къде ли ме мен много моето моя моята мой ми му на най над нас не
      него нея ни ние нищо но някой о от още по под при с са само се си след със съм така там те ти това този тук у
      че ще я искам търся трябва нужна нужен помощ моля може мога`,
    twins: `бебето детето : бебе бебето дете детето син синът сина дъщеря дъщерята момче момченце момиче момиченце новородено кърмаче малкият малката
      мъжът съпругът : мъж мъжът съпруг съпругът приятел приятелят партньор партньорът гадже`,
    family: `бебе бебето дете детето деца децата син дъщеря майка мама баща татко бременна бременност раждане семейство родители мъж мъжът съпруг`,
  },
  fr: {
    endings: `issements issement ations ation ements ement euses euse eurs eur ées ée er ez ait ais ent ant ons es e s`,
    stops: `a ai à au aux m jai avec avoir ans apres après aussi avant beaucoup bien c ce ces cette chez comme comment d dans de des
      depuis dois donc dois du elle elles en encore est et etre être eu fait faire faut il ils j je j'ai jai l la le les leur
      lui là ma mais me mes moi mon n ne nos notre nous on ou où par pas peu peut peux plus pour pourquoi quand que quel
      quelle qui quoi qu qu'il s sa sans se ses si son sont suis sur t ta te tes toi ton toujours tout tous tres très tu
      un une va veut veux vos votre vous y cherche chercher trouver besoin aide svp comme cherchons`,
    twins: `bébé enfant : bébé bebe enfant nourrisson nouveau-né fils fille garçon petit petite bout bambin gamin gosse
      mari conjoint : mari conjoint copain compagnon homme époux mec`,
    family: `bébé bebe enfant enfants nourrisson fils fille maman papa mère père enceinte grossesse accouchement famille parents mari`,
  },
  es: {
    endings: `aciones amiento imiento ando iendo aron aban adas ados amos emos imos aba ada ado ida ido ion ar er ir as os es
      an en a e o s`,
    stops: `a al algo con como cómo cuando cuándo de del desde donde dónde dos el él ella en entre era es esta está este
      esto estoy ha hace hay he hasta la las le les lo los mas más me mi mis mucho muy nada ni no nos o para pero por
      porque puedo puede que qué quien quién se ser si sí sin sobre son soy su sus también te tengo tiene todo tu un
      una uno y ya yo quiero busco necesito buscar encontrar ayuda favor`,
    twins: `bebé hijo : bebé bebe hijo hija niño niña nene nena peque pequeño pequeña recién criatura
      marido pareja : marido pareja novio esposo compañero`,
    family: `bebé hijo hija hijos niño niña niños mamá madre papá padre embarazada embarazo parto familia padres marido`,
  },
  it: {
    endings: `azioni azione amento imento ando endo ato ata ati ate uto uta ito ita are ere ire ono ano a e i o`,
    stops: `a ad al alla all dall dell nell sull l d c anche ancora che chi ci come con cosa così da dal dalla dei del della delle di dopo dove e è ed
      era fa fare fino fra gli ha hai ho i il in io la le lei li lo loro lui ma me mi mia mie miei mio molto ne nel nella
      nessuno niente no noi non o per perché perche più piu poco posso può quale quando quanto quella quello questa
      questo se sei senza si sì solo sono sta sto su sua suo sul te ti tra tu tutto un una uno va vi voglio cerco cercare
      trovare bisogno aiuto`,
    twins: `bambino neonato : bambino bambina neonato neonata figlio figlia bimbo bimba piccolo piccola bebè
      marito compagno : marito compagno ragazzo fidanzato partner`,
    family: `bambino bambina bambini neonato figlio figlia figli mamma madre papà padre incinta gravidanza parto famiglia genitori marito`,
  },
  ku: {
    endings: `ên an ek ê a e i im in eke im`,
    stops: `a ama an bi bo bê çawa çi çima da de di dibe dikim divê dixwazim du ê ew ez gelek hat hene heta hev heye hîn
      im in ji jî ka kengî ku kî kîjan li lê ma me meha min na ne nikarim ê nîne nû pir re tenê tê tim tu tune u û ve vê
      vî wê wî xwe ye yek yên digerim pêwîst alîkarî`,
    twins: `zarok zarokê : zarok zarokê zaroka zarokek pitik bebek bebeka kur kurê kurik keç keça keçik
      mêrê : mêr mêrê hevjîn hevjînê zilam`,
    family: `zarok zarokê zarokan pitik bebek kur keç dayik dayê bav ducanî zayîn zayînê malbat mêrê`,
  },
  sq: {
    endings: `ve ve në ën ës es it in ja je sh t e a i ë n r`,
    stops: `a aq apo as asnjë ata bëj ca çdo çfarë cila cili deri do duhet dhe e edhe është eshte i im ime jam jo ju ka kam
      ke kemi kur ku kush m'i me më mua na ne në nëse nga nuk nje një o pa për per po pse që qe s sa se si shumë shume t
      ta te të tek ti tim time tij u unë une dua dot ndaj mund vetëm kërkoj gjej ndihmë`,
    twins: `foshnja fëmija bebja : foshnja foshnje foshnjën fëmija fëmijë fëmijën bebe bebja bebi djali djalë vajza vajzë biri voglushi
      burri : burri burr bashkëshorti partneri i dashuri dashuri`,
    family: `foshnja fëmija fëmijë fëmijën bebe bebja djali vajza nëna nënë baba babai shtatzënë shtatzëni lindje familje prindër burri`,
  },
  sh: bosnian,
  sr: {
    endings: "",
    stops: `а али бих би била било био бити без да до док га где хоћу и или има имам из ја је јер још јако кад када како која
      које који ко код ли ме мене ми мој моја моје на нам нас не него није нисам ништа о од он она они па по после при
      пре са сам само се си смо су све шта што то тако тај те треба тражим ту у уз већ врло за зашто желим молим помоћ`,
    twins: `дете беба : дете детета беба бебе бебу син сина ћерка кћерка новорођенче
      муж партнер : муж супруг партнер дечко`,
    family: "дете деца беба бебу бебе син ћерка мама мајка отац тата трудна породица родитељи муж",
  },
  // Turkish, Arabic, Persian, Russian and Ukrainian with plain Latin letters: no fixed spelling, so no endings either.
  translit: {
    endings: "",
    stops: `ya ne na v s i u kak gde chto mne menya moy moya moyu moego ochen nuzhen nuzhna nuzhno ischu est net za ot s po k ko
      dlya mene meni de shcho duzhe shukayu treba ana ma mu mish b bl bel 3am 3m kteer ktir kter shu shou kif wen bddi bdi
      bdde w aw la li 3a 3ala mn min fi man az ba be ro kheili kheyli che chi chikar chetor mikham konam hastam dige ham
      bir ve cok icin var yok ben bana benim ne nasil nerede ariyorum istiyorum lazim`,
    twins: `rebenok malysh : rebenok rebyonok malysh syn synok dochka doch dytyna malyuk
      ibni baby : ibni ebni benti bente binti tefli tifli baby bebe walad waladi wlade
      bacham bache : bacham bachem bache nozad nozadam pesaram dokhtaram koodak
      jozi : jozi joze zawji zoji zawje
      bebegim cocugum : bebegim cocugum oglum kizim bebek cocuk`,
    family: `rebenok malysh syn doch dytyna malyuk ibni ebni benti baby bebe bacham bachem bache nozad bebek bebegim cocuk cocugum
      oglum kizim 7amel hamel bardar bardaram hamile hamileyim beremenna vahitna jozi shoharam muzh cholovik`,
  },
  vi: {
    endings: "",
    stops: `ai bị bao bây bé cả các cái cần có cho chưa con cô của cũng chị anh em đã đang đâu để đến được đi đó gì giúp hay
      hết hơn khi không là lại làm lâu lúc mà mấy mình mỗi một muốn nào này nên nếu ngày người nhà nhiều như những ở
      phải quá ra rất rồi sao sau sẽ tại tìm tôi từ thế thì trong và vào vẫn về vì với xin`,
    twins: "",
    family: "em bé con mang thai bầu chồng vợ mẹ bố cha sinh gia đình",
  },
};
