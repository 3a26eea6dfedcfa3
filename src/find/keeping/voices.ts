type Voice = { readonly lang: string; readonly localService: boolean };

/** Systems write "de-DE", "de_DE" and "DE"; "de-simple" is German. */
const base = (lang: string): string => lang.toLowerCase().split(/[-_]/)[0] ?? "";

/**
 * The voice of this phone for a language: undefined while the browser has told of none and chooses itself, null where it
 * has voices but not for this language. Another language's voice would read Arabic letters as nothing or as noise. What
 * the phone speaks itself comes before voices that send the words to a server.
 */
export function voiceFor<V extends Voice>(voices: readonly V[], lang: string): V | null | undefined {
  const fitting = voices.filter((voice) => base(voice.lang) === base(lang));
  return fitting.find(({ localService }) => localService) ?? fitting[0] ?? (voices[0] && null);
}
