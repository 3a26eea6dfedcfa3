import { HiddenFields, type HiddenValues } from "./hidden-fields.tsx";
import { Icon } from "./icons.tsx";

export type LanguageLink = {
  readonly code: string;
  readonly htmlLang: string;
  readonly nativeName: string;
  readonly href: string;
  readonly current: boolean;
};

type LanguagesProps = {
  readonly languages: readonly LanguageLink[];
  /** Personal pages change the language by POST, because their ticket must never stand in an address. */
  readonly post?: HiddenValues | undefined;
};

const Choice = ({
  language,
  post,
}: {
  readonly language: LanguageLink;
  readonly post: HiddenValues | undefined;
}) => {
  const { htmlLang, nativeName, href, current } = language;
  const mark = { lang: htmlLang, "aria-current": current || undefined };
  if (!post)
    return (
      <a href={href} hreflang={htmlLang} {...mark}>
        <bdi>{nativeName}</bdi>
      </a>
    );
  return (
    <form method="post" action={href}>
      <HiddenFields values={post} />
      <button type="submit" {...mark}>
        <bdi>{nativeName}</bdi>
      </button>
    </form>
  );
};

const Items = ({ languages, post }: LanguagesProps) => (
  <>
    {languages.map((language) => (
      <li key={language.code}>
        <Choice language={language} post={post} />
      </li>
    ))}
  </>
);

/** The switch in the header: closed, with the name of the page's language. `word` is heard before it ("Sprache:"). */
export const LanguageSwitch = ({ word, ...props }: LanguagesProps & { readonly word: string }) => (
  <details class="lang">
    <summary>
      <Icon name="globe" />
      <span>
        <span class="vh">{word} </span>
        <bdi>{props.languages.find((language) => language.current)?.nativeName}</bdi>
      </span>
    </summary>
    <ul>
      <Items {...props} />
    </ul>
  </details>
);

/** All languages side by side, for the foot of the start page. */
export const LanguageRow = (props: LanguagesProps) => (
  <ul class="tongues">
    <Items {...props} />
  </ul>
);
