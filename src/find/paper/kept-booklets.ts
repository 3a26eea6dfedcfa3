import type { Language } from "../../core/languages.ts";
import type { Outcome } from "../../core/outcomes.ts";

type Kept<Value> = {
  readonly version: number;
  readonly begun: number;
  readonly made: Promise<Outcome<Value>>;
};

/** Shorter than the minute within which a change has to be visible everywhere. Milliseconds. */
const oldest = 45_000;

/**
 * Keeps the last booklet of each network and language. A change makes a new one, but at most every 45 seconds, so that
 * strangers who ask again and again keep no machine busy; people who ask meanwhile wait for the same one.
 */
export function keepBooklets<Value>(time: () => number = () => performance.now()) {
  const kept = new Map<string, Kept<Value>>();
  return (
    network: { readonly id: string; readonly dataVersion: number },
    lang: Language,
    make: () => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>> => {
    const key = `${network.id} ${lang}`;
    const known = kept.get(key);
    if (known !== undefined && (known.version === network.dataVersion || time() - known.begun < oldest))
      return known.made;
    const made = make();
    kept.set(key, { version: network.dataVersion, begun: time(), made });
    const forget = () => kept.get(key)?.made === made && kept.delete(key);
    void made.then((outcome) => void (outcome.ok || forget()), forget);
    return made;
  };
}
