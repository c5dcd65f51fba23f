import { brand, relativeLuminance, stripColours, themeFrom, themes } from "../../src/taskpane/app/theme";

function contrast(a: string, b: string): number {
  const [light, dark] = [relativeLuminance(a)!, relativeLuminance(b)!].sort((one, other) => other - one);
  return (light! + 0.05) / (dark! + 0.05);
}

describe("the theme", () => {
  it.each([
    [{ isDarkTheme: true }, false, "dark"],
    [{ isDarkTheme: false, bodyBackgroundColor: "#000000" }, true, "light"],
    [{ bodyBackgroundColor: "#292929" }, false, "dark"],
    [{ bodyBackgroundColor: "#F0F0F0" }, true, "light"],
    [{ bodyBackgroundColor: "not a colour" }, true, "dark"],
    [{}, false, "light"],
    [undefined, true, "dark"],
  ] as const)("for %j, dark preferred: %s", (office, prefersDark, expected) => {
    expect(themeFrom(office, prefersDark)).toBe(expected);
  });
});

/** product.md 8.3 and 8.4: text on its fill, computed from the tokens in use. */
describe.each(["light", "dark"] as const)("contrast in the %s theme", (name) => {
  const theme = themes[name];
  it.each([
    ["button", "colorNeutralForegroundOnBrand", "colorBrandBackground"],
    ["button hover", "colorNeutralForegroundOnBrand", "colorBrandBackgroundHover"],
    ["link", "colorBrandForegroundLink", "colorNeutralBackground1"],
    ["link hover", "colorBrandForegroundLinkHover", "colorNeutralBackground1"],
    ["brand text", "colorBrandForeground1", "colorNeutralBackground1"],
    ["row hover", "colorNeutralForeground2BrandHover", "colorNeutralBackground1"],
    ["row pressed", "colorNeutralForeground2BrandPressed", "colorNeutralBackground1"],
    ["quiet text", "colorNeutralForeground2", "colorNeutralBackground1"],
    ["sentence", "colorNeutralForeground1", "colorNeutralBackground2"],
    ["wording", "colorPaletteBerryForeground2", "colorPaletteBerryBackground2"],
    ["sign", "colorPaletteLavenderForeground2", "colorPaletteLavenderBackground2"],
    ["circumstance", "colorPaletteGreenForeground2", "colorPaletteGreenBackground2"],
    ["recording", "colorPaletteBlueForeground2", "colorPaletteBlueBackground2"],
  ] as const)("of %s text is at least 4.5:1", (_, text, fill) => {
    expect(contrast(theme[text], theme[fill])).toBeGreaterThanOrEqual(4.5);
  });

  it("of the strip is far above that, and of the selected tab's line at least 3:1", () => {
    expect(contrast(stripColours[name].text, stripColours[name].fill)).toBeGreaterThan(10);
    expect(contrast(theme.colorCompoundBrandStroke, theme.colorNeutralBackground1)).toBeGreaterThanOrEqual(3);
  });
});

it("has a ramp that rises in lightness", () => {
  const values = Object.values(brand).map((colour) => relativeLuminance(colour)!);
  expect([...values].sort((a, b) => a - b)).toEqual(values);
});
