import type { ProfileChoices } from "./profile-choices.sql.ts";
import type { RawProfile } from "./profile-form.ts";

/** What the form of a profile is drawn from. */
export type EditedProfile = {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly id: string | null;
  readonly choices: ProfileChoices;
  readonly raw: RawProfile;
  readonly errors: Readonly<Record<string, string>>;
  /** A line was added or taken away: nothing is stored yet. */
  readonly unsaved?: boolean;
};
