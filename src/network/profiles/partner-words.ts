import { sectorName } from "../../people/public.ts";
import type { Option } from "../../ui/fields.tsx";
import type { ProfileChoices } from "./profile-choices.sql.ts";
import { say } from "./profiles.texts.ts";

type Partners = Pick<ProfileChoices, "profiles" | "organisations" | "types" | "sectors">;

/** Types are typed by people; the one that the platform itself knows by a code has a name. */
const typeName = (type: string): string => (type === "intakePoint" ? say("intakePoint") : type);

const serviceName = ({ name, organisation }: Partners["profiles"][number]): string =>
  `${name} (${organisation})`;

/** Who a line is about, in words; empty for nobody in particular. */
export function partnerName(partner: string | null, { profiles, organisations }: Partners): string {
  if (partner === null) return "";
  const at = partner.indexOf(":");
  const whom = partner.slice(at + 1);
  const kind = partner.slice(0, at);
  if (kind === "type") return say("allOf_type", { name: typeName(whom) });
  if (kind === "sector") return say("allOf_sector", { name: sectorName(whom) });
  const profile = kind === "profile" ? profiles.find(({ id }) => id === whom) : undefined;
  if (profile) return serviceName(profile);
  return organisations.find(({ id }) => id === whom)?.name ?? say("notSaid");
}

/** Everybody a line may be about, for a choice in groups; `first` is the neutral choice. */
export const partnerOptions = (
  { profiles, organisations, types, sectors }: Partners,
  first: string,
): readonly Option[] => [
  { value: "", label: first },
  ...profiles.map((profile) => ({
    value: `profile:${profile.id}`,
    label: serviceName(profile),
    group: say("groupProfiles"),
  })),
  ...types.map((type) => ({ value: `type:${type}`, label: typeName(type), group: say("groupTypes") })),
  ...sectors.map((sector) => ({
    value: `sector:${sector}`,
    label: sectorName(sector),
    group: say("groupSectors"),
  })),
  ...organisations.map(({ id, name }) => ({
    value: `organisation:${id}`,
    label: name,
    group: say("groupOrganisations"),
  })),
];

/** Who was chosen and is no longer there stays chosen until somebody chooses again: saving a form must lose nothing. */
export const withChosen = (options: readonly Option[], chosen: string): readonly Option[] =>
  options.some(({ value }) => value === chosen)
    ? options
    : [...options, { value: chosen, label: say("partnerGone") }];
