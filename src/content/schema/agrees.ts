/**
 * Compile-time proof that a schema and the type it stands for say the same: what the schema lets through is a value of
 * the type, and neither has a field that the other lacks. Used as `const proof: Agrees<…> = true`.
 */
export type Agrees<Output, Type> = [Output] extends [Type]
  ? [FieldsOf<Output>, FieldsOf<Type>] extends [FieldsOf<Type>, FieldsOf<Output>]
    ? true
    : { fieldsOnlyInOne: Exclude<FieldsOf<Output>, FieldsOf<Type>> | Exclude<FieldsOf<Type>, FieldsOf<Output>> }
  : { schemaGives: Output; typeWants: Type };

type FieldsOf<Value> = Value extends unknown ? keyof Value : never;
