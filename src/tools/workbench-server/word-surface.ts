import ts from "typescript";

/** A member of Word's client classes that came after WordApi 1.3; `since` is its set: "1.7". */
type Facts = Readonly<{ since: string }>;

/** What the shim has to know of one class. */
export type SurfaceClass = Readonly<{
  /** Class of a collection's items. */
  item?: string;
  scalars: Readonly<Record<string, Facts & Readonly<{ writable: boolean }>>>;
  links: Readonly<Record<string, Facts & Readonly<{ to: string }>>>;
  /** `to` is the class of the object that the method gives, absent for a plain value. */
  methods: Readonly<Record<string, Facts & Readonly<{ to?: string }>>>;
  /** By the name of the property: "onParagraphChanged". */
  events: Readonly<Record<string, Facts>>;
  /** Methods of WordApi 1.1 to 1.3 that give an object and have parameters; later sets gave some of them more. */
  grown?: Readonly<Record<string, Readonly<{ to: string; parameters: number }>>>;
}>;

/** The part of Word's API that the npm client may lack. */
export type WordSurface = Readonly<{
  classes: Readonly<Record<string, SurfaceClass>>;
  enums: Readonly<Record<string, Readonly<Record<string, string>>>>;
}>;

type MutableClass = {
  item?: string;
  scalars: Record<string, Facts & { writable: boolean }>;
  links: Record<string, Facts & { to: string }>;
  methods: Record<string, Facts & { to?: string }>;
  events: Record<string, Facts>;
  grown?: Record<string, { to: string; parameters: number }>;
};

/** Members that every class has from the library itself. */
const inherited = /^(toJSON|load|set|track|untrack|context|isNull|isNullObject)$/;

/**
 * Reads the type declarations of Office.js and lists what WordApi 1.4 to 1.9 brought: classes, members, events,
 * enumerations.
 *
 * @param declarations text of `@types/office-js/index.d.ts`
 */
export function readWordSurface(declarations: string): WordSurface {
  const file = ts.createSourceFile("office.d.ts", declarations, ts.ScriptTarget.Latest, true);
  const blocks = file.statements
    .filter(ts.isModuleDeclaration)
    .filter((module) => module.name.text === "Word")
    .flatMap(({ body }) => (body !== undefined && ts.isModuleBlock(body) ? [body] : []));
  const declared = blocks.flatMap((block) => block.statements.filter(ts.isClassDeclaration));
  const names = new Set(declared.map(({ name }) => name?.text ?? ""));
  const classes: Record<string, SurfaceClass> = {};
  for (const declaration of declared) {
    const found = readClass(declaration, names);
    if (declaration.name !== undefined && found !== undefined) classes[declaration.name.text] = found;
  }
  const enums = blocks.flatMap((block) => block.statements.filter(ts.isEnumDeclaration));
  return {
    classes,
    enums: Object.fromEntries(
      enums
        .filter((declaration) => setOf(declaration) !== undefined)
        .map((declaration) => [declaration.name.text, valuesOf(declaration)]),
    ),
  };
}

function readClass(declaration: ts.ClassDeclaration, names: ReadonlySet<string>): SurfaceClass | undefined {
  const ownSet = setOf(declaration);
  const found: MutableClass = { scalars: {}, links: {}, methods: {}, events: {} };
  for (const member of declaration.members) {
    const name = member.name?.getText() ?? "";
    const since = setOf(member) ?? (hasSet(member) ? undefined : ownSet);
    if (name === "" || inherited.test(name) || isStatic(member)) continue;
    if (name === "items" && ts.isPropertyDeclaration(member)) {
      const item = classNamed(member.type, names);
      if (item !== undefined) found.item = item;
    } else if (since !== undefined) addMember(found, name, member, since, names);
    else if (ts.isMethodDeclaration(member) && mayHaveGrown.has(name)) addGrown(found, name, member, names);
  }
  const isEmpty =
    found.grown === undefined &&
    [found.scalars, found.links, found.methods, found.events].every((members) => Object.keys(members).length === 0);
  return isEmpty && ownSet === undefined ? undefined : found;
}

/** The one early method whose parameters later sets added and the product uses: the type of a content control. */
const mayHaveGrown: ReadonlySet<string> = new Set(["insertContentControl"]);

function addGrown(found: MutableClass, name: string, member: ts.MethodDeclaration, names: ReadonlySet<string>): void {
  const to = classNamed(member.type, names);
  const parameters = member.parameters.length;
  const known = found.grown?.[name]?.parameters ?? 0; // overloads are declared one by one
  if (to !== undefined && parameters > known) found.grown = { ...found.grown, [name]: { to, parameters } };
}

function addMember(
  found: MutableClass,
  name: string,
  member: ts.ClassElement,
  since: string,
  names: ReadonlySet<string>,
): void {
  if (ts.isMethodDeclaration(member)) {
    const to = classNamed(member.type, names);
    found.methods[name] = to === undefined ? { since } : { since, to };
  } else if (ts.isPropertyDeclaration(member) && /EventHandlers</.test(member.type?.getText() ?? "")) {
    found.events[name] = { since };
  } else if (ts.isPropertyDeclaration(member)) {
    const to = classNamed(member.type, names);
    if (to !== undefined) found.links[name] = { since, to };
    else found.scalars[name] = { since, writable: !isReadonly(member) };
  }
}

/** The name of a Word class in a type such as `Word.Paragraph` or `Word.Paragraph[]`. */
function classNamed(type: ts.TypeNode | undefined, names: ReadonlySet<string>): string | undefined {
  const name = /^(?:Word\.)?(\w+)(?:\[\])?$/.exec(type?.getText() ?? "")?.[1];
  return name !== undefined && names.has(name) ? name : undefined;
}

function valuesOf(declaration: ts.EnumDeclaration): Readonly<Record<string, string>> {
  return Object.fromEntries(
    declaration.members.flatMap(({ name, initializer }) =>
      initializer !== undefined && ts.isStringLiteral(initializer) ? [[name.getText(), initializer.text]] : [],
    ),
  );
}

/** "1.7" for a remark `[Api set: WordApi 1.7]`; undefined for 1.1 to 1.3, later than 1.9, and other sets. */
function setOf(node: ts.Node): string | undefined {
  return /\[Api set: WordApi (1\.[4-9])\]/.exec(remarksOf(node))?.[1];
}

function hasSet(node: ts.Node): boolean {
  return remarksOf(node).includes("[Api set:");
}

function remarksOf(node: ts.Node): string {
  return node.getSourceFile().text.slice(node.getFullStart(), node.getStart());
}

function isStatic(member: ts.ClassElement): boolean {
  return hasModifier(member, ts.SyntaxKind.StaticKeyword);
}

function isReadonly(member: ts.ClassElement): boolean {
  return hasModifier(member, ts.SyntaxKind.ReadonlyKeyword);
}

function hasModifier(member: ts.ClassElement, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(member) && (ts.getModifiers(member) ?? []).some((modifier) => modifier.kind === kind);
}
