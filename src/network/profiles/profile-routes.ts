import { ask, type Desk, perform } from "../../platform/perform.ts";
import { readId } from "../../core/ids.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { confirmServiceProfile } from "./confirm-service-profile.ts";
import { decideProposedLine } from "./decide-proposed-line.ts";
import { editProfilePage } from "./edit-profile-page.tsx";
import { endServiceProfile } from "./end-service-profile.ts";
import { listServiceProfiles } from "./list-service-profiles.ts";
import { organisationProfilesPage } from "./organisation-profiles-page.tsx";
import { prepareServiceProfile } from "./prepare-service-profile.ts";
import { profileChangesPage } from "./profile-changes-page.tsx";
import { changedBy, inputOf, type RawProfile, rawFromFields, rawFromProfile } from "./profile-form.ts";
import { sayIssue } from "./profiles.texts.ts";
import { profilesPage } from "./profiles-page.tsx";
import { saveServiceProfile } from "./save-service-profile.ts";
import { showProfileChanges } from "./show-profile-changes.ts";
import { showServiceProfiles } from "./show-service-profiles.ts";

const house = "/intern/dienste/:organisation{[0-9a-f-]+}";
const service = `${house}/:id{[0-9a-f-]+}`;
const place = ({ param }: WebRequest) => ({
  organisationId: param("organisation"),
  id: readId<"serviceProfile">(param("id")) ?? null,
});
const told = (view: View, request: WebRequest, what: string): Answer =>
  redirect(view.href(`/intern/dienste/${request.param("organisation")}?neu=${what}`, "de"));

type Again = {
  readonly raw: RawProfile;
  readonly errors?: Record<string, string>;
  readonly unsaved?: boolean;
};

/** The form with what was typed; who may see it is decided by the question. */
async function formAgain(desk: Desk, request: WebRequest, view: View, again?: Again): Promise<Answer | null> {
  const call = { actor: view.actor, networkId: view.network.id };
  const found = await ask(desk, prepareServiceProfile, call, place(request));
  if (found.kind !== "done") return null;
  const { organisation, choices, profile } = found.value;
  const raw = again?.raw ?? rawFromProfile(profile);
  const errors = again?.errors ?? {};
  const status = Object.keys(errors).length > 0 ? 422 : 200;
  const unsaved = again?.unsaved ?? false;
  return page(
    editProfilePage(view, { organisation, id: profile?.id ?? null, choices, raw, errors, unsaved }),
    status,
  );
}

/** A button for one line more or less answers with the form; every other way to send it saves. */
async function save(desk: Desk, request: WebRequest, view: View): Promise<Answer | null> {
  const raw = rawFromFields(request.fields);
  const changed = changedBy(raw, request.fields.get("do"));
  if (changed) return formAgain(desk, request, view, { raw: changed, unsaved: true });
  const call = {
    actor: view.actor,
    networkId: view.network.id,
    opKey: readId<"operation">(request.fields.get("_op")),
  };
  const done = await perform(desk, saveServiceProfile, call, { ...place(request), profile: inputOf(raw) });
  if (done.kind === "notFound") return null;
  if (done.kind === "done" && done.value.ok) return told(view, request, "saved");
  const errors =
    done.kind === "invalid"
      ? Object.fromEntries(
          done.issues
            .map(({ path, message }) => [path.slice(1).join("-"), sayIssue(message)] as const)
            .toReversed(),
        )
      : { name: sayIssue(done.value.ok ? "" : done.value.reason) };
  return formAgain(desk, request, view, { raw, errors });
}

const editing = (path: string): readonly Route[] => [
  {
    method: "GET",
    path,
    act: prepareServiceProfile.name,
    anonymous: false,
    handle: (desk, request, view) => formAgain(desk, request, view),
  },
  { method: "POST", path, act: saveServiceProfile.name, anonymous: false, handle: save },
];

async function houseAgain(
  desk: Desk,
  request: WebRequest,
  view: View,
  reason: string,
): Promise<Answer | null> {
  const call = { actor: view.actor, networkId: view.network.id };
  const shown = await ask(desk, showServiceProfiles, call, { organisationId: request.param("organisation") });
  return shown.kind === "done"
    ? page(organisationProfilesPage(view, shown.value, sayIssue(reason)), 422)
    : null;
}

const nothing = () => Promise.resolve(null);

/** Services of the network: who they are, what they keep up to date, what changed. */
export const profileRoutes: readonly Route[] = [
  showing("/intern/dienste", listServiceProfiles, {
    input: ({ query }) => ({ due: query("durchsehen") === "1" }),
    page: (list, view, { due }) => page(profilesPage(view, list, due)),
  }),
  showing(house, showServiceProfiles, {
    input: ({ param }) => ({ organisationId: param("organisation") }),
    page: (shown, view) => page(organisationProfilesPage(view, shown)),
  }),
  ...editing(`${house}/neu`),
  ...editing(`${service}/aendern`),
  showing(`${service}/frueher`, showProfileChanges, {
    input: ({ param }) => ({ id: param("id") }),
    page: (shown, view) => page(profileChangesPage(view, shown)),
  }),
  sending(`${service}/stimmt`, confirmServiceProfile, {
    input: ({ param }) => ({ id: param("id") }),
    done: (_value, view, request) => told(view, request, "confirmed"),
    refused: nothing,
    invalid: nothing,
  }),
  sending(`${service}/beenden`, endServiceProfile, {
    input: ({ param }) => ({ id: param("id") }),
    done: (_value, view, request) => told(view, request, "ended"),
    refused: nothing,
    invalid: nothing,
  }),
  sending(`${service}/vorschlag`, decideProposedLine, {
    input: ({ param, fields }) => ({
      profileId: param("id"),
      lineId: fields.get("line"),
      keep: fields.get("keep") === "1",
      typed: fields.get("typed"),
      partner: fields.get("partner"),
    }),
    done: (_value, view, request) =>
      told(view, request, request.fields.get("keep") === "1" ? "kept" : "dropped"),
    refused: (reason, view, request, desk) => houseAgain(desk, request, view, reason),
    invalid: (issues, view, request, desk) => houseAgain(desk, request, view, issues[0]?.message ?? ""),
  }),
];
