import type { Language } from "../../core/languages.ts";
import { calledIn, withoutCalled } from "./called-numbers.ts";
import type { Fact } from "./number-meaning.ts";
import { factsIn } from "./said-facts.ts";
import { comparable } from "./same-script.ts";

const addresses =
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|(?:https?:\/\/|www\.)[^\s<>"„“]+/giu;
/** A door in a town; the sign at the corner is German, whatever somebody reads at home. */
const street = /\p{Lu}[\p{L}-]*(?:straße|strasse|str\.|weg|platz|gasse|allee|ring|ufer|damm)(?= \d)/gu;

/** What a translation has lost, and what only it says; both are shown to the person who wrote it. */
export type Changes = { readonly lost: readonly string[]; readonly added: readonly string[] };

/** As long as a German text may be; bounds the work. */
const longest = 20_000;

/**
 * Numbers, times, days, telephone numbers and addresses that are not the same in the German sentence and its translation.
 * Equal values are equal however they are written ("16 Uhr", "4 pm", "١٦"); telephone numbers are compared digit by digit.
 * Numbers that only the translation has are named as well: an invented house number sends a family to a wrong door.
 */
export function changedFacts(german: string, translation: string, lang: Language): Changes {
  const source = comparable(german.slice(0, longest));
  const foreign = comparable(translation.slice(0, longest));
  const written = changedAddresses(source, foreign);
  const called = changedCalls(written.source, written.foreign);
  const numbers = unmatched(factsIn(called.source, "de", true), factsIn(called.foreign, lang, false));
  return {
    lost: once([...written.lost, ...called.lost, ...numbers.lost, ...lostStreets(source, foreign)]),
    added: once([...written.added, ...called.added, ...numbers.added]),
  };
}

export const isUnchanged = ({ lost, added }: Changes): boolean => lost.length + added.length === 0;

const once = (facts: readonly string[]): readonly string[] => [...new Set(facts.map((fact) => fact.trim()))];
const blank = (said: string): string => "_".repeat(said.length);

/** A full stop behind an address belongs to the sentence. */
const bare = (address: string): string => address.replace(/[.,;:!?)]+$/u, "");

function changedAddresses(source: string, foreign: string) {
  const [ours, theirs] = [source, foreign].map((text) => (text.match(addresses) ?? []).map(bare));
  const same = (one: string) => (other: string) => one.toLowerCase() === other.toLowerCase();
  return {
    lost: (ours ?? []).filter((address) => !(theirs ?? []).some(same(address))),
    added: (theirs ?? []).filter((address) => !(ours ?? []).some(same(address))),
    source: source.replace(addresses, blank),
    foreign: foreign.replace(addresses, blank),
  };
}

function changedCalls(source: string, foreign: string) {
  let [german, other] = [source, foreign];
  const lost: string[] = [];
  for (const call of calledIn(source)) {
    const left = withoutCalled(other, call);
    if (left === undefined) lost.push(call.said);
    else other = left;
    german = german.replace(call.said, blank);
  }
  const added = calledIn(other);
  for (const { said } of added) other = other.replace(said, blank);
  return { lost, added: added.map(({ said }) => said), source: german, foreign: other };
}

const longStreet = (text: string): string => text.toLowerCase().replaceAll(/str\.|strasse/g, "straße");
const lostStreets = (source: string, foreign: string): readonly string[] =>
  (source.match(street) ?? []).filter((name) => !longStreet(foreign).includes(longStreet(name)));

type Both = { readonly numbers: readonly Fact[]; readonly words: readonly Fact[] };

/** Pairs what can mean the same, the clearest first; words of numbers only stand in. */
function unmatched(ours: Both, theirs: Both) {
  const places = new Map<string, Fact[]>();
  for (const fact of [...theirs.words.toReversed(), ...theirs.numbers.toReversed()])
    for (const key of fact.keys) {
      const waiting = places.get(key);
      if (waiting === undefined) places.set(key, [fact]);
      else waiting.push(fact);
    }
  const used = new Set<Fact>();
  const finds = (fact: Fact): boolean =>
    fact.keys.some((key) => {
      const waiting = places.get(key) ?? [];
      while (waiting.length > 0) {
        const found = waiting.pop();
        if (found === undefined || used.has(found)) continue;
        used.add(found);
        return true;
      }
      return false;
    });
  const clearest = (a: Fact, b: Fact) => a.keys.length - b.keys.length;
  const lost = ours.numbers.toSorted(clearest).filter((fact) => !finds(fact));
  for (const word of ours.words) finds(word);
  const added = theirs.numbers.filter((fact) => !used.has(fact));
  return { lost: lost.map(({ said }) => said), added: added.map(({ said }) => said) };
}
