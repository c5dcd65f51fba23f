// jsdom has no ResizeObserver, and Fluent asks for one at its first render.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// Nor has it a text encoder, which every browser that runs Office has.
globalThis.TextEncoder ??= require("node:util").TextEncoder;
