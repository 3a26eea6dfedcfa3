import type { Language } from "../../core/languages.ts";
import { GermanText, readsGerman } from "../../ui/german-text.tsx";
import type { ThreadLine } from "../concerns/messages.sql.ts";

type TypedWordsProps = { readonly line: ThreadLine; readonly lang: Language };

/** Who writes in Arabic, Cyrillic or Turkish letters writes no German. */
const inOurLetters = (text: string): boolean => !/[\p{Script=Arabic}\p{Script=Cyrillic}ığşİĞŞ]/u.test(text);

/**
 * The words of one message. Nobody translates what a professional types: it is German, and a voice that reads it out must
 * know. Below sentences in the family's own language this is also said to those who see it.
 */
export const TypedWords = ({ line, lang }: TypedWordsProps) => {
  if (line.author === "family" || readsGerman(lang) || !line.text || !inOurLetters(line.text))
    return <>{line.text}</>;
  return line.phrases.length > 0 ? (
    <GermanText lang={lang}>{line.text}</GermanText>
  ) : (
    <bdi lang="de" dir="ltr">
      {line.text}
    </bdi>
  );
};
