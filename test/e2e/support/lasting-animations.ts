import type { Frame } from "playwright-core";

/**
 * What moves in a frame for longer than it takes to draw it once. Under reduced motion nothing may (product.md J-9); Fluent
 * ends its own animations in a millisecond then, and one can be met on its way.
 */
export function lastingAnimations(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() =>
    document
      .getAnimations()
      .filter((one) => Number(one.effect?.getComputedTiming().duration) > 16) // milliseconds
      .map((one) => `${one.constructor.name} ${one.id}`),
  );
}
