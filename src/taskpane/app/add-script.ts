/**
 * Adds a static script of our own to the page: what first paint does not need comes after it, without a network call that
 * the content security policy would have to allow.
 *
 * @param address relative to the page
 * @throws Error when it cannot be loaded
 */
export function addScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => {
      script.remove();
      reject(new Error(`${address} could not be loaded.`));
    });
    document.head.append(script);
  });
}

/** Does the work at the first call and gives its outcome to every later one; after a failure the next call tries again. */
export function once<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let outcome: Promise<Value> | undefined;
  return () => {
    outcome ??= work().catch((problem: unknown) => {
      outcome = undefined;
      throw problem;
    });
    return outcome;
  };
}
