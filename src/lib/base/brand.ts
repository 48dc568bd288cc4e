/** A type for values with one meaning: other values of the same basic type are not accepted. Types only. */
declare const brand: unique symbol;

export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
