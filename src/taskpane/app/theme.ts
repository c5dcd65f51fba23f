import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

export type ThemeName = "light" | "dark";

/** The quiet teal of product.md 8.2. */
export const brand: BrandVariants = {
  10: "#010c0d",
  20: "#02181a",
  30: "#032428",
  40: "#053236",
  50: "#083e44",
  60: "#0d4b51",
  70: "#115960",
  80: "#15676f",
  90: "#247780",
  100: "#358891",
  110: "#4799a2",
  120: "#5baab2",
  130: "#77bbc3",
  140: "#95ccd3",
  150: "#b5dde1",
  160: "#d6edef",
};

/** Fluent's own dark brand text measures 3.52:1 with this ramp; these reach 5:1 and more. */
const darkContrast: Partial<Theme> = {
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[120],
  colorNeutralForeground2BrandHover: brand[120],
  colorNeutralForeground2BrandPressed: brand[120],
  colorNeutralForeground2BrandSelected: brand[120],
  colorNeutralForeground3BrandHover: brand[120],
  colorNeutralForeground3BrandPressed: brand[120],
  colorNeutralForeground3BrandSelected: brand[120],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
  colorBrandForegroundLinkPressed: brand[120],
  colorBrandForegroundLinkSelected: brand[120],
  colorCompoundBrandForeground1: brand[120],
  colorCompoundBrandForeground1Hover: brand[130],
  colorCompoundBrandForeground1Pressed: brand[120],
  colorCompoundBrandStroke: brand[120],
  colorCompoundBrandStrokeHover: brand[130],
  colorCompoundBrandStrokePressed: brand[110],
  colorCompoundBrandBackground: brand[120],
  colorCompoundBrandBackgroundHover: brand[130],
  colorCompoundBrandBackgroundPressed: brand[110],
  colorBrandStroke1: brand[120],
};

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: createLightTheme(brand),
  dark: { ...createDarkTheme(brand), ...darkContrast },
};

/** The strip keeps one tint in each theme; 13.38:1 and 11.36:1 (product.md 8.3). */
export const stripColours: Readonly<Record<ThemeName, Readonly<{ text: string; fill: string }>>> = {
  light: { text: brand[30], fill: brand[160] },
  dark: { text: brand[160], fill: brand[40] },
};

/** As `Office.context.officeTheme` gives it; every part may be missing. */
export type OfficeColours = Readonly<{ isDarkTheme?: boolean; bodyBackgroundColor?: string }>;

/** Below this relative luminance a background counts as dark (product.md 3.4). */
const darkBelow = 0.4;

/** Word says it; Outlook gives only the background; elsewhere the reader's preference decides. */
export function themeFrom(office: OfficeColours | undefined, prefersDark: boolean): ThemeName {
  if (office?.isDarkTheme !== undefined) return office.isDarkTheme ? "dark" : "light";
  const luminance =
    office?.bodyBackgroundColor === undefined ? undefined : relativeLuminance(office.bodyBackgroundColor);
  if (luminance !== undefined) return luminance < darkBelow ? "dark" : "light";
  return prefersDark ? "dark" : "light";
}

/** WCAG 2.2 relative luminance of "#rrggbb", 0 to 1; undefined for anything else. */
export function relativeLuminance(colour: string): number | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})(?:[0-9a-f]{2})?$/iu.exec(colour.trim());
  if (!match) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((pair) => {
    const channel = parseInt(pair, 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
