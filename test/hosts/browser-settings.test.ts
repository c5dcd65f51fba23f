import { createBrowserSettings, type KeyValueStorage } from "../../src/hosts/browser-settings";

function memory(entries: Record<string, string> = {}): KeyValueStorage & { readonly entries: Record<string, string> } {
  return {
    entries,
    getItem: (key) => entries[key] ?? null,
    setItem: (key, value) => void (entries[key] = value),
    removeItem: (key) => void delete entries[key],
    key: (at) => Object.keys(entries)[at] ?? null,
    get length() {
      return Object.keys(entries).length;
    },
  };
}

const blocked = (): KeyValueStorage => {
  throw new DOMException("The operation is insecure.", "SecurityError");
};

describe("settings in the browser's storage", () => {
  it("stand under Office's partition and our own prefix", () => {
    const storage = memory();
    createBrowserSettings("part-1/", () => storage).write("profile", "police");
    expect(storage.entries).toEqual({ "part-1/recordwell:profile": '"police"' });
  });

  it("are read back by a later session", () => {
    const storage = memory();
    createBrowserSettings("p", () => storage).write("profile", "police");
    expect(createBrowserSettings("p", () => storage).read("profile")).toBe("police");
    expect(createBrowserSettings("other", () => storage).read("profile")).toBeUndefined();
  });

  it("written by the pane of another document meanwhile are read", () => {
    const storage = memory();
    const [one, other] = [createBrowserSettings("p", () => storage), createBrowserSettings("p", () => storage)];
    one.write("profile", "police");
    other.write("profile", "health");
    expect(one.read("profile")).toBe("health");
  });

  it("are removed one by one", () => {
    const storage = memory();
    const settings = createBrowserSettings("p", () => storage);
    settings.write("profile", "police");
    settings.write("style", true);
    settings.remove("profile");
    expect(Object.keys(storage.entries)).toEqual(["precordwell:style"]);
    expect(settings.read("profile")).toBeUndefined();
  });

  it("read as absent when what is stored is not JSON", () => {
    expect(createBrowserSettings("", () => memory({ "recordwell:profile": "{" })).read("profile")).toBeUndefined();
  });

  it("last for the session where storage is blocked", () => {
    const settings = createBrowserSettings("p", blocked);
    settings.write("profile", "police");
    expect(settings.read("profile")).toBe("police");
    expect(() => settings.clear()).not.toThrow();
    expect(settings.read("profile")).toBeUndefined();
  });

  it("clear only what is ours", () => {
    const storage = memory({ theirs: "1" });
    const settings = createBrowserSettings("p", () => storage);
    settings.write("a", 1);
    settings.write("b", 2);
    settings.clear();
    expect(storage.entries).toEqual({ theirs: "1" });
  });
});
