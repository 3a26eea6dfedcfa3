/**
 * Everyday words of other matters, by kind: what people ask a search for that lies on their phone, not in our field.
 * Chosen so that no word also belongs to a wish of a young family ("Herd" is missing: it burns children; "Waage",
 * because babies are weighed; "Bus", because somebody cannot come). One line is one kind.
 */
export const otherMatters = `
  aufschäumen milchaufschäumer espresso cappuccino barista kochrezept backrezept zutaten marinade marinieren grillfest
  apfelkuchen käsekuchen plätzchen lebkuchen sauerteig hefeteig gulasch lasagne kartoffelsuppe linsensuppe suppenrezept
  kartoffelsalat schnitzel braten bratkartoffeln rouladen knödel spätzle pfannkuchen waffeln sauerbraten rinderfilet
  schweinebraten pesto risotto curry soße dressing einkochen marmelade einmachen thermomix airfryer fritteuse dampfgarer
  weinkeller whisky gin sekt champagner craftbeer sprudel mineralwasser limonade energydrink proteinpulver whey
  drehmoment zylinderkopf zylinderkopfdichtung bremsen bremsbeläge bremsscheiben bremsflüssigkeit kupplung auspuff
  stoßdämpfer zündkerzen batteriewechsel starthilfekabel felgen felge alufelgen sommerreifen allwetterreifen
  zwillingsreifen anhängerkupplung dachbox motoröl kühlwasser scheibenwischer hauptuntersuchung abgasuntersuchung
  zulassungsstelle kennzeichen führerscheinstelle fahrprüfung mofa moped vespa wohnmobilstellplatz carsharing mitfahrgelegenheit
  bollerwagen schubkarre kettensäge rasentraktor hochdruckreiniger kärcher akkusäge laminat parkett estrich beton zement
  gips rigips dämmung fassade carport pergola terrasse terrassendielen zaun zäune regenrinne markise rollo jalousie
  wandfarbe lasur schleifpapier gewinde schraubenzieher schraubenschlüssel tragkraft flaschenzug kran bagger radlader
  gabelhubwagen palette paletten spedition zollerklärung
  muttertag vatertag vatertagsgeschenk muttertagsgeschenk vaterschaftstag himmelfahrt mutterschraube muttern schraubenmutter
  vatertagstour müll mülltonne tonne mülltrennung handyguthaben guthaben haare haarfarben haarmaske gebrauchtwagenmarkt
  hündin rüde welpen kitten kätzchen katzenstreu katzenklo kratzbaum leine maulkorb zecken hundebett hundepension
  hundesitter tierpension tierbestattung züchter zucht deckrüde trächtig läufig kastration kastrieren papagei kanarienvogel
  hühner hühnerstall küken legehennen kuh kühe kälber kalb stute fohlen esel ziege ziegen schafe alpaka igel eichhörnchen
  imker bienen bienenvolk terrarium schildkröte schlangenhaltung zierfische koi
  zimmerpflanze zimmerpflanzen pflegeleichte rosenschnitt obstbaum apfelbaum hochbeete gewächshaus vertikutieren unkraut
  schneckenkorn rindenmulch blumenerde komposter geranien lavendel kaktus bonsai
  fernbedienung fernseher fernsehers receiver beamer soundbar lautsprecher bluetooth kopfhörer airpods grafikkarte mainboard
  motherboard prozessor arbeitsspeicher ssd druckerpatrone scanner bildschirm touchscreen displaybruch akkutausch simkarte
  prepaid mobilfunk vodafone telekom glasfaser festnetz passwörter virus virenscanner excel-tabelle powerpoint photoshop
  chatbot vpn firmware konsole nintendo minecraft fortnite gaming controller steam twitch youtube tiktok snapchat
  actionfilm kinofilm kinoprogramm netflixserie staffel hörbuch krimi roman bestseller comics manga anime konzertkarten
  eventim musical oktoberfest volksfest kirmes schützenfest faschingskostüm halloween osterhase weihnachtsbaum
  krippenfiguren adventskalender wichteln trinkspruch trauzeuge trauzeugin junggesellenabschied polterabend silberhochzeit
  goldene-hochzeit brautstrauß partyservice catering dj hüpfburg geschenkpapier
  kreuzstich häkeln stricken strickmuster nähmaschine schnitzen töpfern aquarell origami modellbau modelleisenbahn drohne
  sammlermünzen briefmarkensammlung ahnenforschung stammbaum familienwappen
  bundesligaspiel spieltag pokal relegation trainerwechsel bayern-münchen dortmund schalke nationalmannschaft weltmeisterschaft
  olympia brustschwimmen kraulen freistil liegestütze klimmzüge bankdrücken hanteln laufband joggen halbmarathon triathlon
  rennrad mountainbike ski skier skipass snowboard bindungen schlittschuhe eishockey volleyball badminton tischtennis boxen
  karate judo taekwondo golfplatz segeln surfen tauchen tauchkurs klettern kletterhalle dart
  malta ibiza kreta rhodos antalya hurghada dubai thailand bali kanaren teneriffa gardasee paris london rom barcelona prag
  flugticket billigflug handgepäck reisegepäck reiserücktritt visum-usa esta jugendherberge pension ferienhaus
  wellnesshotel skiurlaub sprachreise sprachreisen interrail bahncard ice bahnsteig flixbus fähre taxi uber
  bratwurst imbiss biergarten steakhouse sushibar brunchen cocktailbar diskothek
  haarfarbe haarkur strähnchen dauerwelle haarschnitt glätteisen lockenstab haarspray shampoo conditioner trockene-haare
  gelnägel wimpernverlängerung lippenstift parfüm botox faltencreme bart rasieren rasierer krawatte anzug smoking sneaker
  sneakers stiefel pumps handtasche armbanduhr ohrringe trauring diamant goldbarren silbermünzen
  steuerbescheid steuernummer steuererstattung abgabefrist umsatzsteuer mehrwertsteuer einkommensteuer kirchensteuer
  kirchenaustritt elster finanzamt buchhaltung rechnung-schreiben kleinunternehmer handelsregister patent markenrecht
  kaufvertrag-auto leasingvertrag bausparvertrag lebensversicherung zahnzusatzversicherung hausrat rechtsschutz rente-mit
  rentenversicherungsnummer erwerbsminderung-formular sterbegeld bestattungskosten grabpflege grabstein
  führerscheinentzug punkte-in-flensburg blitzerfoto parkschein anwohnerparkausweis feinstaub abwrackprämie solarförderung
  pfandautomat flaschenpfand pfandflaschen pfandrückgabe altpapier altglas altkleidercontainer gelbe-tonne wertstofftonne
  elektroschrott wohnungsauflösung entrümpelung sperrgut kellerentrümpelung
  nachhilfelehrer nachhilfe gleichungen bruchrechnung vektoren integralrechnung referat hausarbeit bachelorarbeit masterarbeit
  medienwissenschaft studienplatz numerus semesterticket vorlesung mensa dozent promotion stipendium abschlussball abiball
  klassenfahrt gymnasium oberstufe realschulabschluss berufsschule telc testdaf ielts toefl cambridge-zertifikat
  gewerbeanmeldung stellenanzeige bewerbungsfoto gehaltsverhandlung homeoffice-pauschale minijobzentrale zeitarbeit
  wetterbericht regenradar unwetter sonnenaufgang mondphase pollenflug hochwasser
  bundeskanzler parteiprogramm koalition demo-berlin börsenkurs dax nasdaq zinsrechner girokonto-vergleich kryptowährung
  quizfragen sudoku kreuzworträtselhilfe kostenlos-downloaden lottoschein rubbellos
  cake lawnmower brakes brake gearbox airbnb sneakers nails haircut barber restaurant takeaway netflix xbox playstation
  guitar piano concert cinema crossword horoscope mortgage-rates passport-photo dentures bike bicycle puppy puppies kitten
  kittens hamster fish-tank aquarium litter-box plumber roof garden lawn paint drill screwdriver headphones keyboard monitor
  motherboard graphics ringtone wallpaper translator-app weather-today temperature snow beer wine whiskey pub cocktail
  motor motoru vites fren akü tamir tamirci usta boya matkap pide kebap börek kek pasta tatlısı mercimek lahmacun
  dizi izle film müzik şarkı konser bilgisayarı yazıcı modem şarj kulaklık oyun oyunu bisiklet kiralık-araba vize randevusu
  altının borsa hisse kripto kedim köpeğim kuş balık akvaryum bahçe çiçek saç kesimi tıraş ayakkabı
  mechanik warsztat hamulce silnika części sernik ciasto bigos zupa sałatka rower piłkarski liga telefonu komputer drukarka
  gra gry film serial muzyka koncert fryzjer paznokcie ogród trawnik remont farba wiertarka giełda krypto lotto psa kota
  piese frâne motorul mecanic service-auto prăjitură tort ciorbă mici frizer telefonul calculator imprimantă joc film serial
  muzică concert grădină gazon bormașină bursa loto pisica câinele bicicletă rovinietă amenzi
  части двигател спирачки баница торта супа фризьор телефонът компютър принтер игра филм сериал музика концерт градина
  бормашина борса тото котката кучето велосипед винетка
  garagiste freins moteur pièces gâteau gateau crêpe soupe coiffeur téléphone imprimante jeu film série concert jardin
  gazon perceuse loto vélo train trains horaire horaires métro-paris louer-voiture croquettes toilettage
  резину резина зимнюю двигатель тормоза запчасти торт суп салат шашлык парикмахер маникюр компьютер принтер игра фильм
  сериал музыка концерт огород газон дрель биржа лотерея велосипед смартфон айфон холодильника холодильник стиральная
  телевизор обои сантехник смета гараж шиномонтаж такси гостиница
  зимові двигун гальма запчастини вареники суп салат перукар манікюр компʼютер компютер принтер гра фільм серіал музика
  город газон дриль біржа лотерея смартфон холодильник пральна телевізор шпалери сантехнік ремонту плита материнська
  مكيف ثلاجة غسالة تلفزيون لعبة فيلم مسلسل أغنية اغاني حلاق محرك فرامل اطارات بنزين عملات بورصة ذهب الذهب بيتكوين قطة
  سمك دجاج الدجاج كيك حلويات كمبيوتر طابعة
  یخچال تلویزیون بازی فیلم سریال آهنگ کنسرت آرایشگاه موتور ترمز لاستیک بنزین بورس طلا سکه بیت‌کوین گربه مرغ کیک کامپیوتر
  چاپگر قطار هتل تور ویزای
  rezinu shiny pogoda futbol kurs-dollara remont mashinu mashina eldahab dahab ta2s tabkha sayara sayyara mubarat ghaza-sag
  hava-shenasi mashin footbal`;
