import type { Finding } from "../../platform/tables/table-file.ts";
import type { ContactDraft } from "./contact-draft.ts";
import { finding } from "./contact-findings.ts";
import { organisationKey } from "./organisation-key.ts";
import { compareNames, nameWords } from "./person-names.ts";

type Kept = { readonly kept: readonly ContactDraft[]; readonly doubles: readonly Finding[] };

const signsOf = ({ name, organisation, email, privateEmail }: ContactDraft): readonly string[] => [
  ...[email, privateEmail].flatMap((mail) => (mail === null ? [] : [`m${mail}`])),
  `n${nameWords(name).join(" ")}|${organisation === null ? "" : organisationKey(organisation)}`,
];

const withMore = (first: ContactDraft, later: ContactDraft): ContactDraft => ({
  ...first,
  function: first.function ?? later.function,
  organisation: first.organisation ?? later.organisation,
  email: first.email ?? later.email,
  phone: first.phone ?? later.phone,
  privateEmail: first.privateEmail ?? later.privateEmail,
  privatePhone: first.privatePhone ?? later.privatePhone,
  circles: [...new Set([...first.circles, ...later.circles])].slice(0, 20),
});

/** One entry for each person; what a later row knows more goes over to the first. */
export function withoutDoubles(contacts: readonly ContactDraft[]): Kept {
  const kept: ContactDraft[] = [];
  const bySign = new Map<string, number>();
  const doubles: Finding[] = [];
  for (const contact of contacts) {
    const at = signsOf(contact)
      .map((sign) => bySign.get(sign))
      .find((index) => index !== undefined && isSame(kept[index], contact));
    const first = at === undefined ? undefined : kept[at];
    if (at === undefined || first === undefined) kept.push(contact);
    else {
      kept[at] = withMore(first, contact);
      doubles.push(finding("double_in_file", contact, null, `${contact.name} (${first.row})`));
    }
    for (const sign of signsOf(contact)) if (!bySign.has(sign)) bySign.set(sign, at ?? kept.length - 1);
  }
  return { kept, doubles };
}

// Two people may share the address of their team: the same address alone makes nobody the same.
const isSame = (one: ContactDraft | undefined, other: ContactDraft): boolean =>
  one !== undefined && compareNames(one.name, other.name) !== "other";
