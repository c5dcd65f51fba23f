import { markSets, type MarkSets } from "../../../src/hosts/word/marks/probe-marks";

const platforms = { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac", iOS: "iOS" } as const;

/** What the sets are where Office says that it is on this platform and has the requirement set of this version. */
function setsOn(platform: keyof typeof platforms, version: number): MarkSets {
  const office = {
    PlatformType: platforms,
    context: {
      platform: platforms[platform],
      requirements: { isSetSupported: (_: string, asked: string) => Number(asked.slice(2)) <= version },
    },
  };
  (globalThis as unknown as { Office: unknown }).Office = office; // as office.js leaves it for pages
  return markSets();
}
afterEach(() => {
  delete (globalThis as unknown as { Office?: unknown }).Office;
});

describe("what Word may do with marks", () => {
  it.each([
    ["PC", 9, { annotations: true, popups: true, highlight: true }],
    ["Mac", 8, { annotations: true, popups: true, highlight: true }],
    ["iOS", 9, { annotations: true, popups: false, highlight: true }],
    ["OfficeOnline", 9, { annotations: true, popups: true, highlight: false }],
    ["PC", 7, { annotations: true, popups: false, highlight: false }],
    ["OfficeOnline", 7, { annotations: true, popups: false, highlight: false }],
    ["Mac", 6, { annotations: false, popups: false, highlight: false }],
  ] as const)("%s with WordApi 1.%i", (platform, version, expected) => {
    expect(setsOn(platform, version)).toEqual(expected);
  });
});
