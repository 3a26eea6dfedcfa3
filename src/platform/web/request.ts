import type { Fields, SentFile } from "./form-body.ts";

/** What a route may look at. Addresses of people are not among it. */
export type WebRequest = {
  readonly param: (name: string) => string;
  readonly query: (name: string) => string;
  readonly queryAll: (name: string) => readonly string[];
  readonly fields: Fields;
  /** The files of a field, on routes that take them; empty where none was chosen. */
  readonly files: (name: string) => readonly SentFile[];
  readonly header: (name: string) => string | undefined;
  readonly cookie: (name: string) => string | undefined;
  /** Where tries are counted: the sender's address, hashed with a key that changes every day, never stored with a concern. */
  readonly senderKey: string;
  /** The coarse part of the address, hashed with a key that changes every hour: to sort by crowd, never to refuse. */
  readonly neighbourhoodKey: string;
};
