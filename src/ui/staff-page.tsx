import type { ComponentChildren } from "preact";
import { Document, type DocumentProps, Foot, type FootLink } from "./document.tsx";
import { type Brand, BrandLink } from "./family-page.tsx";
import { StaySignedIn } from "./stay-signed-in.tsx";
import { HiddenFields, type HiddenValues } from "./hidden-fields.tsx";

export type Area = { readonly href: string; readonly label: string; readonly current?: boolean | undefined };

type SignedIn = {
  readonly name: string;
  readonly role: string;
  /** What a script asks, so that the server hears of somebody who is typing. */
  readonly stay: string;
  readonly signOut: { readonly action: string; readonly hidden: HiddenValues };
};

export type StaffPageProps = Omit<DocumentProps, "kind"> & {
  readonly brand: Brand;
  readonly texts: { readonly skip: string; readonly areas: string; readonly signOut: string };
  /** Only the areas this person may see. */
  readonly areas: readonly Area[];
  /** Missing on the sign-in page. */
  readonly person?: SignedIn | undefined;
  readonly foot: readonly FootLink[];
  readonly printLine?: ComponentChildren;
};

const Who = ({ person, label }: { readonly person: SignedIn; readonly label: string }) => (
  <div class="row small who">
    <span>
      {person.name} <span class="role">{person.role}</span>
    </span>
    <form method="post" action={person.signOut.action}>
      <HiddenFields values={person.signOut.hidden} />
      <button type="submit" class="link">
        {label}
      </button>
    </form>
  </div>
);

const Areas = ({ areas, label }: { readonly areas: readonly Area[]; readonly label: string }) => (
  <div class="wrap">
    <nav class="main" aria-label={label}>
      <ul>
        {areas.map((area) => (
          <li key={area.href}>
            <a href={area.href} aria-current={area.current ? "page" : undefined}>
              {area.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  </div>
);

/** The frame of a staff page; never in search engines. */
export const StaffPage = (props: StaffPageProps) => (
  <Document {...props} noindex kind="staff">
    <a class="skip vh" href="#content">
      {props.texts.skip}
    </a>
    <header class="site night">
      <div class="wrap">
        <BrandLink brand={props.brand} />
        {props.person && <Who person={props.person} label={props.texts.signOut} />}
      </div>
      {props.areas.length > 0 && <Areas areas={props.areas} label={props.texts.areas} />}
    </header>
    <main id="content" class="wrap">
      {props.person && <StaySignedIn href={props.person.stay} />}
      {props.children}
      {props.printLine && <p class="print-only small">{props.printLine}</p>}
    </main>
    <Foot links={props.foot} />
  </Document>
);
