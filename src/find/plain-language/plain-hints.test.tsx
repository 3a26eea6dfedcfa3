import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { PlainHints } from "./plain-hints.tsx";
import { readabilityOf } from "./readability.ts";

const easy =
  "Eine Hebamme ist da. Sie können einfach kommen. Sie müssen sich nicht anmelden. Es kostet nichts. Wir trinken Tee.";
const office =
  "Die Inanspruchnahme der aufsuchenden Unterstützung wird nach Antragstellung durch die zuständige Behörde gewährleistet.";
const hints = (text: string) => render(<PlainHints text={text} />);

describe("the check under a text", () => {
  test("an easy text with one office sentence names this sentence and why it is hard", () => {
    const page = hints(`${easy} ${office} ${easy.replaceAll("da.", "hier.")}`);
    const [, hardest = ""] = page.split("Dieser Satz ist am schwersten:");
    expect(hardest).toContain(`<q>${office}</q> (sehr schwer, eher für Fachleute)`);
    expect(hardest).toContain("<li>Amtswort: Inanspruchnahme. Besser: hingehen, nutzen</li>");
    expect(hardest).toContain("Wer tut es?");
    expect(page).not.toContain("leicht zu lesen");
  });

  test("a hard sentence without any rule against it is told its long words", () => {
    const page = hints("Regionale Elternvereine organisieren kostenlose Kindersachen.");
    expect(page).toContain("Viele lange Wörter: Regionale, Elternvereine, organisieren, kostenlose");
  });

  test("the school year is said in words, without a comma", () => {
    expect(hints(easy)).toContain("verständlich schon ab der Grundschule");
    const middle =
      "Unsere Gruppe trifft sich jede Woche im Familienhaus. Kommen Sie gern mit Ihrem Baby vorbei. Wir haben Spielzeug und Getränke. Am Ende singen alle zusammen.";
    expect(hints(middle)).toMatch(/verständlich (?:ab etwa der \d+\. Klasse|schon ab der Grundschule)\./);
    expect(hints(`${easy} ${office}`)).not.toMatch(/\d,\d/);
    expect(hints(office)).toContain("sehr schwer, eher für Fachleute");
  });

  test.each(["", "   ", "069 90009141", "3.5.", "\u0000", "- \n- "])("nothing is said of %j", (text) => {
    expect(hints(text)).toBe("");
  });

  test.each(["Elterncafé", "Tee", "z. B."])("%s is too short to be measured", (text) => {
    expect(hints(text)).toContain("zu kurz, um ihn im Ganzen zu messen");
  });

  test("a long sentence without a full stop is shown in part, and half characters do no harm", () => {
    expect(hints(`${"Wort \ud83d".repeat(400)}`).length).toBeLessThan(3000);
  });
});

describe("what counts as a sentence", () => {
  const count = (text: string) => readabilityOf(text).sentences;
  test.each([
    ["Wir haben z. B. Spielzeug, d.h. Bälle und ca. 20 Plätze.", 1],
    ["Frau Dr. med. A. Muster ist bei uns.", 1],
    ["Vom 3.5. bis 4.6. haben wir zu.", 1],
    ["Rufen Sie an.\nTel. 069 90009141\n069/9000 91 42", 1],
    ["Wir bieten Ihnen:\n- Tee\n- Kaffee\n- Kuchen", 1],
    ["", 0],
  ])("%j", (text, sentences) => {
    expect(count(text)).toBe(sentences);
  });

  test("a list of single words does not make an office text look easy", () => {
    const list = Array.from({ length: 20 }, (_, at) => `- Tee ${at}`).join("\n");
    expect(readabilityOf(`${office}\n${list}`).schoolYear).toBe(readabilityOf(office).schoolYear);
  });
});
