import type { ComponentChildren } from "preact";
import { classList } from "./class-list.ts";
import { Document, type DocumentProps, Foot, type FootLink } from "./document.tsx";
import { Icon } from "./icons.tsx";
import { Logo } from "./logo.tsx";
import { Street } from "./street.tsx";

/** Who runs the page: two short lines beside a square logo. */
export type Brand = {
  readonly href: string;
  readonly name: string;
  readonly place: string;
  readonly logo?: string | undefined;
};

export type FamilyPageProps = Omit<DocumentProps, "kind"> & {
  readonly brand: Brand;
  readonly texts: {
    readonly bar: string;
    readonly exit: string;
    readonly skip: string;
    readonly urgentHelp: string;
  };
  /** Our own address that clears what it can and leads to a harmless page. */
  readonly exitHref: string;
  readonly urgentHelpHref: string;
  readonly languageSwitch: ComponentChildren;
  /** The dark band with the street, start page only. */
  readonly hero?: ComponentChildren;
  readonly foot: { readonly report?: FootLink | undefined; readonly links: readonly FootLink[] };
  /** Address and date of printing; stands only on paper. */
  readonly printLine?: ComponentChildren;
};

const Bar = ({ texts, exitHref, urgentHelpHref }: FamilyPageProps) => (
  <nav class="bar" aria-label={texts.bar}>
    <a href={exitHref} rel="nofollow" data-exit>
      <Icon name="exit" /> <span>{texts.exit}</span>
    </a>
    <a class="skip vh" href="#content">
      {texts.skip}
    </a>
    <a class="urgent" href={urgentHelpHref}>
      <Icon name="phone" /> <span>{texts.urgentHelp}</span>
    </a>
  </nav>
);

/** Logo, name and place as a link to the start page. */
export const BrandLink = ({ brand }: { readonly brand: Brand }) => (
  <a class="brand" href={brand.href}>
    <Logo src={brand.logo} />
    <span>
      {brand.name} <small>{brand.place}</small>
    </span>
  </a>
);

const Header = ({ brand, languageSwitch, hero }: FamilyPageProps) => (
  <header class={classList("site", Boolean(hero) && "night")}>
    <div class="wrap">
      <BrandLink brand={brand} />
      {languageSwitch}
    </div>
  </header>
);

/** The frame of a family page. The quick exit is the first thing the Tab key reaches. */
export const FamilyPage = (props: FamilyPageProps) => (
  <Document {...props} kind="family">
    <Bar {...props} />
    <Header {...props} />
    <main id="content">
      {props.hero && (
        <div class="hero night">
          <div class="wrap">{props.hero}</div>
          <Street />
        </div>
      )}
      <div class="wrap">
        {props.children}
        {props.printLine && <p class="print-only small">{props.printLine}</p>}
      </div>
    </main>
    <Foot first={props.foot.report} links={props.foot.links} />
  </Document>
);

type BackLinkProps = {
  readonly href: string;
  /** The link leads to a list that may be the page before. */
  readonly toList?: boolean;
  readonly children: ComponentChildren;
};

/** The way back, above the h1. */
export const BackLink = ({ href, toList, children }: BackLinkProps) => (
  <p>
    <a class="back" href={href} data-back={toList || undefined}>
      <Icon name="back" /> <span>{children}</span>
    </a>
  </p>
);
