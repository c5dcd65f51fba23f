import type { Ref } from "react";

/**
 * A ref as Fluent's components take it. Under `exactOptionalPropertyTypes` Fluent 9.74 infers the element of its own
 * `ref` property as `never`; the element is the right one at run time. To go when Fluent's types say it themselves.
 */
export function fluentRef<Element>(ref: Ref<Element> | undefined): Ref<never> {
  return (ref ?? null) as Ref<never>; // see above
}
