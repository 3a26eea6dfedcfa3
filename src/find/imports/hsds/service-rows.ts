import type { DraftSchedule } from "../../offers/offer.ts";
import { carriesOurProfile } from "../../open-data/hsds/profile-code.ts";
import { kindOfTitle } from "../kind-words.ts";
import {
  type BeyondOffer,
  type DraftLocation,
  type JsonObject,
  type ReadRow,
  type RowsOfTable,
  sourceStatuses,
} from "../parsed-file.ts";
import { type Finding } from "../../../platform/tables/table-file.ts";
import { readPlace } from "../place.ts";
import { readAccessibility } from "../accessibility.ts";
import { cleanCell } from "../cell-text.ts";
import type { FieldName } from "../field-names.ts";
import { objectsAt, textAt } from "./json-object.ts";
import { ownClosuresOf, ownTimeOf, wholeTimesOf } from "./own-time.ts";
import { placeCells, type Place } from "./place-cells.ts";
import { scheduleOfRow } from "./schedule-rows.ts";
import { serviceCells, type ServiceParts } from "./service-cells.ts";

/** A service ready to be read; `row` counts as people see it in the file. */
export type GivenService = ServiceParts & { readonly row: number; readonly notes: readonly Finding[] };

const scheduleKeys = ["schedules", "schedule", "regular_schedules", "regular_schedule"];

const finding = (row: number, code: string, field: string, message: string): Finding => ({
  code,
  row,
  field,
  message,
});

type GivenTime = { readonly row: JsonObject; readonly locationNo: number | undefined };

/**
 * Times of the service at its places and of itself, each once: what says where counts before what does not. Times of a
 * place alone are when its doors are open.
 */
const timesOf = ({ service, places }: ServiceParts): readonly GivenTime[] => {
  const all = [
    ...places.flatMap(({ link }, locationNo) =>
      objectsAt(link, ...scheduleKeys).map((row): GivenTime => ({ row, locationNo })),
    ),
    ...objectsAt(service, ...scheduleKeys).map((row): GivenTime => ({ row, locationNo: undefined })),
  ];
  const seen = new Set<string>();
  return all.filter(({ row }) => {
    const key = textAt(row, "id") || JSON.stringify(row);
    return seen.has(key) ? false : seen.add(key);
  });
};

const eventKinds = ["group", "course", "cafe"];

const kindOfTimes = ({ service }: ServiceParts): "open" | "event" =>
  eventKinds.includes(kindOfTitle(textAt(service, "name")) ?? "") ? "event" : "open";

const timeKeys =
  "opens_at opens start_time closes_at closes end_time freq byday weekday bymonthday dtstart valid_from valid_to until".split(
    " ",
  );

/** "nach Absprache" is no time that could be held; it is read as words. */
const saysTime = ({ row }: GivenTime): boolean => textAt(row, ...timeKeys) !== "";

type Times = { readonly schedules: readonly DraftSchedule[]; readonly notes: readonly Finding[] };

/** As another installation of this product keeps them; undefined where the rows must be read. */
const timesAsKept = (
  { service, places }: GivenService,
  given: readonly GivenTime[],
): Times["schedules"] | undefined =>
  carriesOurProfile(service)
    ? wholeTimesOf(
        service,
        given.map(({ row }) => row),
        places.map(({ location }) => textAt(location, "id")),
      )
    : undefined;

const readTimes = (parts: GivenService, given: readonly GivenTime[]): Times => {
  const kept = timesAsKept(parts, given);
  if (kept !== undefined) return { schedules: kept, notes: [] };
  const times = given.filter(saysTime);
  const kind = kindOfTimes(parts);
  const isOurs = carriesOurProfile(parts.service);
  const read = times.map(({ row, locationNo }) => {
    const held = scheduleOfRow(row, kind);
    const schedule = held && isOurs ? { ...held, ...ownTimeOf(row) } : held;
    return schedule && (locationNo === undefined ? schedule : { ...schedule, locationNo });
  });
  const left = read.filter((schedule) => schedule === undefined).length;
  const message = `${left} von ${times.length} Zeiten lassen sich nicht genau übernehmen und bleiben nur im Datensatz.`;
  const ofPlaces =
    given.length === 0 &&
    parts.places.some(({ location }) => objectsAt(location, ...scheduleKeys).length > 0);
  const doors =
    "Die Zeiten stehen nur beim Standort. Ob das Angebot dann stattfindet, ist nicht gesagt; sie bleiben im Datensatz.";
  return {
    schedules: read.filter((schedule) => schedule !== undefined),
    notes: [
      ...(left > 0 ? [finding(parts.row, "schedule-not-held", "schedules", message)] : []),
      ...(ofPlaces ? [finding(parts.row, "schedule-of-location", "schedules", doors)] : []),
    ],
  };
};

const columnsOfPlace: Partial<Record<FieldName, string>> = {
  placeName: "location name",
  street: "street",
  postalCode: "postal code",
  place: "place",
  lat: "latitude",
  lon: "longitude",
  accessibility: "accessibility",
};

/** A further place, read by the same rules as the first. */
const draftLocation = (place: Place): DraftLocation => {
  const cells = placeCells(place);
  const text = (field: FieldName) => cleanCell(cells[columnsOfPlace[field] ?? ""] ?? "", field).text;
  const facts = { row: 0, text, parts: () => [], geometry: undefined, ageUnit: "Jahre" } as const;
  const none = { name: null, street: null, postalCode: null, place: null, lat: null, lon: null };
  return {
    externalId: textAt(place.location, "id") || null,
    place: readPlace(facts).draft.place ?? none,
    accessibilityText: readAccessibility(facts).draft.accessibilityText ?? null,
  };
};

const statusOf = (service: JsonObject): Pick<BeyondOffer, "sourceStatus"> => {
  const status = sourceStatuses.find((each) => each === textAt(service, "status").toLowerCase());
  return status === undefined ? {} : { sourceStatus: status };
};

const nonEmpty = (cells: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ""));

/** A service as a row of cells with everything that cells cannot hold. */
export const rowOfService = (given: GivenService): ReadRow => {
  const { row, service, organization, places, notes } = given;
  const given_ = timesOf(given);
  const times = readTimes(given, given_);
  const [first] = places;
  const closures = carriesOurProfile(service) ? ownClosuresOf(service) : [];
  const beyond: BeyondOffer = {
    hsds: {
      service,
      ...(organization && { organization }),
      locations: places.map(({ location }) => location),
    },
    ...(times.schedules.length > 0 && { schedules: times.schedules }),
    ...(closures.length > 0 && { closures }),
    ...(places.length > 0 && { locations: places.map(draftLocation) }),
    ...statusOf(service),
  };
  const cells = nonEmpty({
    ...serviceCells(
      given,
      given_.map((time) => time.row),
    ),
    ...(first && placeCells(first)),
  });
  return { row, cells, beyond, notes: [...notes, ...times.notes] };
};

/** Services as one table; the columns are what any of them fills. */
export const tableOfServices = (services: readonly GivenService[]): RowsOfTable => {
  const rows = services.map(rowOfService);
  return { columns: [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))], rows };
};
