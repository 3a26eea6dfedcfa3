import { Temporal } from "temporal-polyfill";
import { saveServiceProfile } from "../../network/profiles/save-service-profile.ts";
import { officeDay } from "../../platform/clock.ts";
import { perform } from "../../platform/perform.ts";
import { sentences, services, touches } from "./service-profiles.ts";
import { personOf, saved, type Stage } from "./stage.ts";

const lineFields = ["possibilities", "limits", "expectations"] as const;
const blankFrame = {
  offerId: "",
  keeperId: "",
  dataSharingRule: "",
  dutiesUnder8a: "",
  languages: "",
  catchmentArea: "",
  capacityNote: "",
  cost: "",
  legalBasis: "",
};

/**
 * What services say of themselves. Twice over, as in life: first everybody writes who she is, then, when all are known,
 * what she expects of whom.
 */
export async function loadProfiles(
  stage: Stage,
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const { key } of services) ids.set(key, await save(stage, key, null, ids, now));
  for (const { key } of services) await save(stage, key, ids.get(key) ?? null, ids, now);
  return ids;
}

async function save(
  stage: Stage,
  key: string,
  id: string | null,
  ids: ReadonlyMap<string, string>,
  now: Temporal.Instant,
): Promise<string> {
  const { desk, networkId } = stage;
  const service = services.find((one) => one.key === key);
  if (service === undefined) throw new Error(`the demo has no service ${key}`);
  const today = officeDay(now);
  const partner = (of: string) => (of === "" ? "" : `profile:${ids.get(of) ?? ""}`);
  const known = (of: string) => of === "" || ids.has(of);
  const lines = (field: (typeof lineFields)[number]) =>
    sentences
      .filter((one) => one.service === key && one.field === field && known(one.partner))
      .map(({ text, typed, partner: of }) => ({ text, typed, partner: partner(of) }));
  const profile = {
    ...blankFrame,
    name: service.name,
    basis: service.basis,
    mission: service.mission,
    targetGroup: service.targetGroup,
    accessPaths: service.accessPaths,
    agreedOn: today.subtract({ days: Number(service.agreed) }).toString(),
    reviewBy: today.add({ days: Number(service.review) }).toString(),
    possibilities: lines("possibilities"),
    limits: lines("limits"),
    expectations: lines("expectations"),
    interfaces: touches
      .filter((one) => one.service === key && ids.has(one.partner))
      .map(({ service: _, partner: of, ...touch }) => ({
        ...touch,
        partner: partner(of),
        contact: "",
        contactPersonId: "",
      })),
  };
  const organisationId = stage.organisations.get(service.organisation);
  const call = { actor: personOf(stage, "marlene"), networkId };
  return saved("profile", await perform(desk, saveServiceProfile, call, { id, organisationId, profile })).id;
}
