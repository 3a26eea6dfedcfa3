/** Who works together in which group. Members by name of the register; organisations by key. */
export const circles = [
  {
    key: "lenkung",
    kind: "steeringGroup",
    name: "Lenkungskreis Frühe Hilfen",
    purpose: "Ziele, Mittel und Schwerpunkte des Netzwerks",
    chair: "Meike Sander",
    members: ["Marlene Voss", "Isolde Marquardt", "Ulrike Hagedorn", "Bertram Lindner", "Dorothea Immig"],
  },
  {
    key: "klinik",
    kind: "workingGroup",
    name: "Arbeitsgruppe Klinik und Zuhause",
    purpose: "Der Weg von der Geburtsklinik zu Hilfen vor Ort",
    chair: "Hanna Brandt",
    members: ["Derya Öztürk", "Katrin Moll", "Thekla Brinkmann", "Rike Sommer", "Friedhelm Quast"],
  },
  {
    key: "sprache",
    kind: "workingGroup",
    name: "Arbeitsgruppe Sprache",
    purpose: "Dolmetschen und einfache Texte in allen Diensten",
    chair: "Fatma Yildirim",
    members: ["Samira Haddad", "Leszek Nowicki", "Paul Lenz", "Nadine Stolberg"],
  },
  {
    key: "hainfelde",
    kind: "actionNetwork",
    name: "Runder Tisch Hainfelde",
    purpose: "Alle, die in Hainfelde und Umgebung mit jungen Familien arbeiten",
    chair: "Josefa Thalheim",
    members: ["Paul Lenz", "Wiebke Harms", "Carolin Wegner", "Rike Sommer"],
  },
] as const;
