/** What an act answers: a value, or an expected "no" with the field's own reason. */
export type Outcome<Value, Reason extends string = string> = Ok<Value> | Refused<Reason>;
export type Ok<Value> = { readonly ok: true; readonly value: Value };
export type Refused<Reason extends string> = { readonly ok: false; readonly reason: Reason };

export const ok = <Value>(value: Value): Ok<Value> => ({ ok: true, value });
export const refused = <Reason extends string>(reason: Reason): Refused<Reason> => ({ ok: false, reason });
