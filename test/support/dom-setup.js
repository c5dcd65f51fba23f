// jsdom has no ResizeObserver, and Fluent asks for one at its first render.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
