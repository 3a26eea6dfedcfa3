import type { AccessMode } from "./offer.ts";

/** How a family gets in, one name per sentence; each sentence may stand beside those that come after it. */
export type WayIn =
  | "accessWithoutRegistration"
  | "accessNoRegistration"
  | "accessByAppointment"
  | "accessOpenOrAppointment"
  | "accessNoRegistrationOrAppointment"
  | "accessAtHome"
  | "accessAlsoHome"
  | "accessPhone"
  | "accessAlsoPhone"
  | "accessOnline"
  | "accessAlsoOnline";

type Facts = {
  readonly access: readonly AccessMode[];
  /** There is no door to go to: a telephone or a screen. */
  readonly remote: boolean;
  /** Somebody comes to the family, and nowhere else. */
  readonly visits: boolean;
};

/**
 * Which facts about getting in may stand side by side. "Without registration" and "by appointment" exclude each other as
 * long as no sentence says that the family may choose. Nobody "simply comes" to a telephone or to a visit at home, and no
 * visit happens without an agreement. After a door, all further ways are said as further ones.
 */
export function waysIn({ access, remote, visits }: Facts): readonly WayIn[] {
  const has = (mode: AccessMode): boolean => access.includes(mode);
  if (visits) return [...(has("atHome") ? ["accessAtHome" as const] : []), ...agreed(has)];
  const door = remote ? farDoor(has) : nearDoor(has);
  const further = door.length > 0 && !remote;
  return [
    ...door,
    ...(has("atHome") ? [further ? ("accessAlsoHome" as const) : ("accessAtHome" as const)] : []),
    ...(has("phone") ? [further ? ("accessAlsoPhone" as const) : ("accessPhone" as const)] : []),
    ...(has("online") ? [further ? ("accessAlsoOnline" as const) : ("accessOnline" as const)] : []),
  ];
}

/** Whether "ohne Anmeldung" may be said of it in one word, on a card or above the facts. */
export const isOpenToAll = ({ access, visits }: Pick<Facts, "access" | "visits">): boolean =>
  access.includes("withoutRegistration") && !visits;

type Has = (mode: AccessMode) => boolean;

const nearDoor = (has: Has): readonly WayIn[] => {
  if (has("withoutRegistration"))
    return [has("byAppointment") ? "accessOpenOrAppointment" : "accessWithoutRegistration"];
  return has("byAppointment") ? ["accessByAppointment"] : [];
};

const farDoor = (has: Has): readonly WayIn[] => {
  if (has("withoutRegistration"))
    return [has("byAppointment") ? "accessNoRegistrationOrAppointment" : "accessNoRegistration"];
  return has("byAppointment") ? ["accessByAppointment"] : [];
};

const agreed = (has: Has): readonly WayIn[] => [
  ...(has("byAppointment") ? ["accessByAppointment" as const] : []),
  ...(has("phone") ? ["accessPhone" as const] : []),
  ...(has("online") ? ["accessOnline" as const] : []),
];
