/**
 * Everyday words of other matters, by kind: what people ask a search for that lies on their phone, not in our field.
 * Chosen so that no word also belongs to a wish of a young family ("Herd" is missing: it burns children; "Waage",
 * because babies are weighed; "Bus", because somebody cannot come). One line is one kind.
 */
export const otherMatters = `
  aufschäumen milchaufschäumer espresso cappuccino barista kochrezept backrezept zutaten marinade marinieren grillfest
  apfelkuchen käsekuchen plätzchen lebkuchen sauerteig hefeteig gulasch lasagne kartoffelsuppe linsensuppe suppenrezept
  kartoffelsalat schnitzel bratkartoffeln rouladen knödel spätzle pfannkuchen waffeln sauerbraten rinderfilet
  schweinebraten pesto risotto curry soße dressing einkochen marmelade einmachen thermomix airfryer fritteuse dampfgarer
  weinkeller whisky sekt champagner craftbeer sprudel mineralwasser limonade energydrink proteinpulver whey
  drehmoment zylinderkopf zylinderkopfdichtung bremsen bremsbeläge bremsscheiben bremsflüssigkeit kupplung auspuff
  stoßdämpfer zündkerzen batteriewechsel starthilfekabel felgen felge alufelgen sommerreifen allwetterreifen
  zwillingsreifen anhängerkupplung dachbox motoröl kühlwasser scheibenwischer hauptuntersuchung abgasuntersuchung
  zulassungsstelle kennzeichen führerscheinstelle fahrprüfung mofa moped vespa wohnmobilstellplatz carsharing mitfahrgelegenheit
  bollerwagen schubkarre kettensäge rasentraktor hochdruckreiniger kärcher akkusäge laminat parkett estrich beton zement
  gips rigips dämmung fassade carport pergola terrasse terrassendielen zaun zäune regenrinne markise rollo
  wandfarbe lasur schleifpapier gewinde schraubenzieher schraubenschlüssel tragkraft flaschenzug kran bagger radlader
  gabelhubwagen palette paletten spedition zollerklärung
  muttertag vatertag vatertagsgeschenk muttertagsgeschenk vaterschaftstag himmelfahrt mutterschraube schraubenmutter
  vatertagstour müll mülltonne tonne mülltrennung handyguthaben guthaben haarfarben haarmaske gebrauchtwagenmarkt
  hündin rüde welpen kitten kätzchen katzenstreu katzenklo kratzbaum leine maulkorb hundebett hundepension
  hundesitter tierpension tierbestattung züchter zucht deckrüde trächtig läufig kastration kastrieren papagei kanarienvogel
  hühner hühnerstall küken legehennen kuh kühe kälber kalb stute fohlen esel ziege ziegen schafe alpaka igel eichhörnchen
  imker bienen bienenvolk terrarium schildkröte schlangenhaltung zierfische koi
  zimmerpflanze zimmerpflanzen pflegeleichte rosenschnitt obstbaum apfelbaum hochbeete gewächshaus vertikutieren unkraut
  schneckenkorn rindenmulch blumenerde komposter geranien kaktus bonsai
  fernbedienung receiver beamer soundbar lautsprecher bluetooth kopfhörer airpods grafikkarte mainboard
  motherboard prozessor arbeitsspeicher ssd druckerpatrone scanner touchscreen displaybruch akkutausch simkarte
  prepaid mobilfunk vodafone telekom glasfaser festnetz passwörter virenscanner excel-tabelle powerpoint photoshop
  chatbot vpn firmware konsole nintendo minecraft fortnite controller steam twitch tiktok snapchat
  actionfilm kinofilm kinoprogramm netflixserie staffel hörbuch krimi roman bestseller comics manga konzertkarten
  eventim oktoberfest volksfest kirmes schützenfest faschingskostüm halloween osterhase weihnachtsbaum
  krippenfiguren adventskalender wichteln trinkspruch trauzeuge trauzeugin junggesellenabschied polterabend silberhochzeit
  goldene-hochzeit brautstrauß partyservice catering dj hüpfburg geschenkpapier
  kreuzstich häkeln stricken strickmuster nähmaschine schnitzen aquarell origami modellbau modelleisenbahn drohne
  sammlermünzen briefmarkensammlung ahnenforschung stammbaum familienwappen
  bundesligaspiel spieltag pokal relegation trainerwechsel bayern-münchen dortmund schalke nationalmannschaft weltmeisterschaft
  olympia brustschwimmen kraulen freistil liegestütze klimmzüge bankdrücken hanteln laufband halbmarathon triathlon
  rennrad mountainbike skier skipass snowboard schlittschuhe eishockey volleyball badminton tischtennis boxen
  karate judo taekwondo golfplatz segeln surfen tauchen tauchkurs klettern kletterhalle dart
  malta ibiza kreta rhodos antalya hurghada dubai thailand bali kanaren teneriffa gardasee paris london rom barcelona prag
  flugticket billigflug handgepäck reisegepäck reiserücktritt visum-usa jugendherberge ferienhaus
  wellnesshotel skiurlaub sprachreise sprachreisen interrail bahncard bahnsteig flixbus
  bratwurst imbiss biergarten steakhouse sushibar brunchen cocktailbar diskothek
  haarfarbe haarkur strähnchen dauerwelle haarschnitt glätteisen lockenstab haarspray shampoo trockene-haare
  gelnägel wimpernverlängerung lippenstift parfüm botox faltencreme bart rasieren rasierer krawatte anzug sneaker
  sneakers stiefel handtasche armbanduhr ohrringe trauring diamant goldbarren silbermünzen
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
  cake lawnmower gearbox airbnb sneakers haircut barber restaurant takeaway netflix xbox playstation
  guitar piano concert cinema crossword horoscope mortgage-rates passport-photo dentures bike bicycle puppy puppies kitten
  kittens hamster fish-tank aquarium litter-box plumber roof paint drill screwdriver headphones keyboard
  motherboard graphics ringtone wallpaper translator-app weather-today wine whiskey pub cocktail
  motor motoru vites fren akü tamir tamirci usta boya matkap kebap börek kek pasta tatlısı mercimek lahmacun
  izle konser bilgisayarı yazıcı modem şarj kulaklık bisiklet kiralık-araba
  altının borsa hisse kripto kedim köpeğim balık akvaryum bahçe çiçek kesimi ayakkabı
  mechanik warsztat hamulce silnika części sernik ciasto bigos zupa sałatka rower piłkarski liga komputer drukarka
  gry serial koncert fryzjer paznokcie ogród trawnik remont farba wiertarka giełda krypto lotto psa kota
  piese frâne motorul mecanic service-auto prăjitură tort ciorbă frizer calculator imprimantă serial
  concert grădină gazon bormașină bursa loto pisica câinele bicicletă rovinietă amenzi
  части двигател спирачки баница торта супа фризьор телефонът компютър принтер филм сериал концерт
  бормашина борса тото котката кучето велосипед винетка
  garagiste freins moteur pièces gâteau gateau crêpe soupe coiffeur imprimante jeu série concert
  gazon perceuse loto vélo horaire horaires métro-paris louer-voiture croquettes toilettage
  резину резина зимнюю двигатель тормоза запчасти торт суп салат шашлык парикмахер маникюр компьютер принтер фильм
  сериал концерт огород газон дрель биржа лотерея велосипед смартфон айфон холодильника холодильник стиральная
  обои сантехник смета гараж шиномонтаж такси гостиница
  зимові двигун гальма запчастини вареники суп салат перукар манікюр компʼютер компютер принтер фільм серіал
  город газон дриль біржа лотерея смартфон холодильник пральна шпалери сантехнік ремонту плита материнська
  مكيف ثلاجة غسالة فيلم مسلسل أغنية حلاق محرك فرامل اطارات بنزين عملات بورصة ذهب الذهب بيتكوين قطة
  سمك دجاج الدجاج كيك حلويات كمبيوتر طابعة
  یخچال فیلم سریال آهنگ کنسرت آرایشگاه موتور ترمز لاستیک بنزین بورس طلا سکه بیت‌کوین گربه کیک کامپیوتر
  چاپگر قطار هتل تور
  rezinu shiny pogoda futbol kurs-dollara remont mashinu mashina eldahab dahab ta2s tabkha sayara sayyara mubarat ghaza-sag
  hava-shenasi mashin footbal`;
