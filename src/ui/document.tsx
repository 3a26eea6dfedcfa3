import type { ComponentChildren } from "preact";

export type DocumentProps = {
  readonly htmlLang: string;
  readonly dir: "ltr" | "rtl";
  readonly title: string;
  /** Addresses of the style sheets in order: tragnetz, staff where needed, the municipality's colours last. */
  readonly styles: readonly string[];
  /** Addresses of module scripts; pages are complete without them. */
  readonly scripts?: readonly string[] | undefined;
  /** An SVG for the tab. Without one browsers ask for /favicon.ico on every first visit. */
  readonly icon?: string | undefined;
  readonly manifest?: string | undefined;
  readonly noindex?: boolean | undefined;
  readonly description?: string | undefined;
  /** More for the head: manifest, canonical address, other languages, structured data. */
  readonly head?: ComponentChildren;
  readonly kind: "family" | "staff";
  readonly children: ComponentChildren;
};

/** The document without its doctype, which the caller writes in front. */
export const Document = ({ htmlLang, dir, kind, children, ...props }: DocumentProps) => (
  <html lang={htmlLang} dir={dir}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {props.noindex && <meta name="robots" content="noindex, nofollow" />}
      <title>{props.title}</title>
      {props.description && <meta name="description" content={props.description} />}
      {props.styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {props.icon && <link rel="icon" type="image/svg+xml" href={props.icon} />}
      {props.manifest && <link rel="manifest" href={props.manifest} />}
      {props.scripts?.map((src) => (
        <script key={src} type="module" src={src} />
      ))}
      {props.head}
    </head>
    <body class={kind}>{children}</body>
  </html>
);

export type FootLink = { readonly href: string; readonly label: string };

/** The links at the foot; the first one may stand alone above the others. */
export const Foot = ({
  links,
  first,
}: {
  readonly links: readonly FootLink[];
  readonly first?: FootLink | undefined;
}) => (
  <footer class="foot">
    <div class="wrap">
      {first && (
        <p>
          <a href={first.href}>{first.label}</a>
        </p>
      )}
      <ul>
        {links.map((link) => (
          <li key={link.label}>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
      </ul>
    </div>
  </footer>
);
