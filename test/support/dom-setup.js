// jsdom has no ResizeObserver, and Fluent asks for one at its first render.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// Nor has it a text encoder, which every browser that runs Office has.
globalThis.TextEncoder ??= require("node:util").TextEncoder;

// Fluent writes a rule of CSS for each property of each state, and jsdom tries every rule on every element whose style is
// asked for: most of the time of these tests. Nothing is drawn here, so only what hides words from a reader is kept.
const insertRule = globalThis.CSSStyleSheet.prototype.insertRule;
globalThis.CSSStyleSheet.prototype.insertRule = function (rule, index) {
  return /visibility:\s*hidden|display:\s*none/.test(rule)
    ? insertRule.call(this, rule, Math.min(index ?? 0, this.cssRules.length))
    : 0;
};
