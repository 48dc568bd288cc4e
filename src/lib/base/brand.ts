/** A value whose type says what it stands for: a plain one of the same kind cannot take its place. Types only. */
declare const brand: unique symbol;

export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
