import { posix } from "node:path";
import ts from "typescript";
import { nodesOf, type SourceFile, treeOf } from "./source-files.ts";

/** Somebody beside the screen or at the letter box reads these: beginnings of words that tell what a family needs. */
const needs: Readonly<Record<string, RegExp>> = {
  de: /schwanger|geburt|entbind|wochenbett|säugling|baby|stillen|hebamme|frühe hilfen|beratung|therapie|diagnos|depress|traurig|gewalt|sucht|alkohol|droge|krise|notlage|überforder|kinderschutz|kindeswohl|gefährd|jugendamt|sozialamt|trennung|verlust|\bkind\b|\bkinder/i,
  en: /pregnan|birth|\bbab(y|ies)|breast|midwife|counsel|therap|diagnos|depress|violence|addict|alcohol|drug|crisis|abuse|youth|welfare|\bchild/i,
  tr: /hamile|gebe\b|doğum|bebek|çocuk|emzir|ebelik|danışma|terapi|şiddet|bağımlı|alkol|kriz|depres/i,
  ar: /حامل|الحمل|ولادة|طفل|رضيع|رضاعة|قابلة|استشارة|علاج|عنف|إدمان|أزمة|اكتئاب/,
  uk: /вагітн|полог|немовл|дитин|дітей|акушер|консультац|терапі|насильств|залежн|алкогол|криз|депрес/i,
  ru: /беремен|роды|родов|младен|реб[её]н|детск|акушер|консультац|терапи|насили|зависим|алкогол|кризис|депресс/i,
  fa: /باردار|حامله|زایمان|نوزاد|کودک|شیردهی|ماما|مشاوره|درمان|خشونت|اعتیاد|بحران|افسردگی/,
};
/** What reaches a family itself does not even say that there is a family and that it gets help. */
const families: Readonly<Record<string, RegExp>> = {
  de: /famili|hilfe|unterstütz|netzwerk|fachkraft/i,
  en: /famil|\bhelp|support/i,
  tr: /aile|yardım|destek/i,
  ar: /عائلة|أسرة|مساعدة|دعم/,
  uk: /сім'|сім’|родин|допомог|підтрим/i,
  ru: /семь|помощ|поддерж/i,
  fa: /خانواده|کمک|حمایت/,
};

export type Reader = "anybody" | "family";

/** Words in a text that would tell what it is about. `lang` as in texts/, plain German counts as German. */
export function tellingWords(text: string, lang: string, reader: Reader): string[] {
  const language = lang === "de-simple" ? "de" : lang;
  const lists = [needs[language], ...(reader === "family" ? [families[language]] : [])];
  return lists.flatMap((list) => {
    if (list === undefined) throw new Error(`no list of words for ${lang}`);
    return list.exec(text)?.[0] ?? [];
  });
}

const hasSubject = (node: ts.Node): boolean =>
  ts.isObjectLiteralExpression(node) &&
  node.properties.some((one) => one.name !== undefined && one.name.getText() === "subject");

/** Whether a file writes a mail: it makes something with a subject. */
export const writesMail = (file: SourceFile): boolean =>
  /\bsubject\b/.test(file.text) && nodesOf(treeOf(file)).some(hasSubject);

/** What a file asks its texts for: strings that are handed to a function, also one of two. */
export const stringsIn = (file: SourceFile): string[] =>
  nodesOf(treeOf(file)).flatMap((node) =>
    ts.isStringLiteralLike(node) &&
    (ts.isCallExpression(node.parent) || ts.isConditionalExpression(node.parent))
      ? [node.text]
      : [],
  );

export type Entry = { readonly key: string; readonly text: string };
const sentencesOf = (node: ts.Expression): string[] => {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (!ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap((one) => (ts.isPropertyAssignment(one) ? sentencesOf(one.initializer) : []));
};
/** Keys and sentences that a file of texts says itself. */
export const entriesIn = (file: SourceFile): Entry[] =>
  nodesOf(treeOf(file)).flatMap((node) =>
    ts.isPropertyAssignment(node)
      ? sentencesOf(node.initializer).map((text) => ({
          key: node.name.getText().replace(/^"|"$/g, ""),
          text,
        }))
      : [],
  );

/** Files of texts that a file takes its words from. */
export const textFilesOf = ({ path, text }: SourceFile): string[] =>
  [...text.matchAll(/from "(\.[^"]*texts\.ts)"/g)].map(([, to = ""]) => posix.join(posix.dirname(path), to));

export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
