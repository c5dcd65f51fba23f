/** Filled in by webpack from package.json. */
declare const RECORDWELL_VERSION: string;

declare module "*.css";
