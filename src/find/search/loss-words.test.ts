import { describe, expect, it } from "vitest";
import { otherThanLoss, saysLoss } from "./loss-words.ts";

describe("hears that one's own child died", () => {
  it.each([
    "Fehlgeburt!",
    "unser Sohn ist letzte Woche gestorben",
    "Sternenkinder",
    "Baby im Himmel",
    "unser kind ist jetzt im himmel",
    "mein engel ist gegangen",
    "unsere tochter ist von uns gegangen",
    "still geboren",
    "unser sohn wurde still geboren",
    "engelskind",
    "tot geboren",
    "unser baby ist tot",
    "mein sohn ist vor zwei wochen bei der geburt gestorben",
    "mein mann und unser kind sind gestorben",
    "bin schwanger und mein baby ist gestorben",
    "ich war in der 8. woche schwanger und hatte eine fehlgeburt",
    "unser kind ist gestorben, ich habe angst vor allem",
    "meine Frau hat unser Baby verloren",
    "meine Frau hatte eine Fehlgeburt",
  ])("%s", (words) => {
    expect(saysLoss(words)).toBe(true);
    expect(otherThanLoss(words)).toBeNull();
  });
});

describe("hears none where there is none", () => {
  it.each([
    "Hebamme fürs Stillen nach der Geburt",
    "ich bin totmüde mit Kind",
    "mein kind ist tot müde",
    "Kind verliert Haare",
    "mein kind fragt ob oma im himmel ist",
    "mein engel schläft nicht",
    "mein kind ist zum ersten mal gegangen",
    "Kinderwunsch",
    "mein Kind fragt ständig, warum Menschen gestorben sind",
    "",
  ])("%s", (words) => {
    expect(saysLoss(words)).toBe(false);
  });

  it.each([
    ["other", "mein mann ist gestorben"],
    ["other", "oma gestorben kind traurig"],
    ["other", "der vater meines kindes ist gestorben"],
    ["other", "das kind meiner schwester ist gestorben"],
    ["other", "unser hund ist tot, kind weint"],
    ["other", "Trauer um meine Mutter"],
    ["other", "meine schwester hatte eine fehlgeburt"],
    ["other", "my husband died"],
    ["other", "kocam öldü"],
    ["other", "мой муж умер"],
    ["other", "زوجي مات"],
    ["missing", "mein kind ist verloren gegangen"],
    ["missing", "verloren gegangen im park"],
    ["missing", "ich habe im supermarkt mein kind verloren"],
    ["wishing", "kinderwunsch nach fehlgeburt"],
    ["wishing", "wir wünschen uns ein kind nach einer totgeburt"],
    ["wishing", "nach zwei fehlgeburten wieder schwanger werden"],
    ["wishing", "trying to conceive after miscarriage"],
    ["wishing", "düşükten sonra hamile kalmak istiyorum"],
    ["wishing", "хочу забеременеть после выкидыша"],
    ["feared", "angst vor fehlgeburt"],
    ["feared", "wieder schwanger nach fehlgeburt"],
    ["feared", "unser kind ist gestorben, jetzt wieder schwanger"],
    ["feared", "plötzlicher kindstod angst"],
    ["feared", "afraid of miscarriage"],
    ["feared", "düşük korkusu, hamileyim"],
    ["feared", "боюсь выкидыша"],
    ["feared", "أنا حامل وخائفة من الإجهاض"],
  ])("%s: %s", (kind, words) => {
    expect(saysLoss(words)).toBe(false);
    expect(otherThanLoss(words)).toBe(kind);
  });

  it("and takes nobody's loss for fear, in other languages either", () => {
    for (const words of [
      "my baby died and I am scared",
      "bebeğim öldü, korkuyorum",
      "мой ребёнок умер, мне страшно",
    ])
      expect(otherThanLoss(words), words).toBeNull();
  });
});
