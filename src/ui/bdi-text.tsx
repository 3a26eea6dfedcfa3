import type { ComponentChildren } from "preact";

type BdiTextProps = { readonly children: ComponentChildren; readonly lang?: string | undefined };

/** Text whose direction must not mix with its surroundings: names, file names, what people typed. */
export const BdiText = ({ children, lang }: BdiTextProps) => <bdi lang={lang}>{children}</bdi>;

/** A code, a distance or a number: reads from its own first character and does not break. */
export const NumberText = ({ children }: { readonly children: ComponentChildren }) => (
  <bdi class="num">{children}</bdi>
);

type PhoneLinkProps = { readonly number: string };

/** A number to tap, shown as written; the address keeps only digits and a leading plus, as RFC 3966 wants. */
export const PhoneLink = ({ number }: PhoneLinkProps) => (
  <a href={phoneHref(number)}>
    <NumberText>{number}</NumberText>
  </a>
);

/** `tel:` address of a number as people write it, "069 90009-120" becomes "tel:06990009120". */
export const phoneHref = (number: string): string => `tel:${number.replace(/(?!^\+)[^\d]/g, "")}`;

type TimeTextProps = { readonly at: string; readonly children: ComponentChildren };

/** A point in time; `at` is the machine form of the `datetime` attribute (ISO 8601), the text is what people read. */
export const TimeText = ({ at, children }: TimeTextProps) => (
  <time datetime={at}>
    <bdi>{children}</bdi>
  </time>
);
