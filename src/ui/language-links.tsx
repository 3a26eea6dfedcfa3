import { HiddenFields, type HiddenValues } from "./hidden-fields.tsx";
import { Icon } from "./icons.tsx";
import { prepared } from "./prepared.tsx";

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

const ByLink = prepared<LanguageLink>(
  ({ htmlLang, nativeName, href, current }) => (
    <li>
      <a href={href} hreflang={htmlLang} lang={htmlLang} aria-current={current || undefined}>
        <bdi>{nativeName}</bdi>
      </a>
    </li>
  ),
  ["href"],
  ({ code, current }) => (current ? `${code} current` : code),
);

const ByPost = ({ htmlLang, nativeName, href, current, post }: LanguageLink & { post: HiddenValues }) => (
  <li>
    <form method="post" action={href}>
      <HiddenFields values={post} />
      <button type="submit" lang={htmlLang} aria-current={current || undefined}>
        <bdi>{nativeName}</bdi>
      </button>
    </form>
  </li>
);

const Items = ({ languages, post }: LanguagesProps) => (
  <>
    {languages.map((language) =>
      post ? <ByPost key={language.code} {...language} post={post} /> : ByLink(language),
    )}
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
