/** A licence for open data as the German data portals name it. */
export type DataLicence = {
  /** Its address in the list of DCAT-AP.de (https://www.dcat-ap.de/def/licenses/). */
  readonly uri: string;
  readonly name: string;
  /** Where its text stands; null where the network itself has to be asked. */
  readonly text: string | null;
  /** Its name in the list of SPDX (https://spdx.org/licenses/); null where that has none. */
  readonly spdx: string | null;
  /** Whoever uses the data has to name the source. */
  readonly named: boolean;
};

const listed = "http://dcat-ap.de/def/licenses/";

/** The licences that a network can choose for its data, the freest first. */
export const dataLicences: readonly DataLicence[] = [
  {
    uri: `${listed}dl-zero-de/2.0`,
    name: "Datenlizenz Deutschland – Zero – Version 2.0",
    text: "https://www.govdata.de/dl-de/zero-2-0",
    spdx: "DL-DE-ZERO-2.0",
    named: false,
  },
  {
    uri: `${listed}cc-zero`,
    name: "Creative Commons Zero (CC0 1.0)",
    text: "https://creativecommons.org/publicdomain/zero/1.0/",
    spdx: "CC0-1.0",
    named: false,
  },
  {
    uri: `${listed}dl-by-de/2.0`,
    name: "Datenlizenz Deutschland – Namensnennung – Version 2.0",
    text: "https://www.govdata.de/dl-de/by-2-0",
    spdx: "DL-DE-BY-2.0",
    named: true,
  },
  {
    uri: `${listed}cc-by/4.0`,
    name: "Creative Commons Namensnennung 4.0 (CC BY 4.0)",
    text: "https://creativecommons.org/licenses/by/4.0/",
    spdx: "CC-BY-4.0",
    named: true,
  },
  {
    uri: `${listed}cc-by-sa/4.0`,
    name: "Creative Commons Namensnennung, Weitergabe unter gleichen Bedingungen 4.0 (CC BY-SA 4.0)",
    text: "https://creativecommons.org/licenses/by-sa/4.0/",
    spdx: "CC-BY-SA-4.0",
    named: true,
  },
  {
    uri: `${listed}other-closed`,
    name: "Nicht frei: Nutzung nur nach Absprache",
    text: null,
    spdx: null,
    named: false,
  },
];

/** The licence behind a stored address; undefined where none was chosen or it is not offered any more. */
export const dataLicenceOf = (uri: string | null | undefined): DataLicence | undefined =>
  dataLicences.find((licence) => licence.uri === uri);
