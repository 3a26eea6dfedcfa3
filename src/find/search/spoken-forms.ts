import { wordKey } from "./tokens.ts";

/**
 * One form for small German words that say the same: dialect ("net", "nimmer", "koa"), swallowed endings ("hab"),
 * what grew together with its verb ("ichs", "gehts"), and forms of case and gender ("keinen", "meiner", "ihn").
 * Small words decide whether a phrase was said ("schläft ned" is "schläft nicht"), and no dictionary of dialects is
 * needed for them. One line is "written = other forms"; German only, because "net" or "man" mean more elsewhere.
 */
const forms = `
nicht = ned net nedd nit nich nid nech
nichts = nix nixx nischt nüscht nichs nex
nicht mehr = nimmer nimma nemme nemma nümme
ich = i ick icke isch ik ig
kein = keine keinen keinem keiner keines koa koi koan koane koine keen keene keenen
mein = meine meinen meinem meiner meines mei moi meen meim meina meene unser unsere unseren unserem unserer
der = die das den dem des dat dett
eine = einen einem einer eines ne nen nem n a
es = ihn ihm ihr ihrem ihren
klein = kloa kloan kloi
kleine = kloane kloine kleene lütte lütten klaane
kleiner = kloaner kleener klaaner
kann = ko konn
könnte = könnt kunnt
möchte = möcht mecht
habe = hab hob
auf = uff auffe
zu hause = daheim dahoam dahoim daham deheim
was = wat wos
auch = au ooch och
ich es = ichs
er es = ers
geht es = gehts
habe es = habs
gibt es = gibts
wird es = wirds
kann es = kanns
hat es = hats
ob es = obs
wie es = wies
auf der = aufm
aus der = ausm
vor der = vorm
wenn es = wenns
nur = nua
immer = imma
aber = aba
bist = bisch
haben = ham
sind = sin
ist = is
jetzt = jetz jez etz
mit der = mitm
bei der = beim
für der = fürs
weiß = weis
will = wil
mag = mog
`;

const standard = new Map(
  forms
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [written = "", spoken = ""] = line.split(" = ");
      const keys = written.split(" ").map(wordKey);
      return spoken.split(" ").map((form) => [wordKey(form), keys] as const);
    }),
);

const ordinal = /^(\d+)te[mnrs]?$/;
const yearling = /^\d*jahrig(?:e[mnrs]?)?$/;

/**
 * The words of the written language for a German word as spoken (meeting forms); most words stay as they are. "9ten"
 * is "9." and a "2jähriger" as much a small child as an "Einjähriger", which `same-meaning.ts` knows.
 */
export const writtenForm = (key: string): readonly string[] => {
  const number = ordinal.exec(key)?.[1];
  if (number !== undefined) return [number];
  return yearling.test(key) ? ["einjahriger"] : (standard.get(key) ?? [key]);
};
