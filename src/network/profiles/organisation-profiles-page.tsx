import type { VNode } from "preact";
import { ActButton } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import type { ProfileChoices } from "./profile-choices.sql.ts";
import { ProfileCard } from "./profile-card.tsx";
import { say } from "./profiles.texts.ts";
import type { StoredProfile } from "./profiles.sql.ts";
import { Proposals } from "./proposals.tsx";
import { ReviewTag } from "./review-tag.tsx";
import { ToldNote } from "./told-note.tsx";

export type HouseProfiles = {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly choices: ProfileChoices;
  readonly profiles: readonly StoredProfile[];
  readonly keeps: boolean;
  readonly today: string;
};

/** The services of one organisation; whoever keeps them confirms, changes and decides what workshops proposed. */
export const organisationProfilesPage = (view: View, house: HouseProfiles, refusal?: string): VNode => {
  const { organisation, profiles, keeps, choices } = house;
  return staffFrame(view, {
    title: organisation.name,
    area: "partners",
    children: (
      <div class="stack">
        <p>
          <a class="tap" href={view.href("/intern/dienste", "de")}>
            {say("backToList")}
          </a>
        </p>
        {refusal !== undefined && <Note tone="late">{refusal}</Note>}
        <ToldNote view={view} />
        <div class="row apart">
          <h1>{organisation.name}</h1>
          {keeps && (
            <p class="actions">
              <ButtonLink kind="quiet" href={view.href(`/intern/dienste/${organisation.id}/neu`, "de")}>
                {say("add")}
              </ButtonLink>
            </p>
          )}
        </div>
        {profiles.length === 0 && <p>{say("noProfileHere", { name: organisation.name })}</p>}
        {profiles.map((profile) => (
          <ProfileCard
            key={profile.id}
            profile={profile}
            partners={choices}
            foot={keeps && <End view={view} profile={profile} />}
          >
            <Care view={view} house={house} profile={profile} />
          </ProfileCard>
        ))}
      </div>
    ),
  });
};

type CareProps = { readonly view: View; readonly house: HouseProfiles; readonly profile: StoredProfile };

const Care = ({ view, house, profile }: CareProps) => {
  const base = `/intern/dienste/${house.organisation.id}/${profile.id}`;
  return (
    <>
      <p class="row">
        <ReviewTag today={house.today} reviewBy={profile.reviewBy} />
        <a class="tap" href={view.href(`${base}/frueher`, "de")}>
          {say("changes")}
        </a>
      </p>
      {house.keeps && (
        <>
          {profile.keeper !== null && <p class="soft">{say("keptBy", { name: profile.keeper })}.</p>}
          <Proposals view={view} base={base} profile={profile} choices={house.choices} />
          <div class="actions">
            <ActButton
              view={view}
              action={`${base}/stimmt`}
              button={say("stillRight")}
              suffix={profile.name}
            />
            <ButtonLink kind="quiet" href={view.href(`${base}/aendern`, "de")} suffix={profile.name}>
              {say("change")}
            </ButtonLink>
          </div>
        </>
      )}
    </>
  );
};

const End = ({ view, profile }: Omit<CareProps, "house">) => (
  <Fold summary={say("end")}>
    <p>{say("endAbout")}</p>
    <ActButton
      view={view}
      action={`/intern/dienste/${profile.organisationId}/${profile.id}/beenden`}
      button={say("end")}
      suffix={profile.name}
    />
  </Fold>
);
