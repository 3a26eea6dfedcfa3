import type { FieldName } from "./concern-keys.sql.ts";

/**
 * Which words of a family may reach whom: consent is data (domain.md 5.2), and a field outside it is sealed under a key
 * that the other side never gets. Every read, mail and export towards a node that is asked goes through here.
 */

/** What a consent can name, in the words of the consent sheet. */
export const dataClasses = ["name", "channel", "language", "place", "childAge", "topic", "wish"] as const;
export type DataClass = (typeof dataClasses)[number];

/** Without a name, a way and a language nobody can call: these go along with every question to a node. */
export const alwaysAlong = ["name", "channel", "language"] as const satisfies readonly DataClass[];
/** What a family may keep with the team that it knows. */
export const maybeAlong = ["place", "childAge", "topic", "wish"] as const satisfies readonly DataClass[];

/** The classes a consent of the database names; a consent from before the classes were named covers all of them. */
const covers: Readonly<Record<string, readonly DataClass[]>> = {
  contact: ["name", "language", "place", "childAge", "topic", "wish"],
};
const allows = (classes: readonly string[], wanted: DataClass): boolean =>
  classes.some((one) => one === wanted || covers[one]?.includes(wanted) === true);

/** `wish` holds the offer that the family came from. Who referred it stays with the intake team in any case. */
const classOfField: Readonly<Record<FieldName, DataClass | "intakeOnly">> = {
  name: "name",
  topic: "topic",
  wish: "topic",
  childAge: "childAge",
  place: "place",
  channelValue: "channel",
  safeContact: "channel",
  referrer: "intakeOnly",
};

export const mayTravel = (field: FieldName, classes: readonly string[]): boolean => {
  const wanted = classOfField[field];
  return wanted !== "intakeOnly" && allows(classes, wanted);
};
/** The family's own words, in the first message of the thread. */
export const mayOwnWordsTravel = (classes: readonly string[]): boolean => allows(classes, "wish");
/** A town lies open only where every node may know it. */
export const mayPlaceLieOpen = (classes: readonly string[]): boolean => allows(classes, "place");

/** Contact keys by epoch: what travels lies under the first, what stays with the intake team under this one. */
export const stayingEpoch = 0;
export const travellingEpoch = 1;
/** A staying key is neither given on nor renewed: nobody but the intake team and the family has ever held it. */
export const travels = ({ epoch }: { readonly epoch: number }): boolean => epoch !== stayingEpoch;
export const epochFor = (travels: boolean): number => (travels ? travellingEpoch : stayingEpoch);

/** What of these words may be shown, mailed or exported to a recipient with this consent. */
export function travellingFields<Words extends Partial<Record<FieldName, string>>>(
  words: Words,
  classes: readonly string[],
): Partial<Record<FieldName, string>> {
  const kept = (Object.entries(words) as [FieldName, string][]).filter(([field]) =>
    mayTravel(field, classes),
  );
  return Object.fromEntries(kept);
}
